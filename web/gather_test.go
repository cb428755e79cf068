package web

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// countedWrites is a listener that counts the pieces in which its connections send.
type countedWrites struct {
	net.Listener
	pieces atomic.Int64
}

type countedConn struct {
	net.Conn
	pieces *atomic.Int64
}

func (l *countedWrites) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	return countedConn{conn, &l.pieces}, err
}

func (c countedConn) Write(p []byte) (int, error) {
	c.pieces.Add(1)
	return c.Conn.Write(p)
}

func TestAPageIsSentInOnePiece(t *testing.T) {
	site := build(t, Options{})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	counted := &countedWrites{Listener: listener}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	s := Server{Site: site, Log: slog.New(slog.DiscardHandler)}
	go s.serve(ctx, counted)

	client := http.Client{Transport: &http.Transport{DisableCompression: true}}
	defer client.CloseIdleConnections()
	for _, f := range site.Files() {
		for _, v := range f.Variants {
			r, err := http.NewRequest("GET", "http://"+listener.Addr().String()+site.Base+f.Path, nil)
			require.NoError(t, err)
			r.Header.Set("Accept-Encoding", "identity")
			if v.Encoding != "" {
				r.Header.Set("Accept-Encoding", v.Encoding)
			}
			counted.pieces.Store(0)
			answer, err := client.Do(r)
			require.NoError(t, err)
			require.True(t, string(body(t, answer)) == string(v.Body), "%s (%s) is whole", f.Path, v.Encoding)
			if f.IsPage() && v.Encoding == "br" {
				require.EqualValues(t, 1, counted.pieces.Load(), "pieces of %q, %d bytes", f.Path, len(v.Body))
			}
		}
	}
}

func TestAVisitorWhoHangsUpInAPage(t *testing.T) {
	r := start(t, Server{})
	for range 20 {
		conn, err := net.Dial("tcp", r.addr)
		require.NoError(t, err)
		conn.Write([]byte(strings.Repeat("GET / HTTP/1.1\r\nHost: x\r\n\r\n", 50)))
		conn.(*net.TCPConn).SetLinger(0)
		conn.Close()
	}
	r.alive(t)
}
