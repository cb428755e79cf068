//go:build !js

package main

import (
	"context"
	"io"
	"os"
)

// answering makes a command of one that answers questions, and has its own help and exit status.
func answering(answer func(args []string, in io.Reader, out, errs io.Writer) int) func(context.Context, call) error {
	return func(_ context.Context, c call) error {
		if status := answer(c.args, os.Stdin, c.stdout, c.stderr); status != done {
			return exit(status)
		}
		return nil
	}
}

// exit is the exit status of a command that has said all there is to say.
type exit int

func (exit) Error() string { return "" }
