package web

import (
	"context"
	"net"
	"net/http"
	"sync"
)

// gatherer is a connection that can hold back the start of an answer until the rest is there.
//
// Package http fills a buffer of 4 kB with the header and whatever else fits, sends that, and then
// sends the rest. For a page that makes two packets of one.
type gatherer struct {
	net.Conn
	held *[]byte // nil unless it holds back
}

// Answers of these sizes gain: smaller ones are one piece anyway, and of larger ones the kernel
// makes many.
const leastHeld, mostHeld = 4 << 10, 64 << 10

var holds = sync.Pool{New: func() any { b := make([]byte, 0, mostHeld+leastHeld); return &b }}

func (g *gatherer) Write(p []byte) (int, error) {
	if g.held == nil {
		return g.Conn.Write(p)
	}
	*g.held = append(*g.held, p...)
	return len(p), nil
}

// hold lets what is written wait.
func (g *gatherer) hold() { g.held = holds.Get().(*[]byte) }

// release sends what waits.
func (g *gatherer) release() error {
	held := g.held
	g.held = nil
	_, err := g.Conn.Write(*held)
	*held = (*held)[:0]
	holds.Put(held)
	return err
}

// gathering makes a listener's connections gatherers.
type gathering struct{ net.Listener }

func (l gathering) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &gatherer{Conn: conn}, nil
}

type gathererKey struct{}

// withGatherer is for http.Server.ConnContext. Below TLS there is nothing to gain.
func withGatherer(ctx context.Context, conn net.Conn) context.Context {
	if g, ok := conn.(*gatherer); ok {
		return context.WithValue(ctx, gathererKey{}, g)
	}
	return ctx
}

// writeWhole writes a body in one piece with its header, where the connection allows it.
func writeWhole(w http.ResponseWriter, r *http.Request, body []byte) {
	g, ok := r.Context().Value(gathererKey{}).(*gatherer)
	if !ok || len(body) < leastHeld || len(body) > mostHeld {
		w.Write(body)
		return
	}
	g.hold()
	w.Write(body)
	if g.release() != nil {
		panic(http.ErrAbortHandler) // what package http does with a connection that breaks off
	}
}
