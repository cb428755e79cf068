//go:build !js

// Command supportclock serves the Support Clock, or writes it out for a static host.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"supportclock/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal does not wait for open requests
	os.Exit(run(ctx, os.Args[1:], os.LookupEnv, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	done    = 0
	failed  = 1
	misused = 2
)

// misuse is an error in how the program was called; another try would not mend it.
type misuse struct{ error }

// call is what a command is given: its arguments, and the process around it.
type call struct {
	args           []string
	env            func(name string) (value string, set bool)
	stdout, stderr io.Writer
}

// command is one thing the program does.
type command struct {
	name, args, purpose string
	run                 func(context.Context, call) error
}

// commands are listed in the order in which help shows them; the first is done unless one is named.
var commands = []command{
	{"serve", "", "serve it", serve},
	{"export", "DIR", "write it as files, for a static host or a CDN", export},
	{"due", "CASE", "say when the first response to a case is due", answering(cli.Due)},
	{"list", "[FILE]", "calculate a list of cases from a CSV file", answering(cli.List)},
	{"version", "", "say what this program was built from", version},
	{"health", "", "ask the one that serves here whether it does", health},
}

// usage is what help says.
func usage() string {
	var out strings.Builder
	out.WriteString("Support Clock tells when the first response to a support case is due.\n\n")
	for i, c := range commands {
		how := strings.TrimSpace(c.name + " " + c.args)
		if i == 0 {
			how = "[" + how + "]"
		}
		fmt.Fprintf(&out, "  supportclock %-12s %s\n", how, c.purpose)
	}
	out.WriteString(`
For example:

  supportclock -addr :8000 -frame-ancestors "https://support.example https://*.help.example"
  supportclock export site -base /tools/clock/ -origin https://www.example

Every command explains its flags with -h. The exit status is 0 when all went well, 1 when something
failed, and 2 when a flag or a variable of the environment is wrong.
`)
	return out.String()
}

// run is the program, apart from the process it runs in.
func run(ctx context.Context, args []string, env func(string) (string, bool), stdout, stderr io.Writer) int {
	name := commands[0].name
	switch {
	case len(args) > 0 && slices.Contains([]string{"help", "-h", "-help", "--help"}, args[0]):
		fmt.Fprint(stdout, usage())
		return done
	case len(args) > 0 && !strings.HasPrefix(args[0], "-"):
		name, args = args[0], args[1:]
	}
	i := slices.IndexFunc(commands, func(c command) bool { return c.name == name })
	if i < 0 {
		fmt.Fprintf(stderr, "supportclock: there is no command %q\n\n%s", name, usage())
		return misused
	}
	err := commands[i].run(ctx, call{args, env, stdout, stderr})
	var wrong misuse
	var status exit
	switch {
	case errors.As(err, &status):
		return int(status)
	case err == nil, errors.Is(err, flag.ErrHelp):
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "supportclock %s: %v; -h explains the flags\n", name, err)
		return misused
	default:
		fmt.Fprintf(stderr, "supportclock: %v\n", err)
		return failed
	}
}
