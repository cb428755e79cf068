//go:build !js

// Command supportclock serves the Support Clock, or writes it out for a static host.
package main

import (
	"context"
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"supportclock/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal does not wait for open requests
	os.Exit(run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr))
}

const usage = `Support Clock tells when the first response to a support case is due.

  supportclock [serve]      serve it
  supportclock export DIR   write it as files, for a static host or a CDN
  supportclock version      say what this program was built from
  supportclock health       ask the one that serves here whether it does

For example:

  supportclock -addr :8000 -frame-ancestors "https://support.example https://*.help.example"
  supportclock export site -base /tools/clock/ -origin https://www.example

Every command explains its flags with -h. The exit status is 0 when all went well, 1 when something
failed, and 2 when a flag or a variable of the environment is wrong.
`

// Exit codes.
const (
	done    = 0
	failed  = 1
	misused = 2
)

// run is the program, apart from the process it runs in.
func run(ctx context.Context, args []string, env func(string) string, stdout, stderr io.Writer) int {
	command := "serve"
	switch {
	case len(args) > 0 && slices.Contains([]string{"-h", "-help", "--help"}, args[0]):
		command = "help"
	case len(args) > 0 && !strings.HasPrefix(args[0], "-"):
		command, args = args[0], args[1:]
	}
	var err error
	switch command {
	case "serve":
		err = serve(ctx, args, env, stderr)
	case "export":
		err = export(args, env, stdout, stderr)
	case "version":
		err = version(args, stdout, stderr)
	case "health":
		err = health(ctx, args, env, stdout, stderr)
	case "help":
		fmt.Fprint(stdout, usage)
	default:
		fmt.Fprintf(stderr, "supportclock: there is no command %q\n\n%s", command, usage)
		return misused
	}
	var wrong misuse
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "supportclock %s: %v; -h explains the flags\n", command, err)
		return misused
	default:
		fmt.Fprintf(stderr, "supportclock: %v\n", err)
		return failed
	}
}

// misuse is an error in how the program was called.
type misuse struct{ error }

func serve(ctx context.Context, args []string, env func(string) string, stderr io.Writer) error {
	flags := newFlags("serve", "Serves the site until it is interrupted, then finishes the open requests.", stderr)
	addr := addressFlag(flags, env)
	certificate := flags.String("tls-cert", "", "`file` with the certificate, for https")
	key := flags.String("tls-key", "", "`file` with the certificate's key")
	logs := flags.String("log", "text", "how to log requests: `text`, json or off")
	options := siteFlags(flags)
	if err := parse(flags, args, env); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return misuse{fmt.Errorf("%q is not a flag", flags.Arg(0))}
	}

	server := web.Server{Addr: *addr}
	switch *logs {
	case "text":
		server.Log = slog.New(slog.NewTextHandler(stderr, nil))
	case "json":
		server.Log = slog.New(slog.NewJSONHandler(stderr, nil))
	case "off":
		server.Log = slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	default:
		return misuse{fmt.Errorf("-log is text, json or off, not %q", *logs)}
	}
	if (*certificate == "") != (*key == "") {
		return misuse{errors.New("-tls-cert and -tls-key go together")}
	}
	if *certificate != "" {
		pair, err := tls.LoadX509KeyPair(*certificate, *key)
		if err != nil {
			return fmt.Errorf("reading the certificate: %w", err)
		}
		server.Certificate = &pair
	}
	var err error
	if server.Site, err = buildSite(options()); err != nil {
		return err
	}
	// Compressing took a hundred megabytes that serving does not. What was pooled goes the second time.
	runtime.GC()
	debug.FreeOSMemory()
	return server.Run(ctx)
}

// buildSite tells options that cannot be from a build that fails: another try would not mend them.
func buildSite(o web.Options) (*web.Site, error) {
	if err := o.Check(); err != nil {
		return nil, misuse{err}
	}
	return web.Build(o)
}

func export(args []string, env func(string) string, stdout, stderr io.Writer) error {
	flags := newFlags("export DIR", "Writes the site into the folder DIR: pages, assets, their compressed forms, and configuration\nfor nginx, Caddy and hosts that read _headers.", stderr)
	force := flags.Bool("force", false, "replace what is in DIR")
	options := siteFlags(flags)
	if err := parse(flags, args, env); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return misuse{errors.New("name one folder to write to")}
	}
	site, err := buildSite(options())
	if err != nil {
		return err
	}
	dir := flags.Arg(0)
	if err := site.Export(dir, *force); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "wrote %d files of the site to %s\n", len(site.Files()), dir)
	return nil
}

