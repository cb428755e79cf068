//go:build !js

// Command supportclock serves the Support Clock, or writes it out for a static host.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"supportclock/web"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	site, err := web.Build(web.Options{})
	if err == nil {
		err = (&web.Server{Addr: "localhost:8000", Site: site, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))}).Run(ctx)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "supportclock:", err)
		os.Exit(1)
	}
}
