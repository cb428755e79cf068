//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
)

// export writes the site into a folder.
func export(_ context.Context, c call) error {
	flags := newFlags("export DIR", "Writes the site into the folder DIR: pages, assets, their compressed forms, and configuration\nfor nginx, Caddy and hosts that read _headers.", c.stderr)
	force := flags.Bool("force", false, "replace an earlier export in DIR; what others have put there stays")
	options := siteFlags(flags)
	if err := parse(flags, c); err != nil {
		return err
	}
	if flags.NArg() != 1 || flags.Arg(0) == "" {
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
	fmt.Fprintf(c.stdout, "wrote %d files of the site to %s\n", len(site.Files()), dir)
	return nil
}
