//go:build !js

package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"runtime/debug"

	"supportclock/web"
)

// serve serves the site until it is interrupted.
func serve(ctx context.Context, c call) error {
	flags := newFlags("serve", "Serves the site until it is interrupted, then finishes the open requests.", c.stderr)
	addr := addressFlag(flags, c)
	certificate := flags.String("tls-cert", "", "`file` with the certificate, for https")
	key := flags.String("tls-key", "", "`file` with the certificate's key")
	logs := flags.String("log", "text", "how to log requests: `text`, json or off")
	options := siteFlags(flags)
	if err := parse(flags, c); err != nil {
		return err
	}
	if err := noArguments(flags); err != nil {
		return err
	}
	if _, _, err := splitAddress(ctx, *addr); err != nil {
		return err
	}
	log, err := logger(*logs, c.stderr)
	if err != nil {
		return err
	}
	pair, err := keyPair(*certificate, *key)
	if err != nil {
		return err
	}
	site, err := buildSite(options())
	if err != nil {
		return err
	}
	// Compressing took a hundred megabytes that serving does not. What was pooled goes the second time.
	runtime.GC()
	debug.FreeOSMemory()
	server := web.Server{Addr: *addr, Site: site, Log: log, Certificate: pair}
	return server.Run(ctx)
}

// logger is a log of the kind that -log names.
func logger(kind string, to io.Writer) (*slog.Logger, error) {
	switch kind {
	case "text":
		return slog.New(slog.NewTextHandler(to, nil)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(to, nil)), nil
	case "off":
		return slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: slog.LevelWarn})), nil
	}
	return nil, misuse{fmt.Errorf("-log is text, json or off, not %q", kind)}
}

// keyPair reads a certificate with its key; it is nil if neither is named.
func keyPair(certificate, key string) (*tls.Certificate, error) {
	switch {
	case certificate == "" && key == "":
		return nil, nil
	case certificate == "" || key == "":
		return nil, misuse{errors.New("-tls-cert and -tls-key go together")}
	}
	pair, err := tls.LoadX509KeyPair(certificate, key)
	if err != nil {
		return nil, misuse{fmt.Errorf("reading the certificate: %w", err)}
	}
	return &pair, nil
}
