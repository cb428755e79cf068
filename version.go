//go:build !js

package main

import (
	"context"
	"fmt"

	"supportclock/web"
)

// version says what the program was built from.
func version(_ context.Context, c call) error {
	flags := newFlags("version", "Says what this program was built from.", c.stderr)
	if err := parse(flags, c); err != nil {
		return err
	}
	if err := noArguments(flags); err != nil {
		return err
	}
	for _, line := range web.Versions() {
		fmt.Fprintln(c.stdout, line)
	}
	return nil
}
