//go:build !js

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"strings"

	"supportclock/web"
)

// newFlags returns the flags of a command, without any yet.
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

// parse reads the environment, then the arguments, in which flags may also follow the others. A flag
// that is given and empty is refused: an unset variable in somebody's script must not open anything.
func parse(flags *flag.FlagSet, c call) error {
	var err error
	flags.VisitAll(func(f *flag.Flag) {
		value, set := c.env(variable(f.Name))
		if !set || err != nil {
			return
		}
		if strings.TrimSpace(value) == "" {
			err = misuse{fmt.Errorf("%s is set and empty", variable(f.Name))}
		} else if e := flags.Set(f.Name, value); e != nil {
			err = misuse{fmt.Errorf("%s=%q: %w", variable(f.Name), value, e)}
		}
	})
	if err != nil {
		return err
	}
	var rest []string
	for args := c.args; ; args = flags.Args()[1:] {
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
	}
	flags.Visit(func(f *flag.Flag) {
		if strings.TrimSpace(f.Value.String()) == "" {
			err = misuse{fmt.Errorf("-%s is empty", f.Name)}
		}
	})
	return errors.Join(err, flags.Parse(append([]string{"--"}, rest...)))
}

// noArguments reports an error for arguments that are not flags.
func noArguments(flags *flag.FlagSet) error {
	if flags.NArg() > 0 {
		return misuse{fmt.Errorf("%q is not a flag", flags.Arg(0))}
	}
	return nil
}

// addressFlag is where to listen, unless the arguments say otherwise.
func addressFlag(flags *flag.FlagSet, c call) *string {
	addr := flags.String("addr", "localhost:8000", "`address` to listen on; :8000 listens on every network")
	if port, _ := c.env("PORT"); port != "" {
		*addr = "localhost:" + port
	}
	return addr
}

// splitAddress tells the host and the port of an address to listen on.
func splitAddress(ctx context.Context, addr string) (host, port string, err error) {
	host, port, err = net.SplitHostPort(addr)
	if err == nil && port == "" {
		err = errors.New("it has no port")
	}
	if err == nil {
		_, err = net.DefaultResolver.LookupPort(ctx, "tcp", port)
	}
	if err != nil {
		return "", "", misuse{fmt.Errorf("cannot listen on %s: %w", addr, err)}
	}
	return host, port, nil
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

// buildSite tells options that cannot be from a build that fails.
func buildSite(o web.Options) (*web.Site, error) {
	if err := o.Check(); err != nil {
		return nil, misuse{err}
	}
	return web.Build(o)
}