func version(args []string, stdout, stderr io.Writer) error {
	flags := newFlags("version", "Says what this program was built from.", stderr)
	if err := parse(flags, args, func(string) string { return "" }); err != nil {
		return err
	}
	for _, line := range web.Versions() {
		fmt.Fprintln(stdout, line)
	}
	return nil
}

// health lets a container, which holds no other program, find out whether the server answers.
func health(ctx context.Context, args []string, env func(string) string, stdout, stderr io.Writer) error {
	flags := newFlags("health", "Asks the server on this machine whether it is well. Flags and environment are those of serve.", stderr)
	addr := addressFlag(flags, env)
	certificate := flags.String("tls-cert", "", "given if it serves https; the `file` is not read")
	if err := parse(flags, args, env); err != nil {
		return err
	}
	host, port, err := net.SplitHostPort(*addr)
	if err != nil {
		return misuse{err}
	}
	if host == "" {
		host = "127.0.0.1" // it listens on every network, this one included
	}
	scheme := "http"
	if *certificate != "" {
		scheme = "https"
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, scheme+"://"+net.JoinHostPort(host, port)+"/healthz", nil)
	if err != nil {
		return misuse{err}
	}
	// The certificate names the host the world knows, which is not how this machine reaches itself.
	client := http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	defer client.CloseIdleConnections()
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s", request.URL, answer.Status)
	}
	_, err = io.Copy(stdout, io.LimitReader(answer.Body, 1<<10))
	return err
}

// addressFlag is where to listen, unless the arguments say otherwise.
func addressFlag(flags *flag.FlagSet, env func(string) string) *string {
	addr := flags.String("addr", "localhost:8000", "`address` to listen on; :8000 listens on every network")
	if port := env("PORT"); port != "" {
		flags.Set("addr", "localhost:"+port)
	}
	return addr
}

// siteFlags are the flags that say what the site is like, wherever it is served from.
func siteFlags(flags *flag.FlagSet) func() web.Options {
	base := flags.String("base", "/", "`path` the site begins at, such as /tools/clock/")
	origin := flags.String("origin", "", "scheme and host, such as https://clock.example, for canonical links and the site map")
	ancestors := flags.String("frame-ancestors", "", "`hosts` that may embed the calculator, separated by spaces; everyone unless given")
	hsts := flags.Bool("hsts", false, "tell browsers to use nothing but https for this host")
	return func() web.Options {
		return web.Options{
			Base: *base, Origin: *origin, HSTS: *hsts,
			FrameAncestors: strings.Fields(*ancestors),
			Version:        web.Version(),
		}
	}
}

func newFlags(command, purpose string, stderr io.Writer) *flag.FlagSet {
	flags := flag.NewFlagSet(command, flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintf(stderr, "supportclock %s [flags]\n\n%s\n\n", command, purpose)
		flags.PrintDefaults()
		fmt.Fprintf(stderr, "\nThe environment sets the same: %s for -base, and so on; PORT is a port on localhost.\n", variable("base"))
	}
	return flags
}

// variable names the environment variable that sets a flag.
func variable(flag string) string {
	return "SUPPORTCLOCK_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// parse reads the environment, then the arguments, in which flags may also follow the others.
func parse(flags *flag.FlagSet, args []string, env func(string) string) error {
	var err error
	flags.VisitAll(func(f *flag.Flag) {
		if value := env(variable(f.Name)); value != "" && err == nil {
			if e := flags.Set(f.Name, value); e != nil {
				err = misuse{fmt.Errorf("%s=%q: %w", variable(f.Name), value, e)}
			}
		}
	})
	if err != nil {
		return err
	}
	var rest []string
	for {
		if err := flags.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return err
			}
			return misuse{err}
		}
		if flags.NArg() == 0 {
			break
		}
		rest = append(rest, flags.Arg(0))
		args = flags.Args()[1:]
	}
	return flags.Parse(append([]string{"--"}, rest...))
}
