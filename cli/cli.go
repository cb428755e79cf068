// Package cli answers on the command line what the pages answer in a browser: Due for one case, List
// for many. Both are a command's body: they are given its arguments and streams, and return its exit
// status. They work by the same packages as the pages (answer, sheet) and in the same languages, and
// must never know a page or a server.
package cli

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"supportclock/app/site"
	"supportclock/app/words"
)

// Exit statuses.
const (
	good    = 0
	lacking = 1 // no answer, or not for every row
	misused = 2 // called wrongly; another try would not mend it
)

// command is what both commands have in common.
type command struct {
	lang  site.Lang
	texts *words.Texts
	words *words.CommandTexts
	out   io.Writer
	errs  io.Writer
	flags *flag.FlagSet
}

// newCommand begins a command in the language that its arguments name.
func newCommand(name string, args []string, out, errs io.Writer) *command {
	c := &command{lang: langOf(args), out: out, errs: errs, flags: flag.NewFlagSet(name, flag.ContinueOnError)}
	c.texts, c.words = words.In(c.lang), words.Command(c.lang)
	c.flags.SetOutput(io.Discard)
	c.flags.String("lang", "en", "")
	return c
}

// langOf finds the language among the arguments before they are read, so that help and complaints are
// in it.
func langOf(args []string) site.Lang {
	for i, arg := range args {
		name, value, given := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
		if !strings.HasPrefix(arg, "-") || name != "lang" {
			continue
		}
		if !given && i+1 < len(args) {
			value = args[i+1]
		}
		if lang := site.Lang(value); lang.Known() {
			return lang
		}
	}
	return site.Languages[0]
}

// parse reads the arguments. Status is that of a command which is over, with help or a complaint.
func (c *command) parse(args []string, help string) (over bool, status int) {
	switch err := c.flags.Parse(args); {
	case err == flag.ErrHelp:
		fmt.Fprint(c.out, help)
		return true, good
	case err != nil:
		fmt.Fprintf(c.errs, "supportclock %s: %v\n\n%s", c.flags.Name(), err, help)
		return true, misused
	}
	var languages []string
	for _, l := range site.Languages {
		languages = append(languages, string(l))
	}
	return c.check("lang", languages)
}

// check complains about a flag that is none of what is accepted.
func (c *command) check(name string, accepted []string) (over bool, status int) {
	value := c.flags.Lookup(name).Value.String()
	if value == "" || slices.Contains(accepted, value) {
		return false, good
	}
	return true, c.refuse("-"+name+" "+value, accepted)
}

// refuse says that something is not accepted, and what is.
func (c *command) refuse(what string, accepted []string) int {
	fmt.Fprintf(c.errs, "supportclock %s: %s\n", c.flags.Name(), words.Fill(c.words.Flag, "flag", what, "accepted", strings.Join(accepted, ", ")))
	return misused
}
