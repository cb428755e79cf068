//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"
	"time"
)

const (
	idle    = 2000
	allowed = 8192 // by web.Server
	crowd   = 9000 // more than allowed, and few enough for the kernel to let the rest wait
)

// connections holds the server to what it promises however many come: idle ones cost little,
// those beyond the limit wait, and afterwards everything is as before.
func connections(ctx context.Context, ours *server, _ string) error {
	if err := holdIdle(ctx, ours); err != nil {
		return fmt.Errorf("%d idle: %w", idle, err)
	}
	if err := overload(ctx, ours); err != nil {
		return fmt.Errorf("overload: %w", err)
	}
	return nil
}

func holdIdle(ctx context.Context, ours *server) error {
	before, err := ours.memory()
	if err != nil {
		return err
	}
	held, err := dial(ctx, ours, idle)
	defer hangUp(held)
	if err != nil {
		return err
	}
	for _, wanted := range []string{"to begin with", "after a while"} {
		if n, err := ask(held, 30*time.Second); n < idle {
			return fmt.Errorf("%s %d of them are answered: %w", wanted, n, err)
		}
		if wanted == "to begin with" {
			busy, err := ours.cpu()
			if err != nil {
				return err
			}
			time.Sleep(5 * time.Second)
			after, err := ours.cpu()
			if err != nil {
				return err
			}
			now, err := ours.memory()
			if err != nil {
				return err
			}
			fmt.Printf("\n%d idle connections: %.1f kB each, %v of processor time in 5 s\n", idle, float64(now-before)/1e3/idle, after-busy)
		}
	}
	return nil
}

func overload(ctx context.Context, ours *server) error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	if limit.Cur < crowd+100 {
		fmt.Printf("Overload is left out: a process may open %d files here, and it takes %d\n", limit.Cur, crowd+100)
		return nil
	}
	held, err := dial(ctx, ours, crowd)
	defer func() { hangUp(held) }()
	if err != nil {
		return err
	}
	served, waiting := split(held)
	n, err := ask(served, 60*time.Second)
	if n < allowed {
		return fmt.Errorf("%d of the %d allowed are answered: %w", n, allowed, err)
	}
	if n, _ := ask(waiting, time.Second); n > 0 {
		return fmt.Errorf("%d are answered beyond the limit", n)
	}
	hangUp(served)
	// Their requests were sent above; the answers come when it is their turn.
	n, err = hear(waiting, 60*time.Second)
	if n < len(waiting) {
		return fmt.Errorf("of %d that waited %d were answered: %w", len(waiting), n, err)
	}
	hangUp(waiting)
	held = nil
	fmt.Printf("%d connections: %d answered at once, %d when it was their turn\n", crowd, allowed, len(waiting))

	for _, c := range []struct {
		name        string
		connections int
	}{{"1000 busy connections", 1000}, {"32 right after that", 32}} {
		made, err := ours.wrk(ctx, request{path: "/", connections: c.connections}, 3*time.Second)
		if err != nil {
			return err
		}
		if made.problems > 0 || made.requests == 0 {
			return fmt.Errorf("%s: %d of %d requests went wrong", c.name, made.problems, made.requests)
		}
		fmt.Printf("%s: %d requests, no error\n", c.name, made.requests)
	}
	return nil
}

// split parts the first, whom the server may serve, from the rest.
func split(all []net.Conn) (first, rest []net.Conn) { return all[:allowed], all[allowed:] }

// dial opens connections, one after the other.
func dial(ctx context.Context, ours *server, n int) ([]net.Conn, error) {
	dialer := net.Dialer{Timeout: 10 * time.Second}
	var held []net.Conn
	for range n {
		conn, err := dialer.DialContext(ctx, "tcp", ours.addr())
		if err != nil {
			return held, err
		}
		held = append(held, conn)
	}
	return held, nil
}

func hangUp(held []net.Conn) {
	for _, conn := range held {
		conn.Close()
	}
}

// ask sends a request over every connection and counts the answers that come in time.
func ask(held []net.Conn, patience time.Duration) (answered int, err error) {
	for _, conn := range held {
		if _, err := io.WriteString(conn, "GET /healthz HTTP/1.1\r\nHost: load\r\n\r\n"); err != nil {
			return 0, err
		}
	}
	return hear(held, patience)
}

// hear counts the answers that come in time. Each is short enough to arrive in one piece.
func hear(held []net.Conn, patience time.Duration) (answered int, err error) {
	deadline := time.Now().Add(patience)
	answer := make([]byte, 4<<10)
	for _, conn := range held {
		conn.SetReadDeadline(deadline)
		n, e := conn.Read(answer)
		switch {
		case e != nil:
			err = e
		case !strings.HasPrefix(string(answer[:n]), "HTTP/1.1 200 OK\r\n"):
			err = errors.New(string(answer[:min(n, 100)]))
		default:
			answered++
		}
	}
	return answered, err
}
