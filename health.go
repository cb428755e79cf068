//go:build !js

package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// health lets a container, which holds no other program, find out whether the server answers.
func health(ctx context.Context, c call) error {
	flags := newFlags("health", "Asks the server on this machine whether it is well. Flags and environment are those of serve.", c.stderr)
	addr := addressFlag(flags, c)
	certificate := flags.String("tls-cert", "", "given if it serves https; the `file` is not read")
	if err := parse(flags, c); err != nil {
		return err
	}
	if err := noArguments(flags); err != nil {
		return err
	}
	host, port, err := splitAddress(ctx, *addr)
	if err != nil {
		return err
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
	_, err = io.Copy(c.stdout, io.LimitReader(answer.Body, 1<<10))
	return err
}
