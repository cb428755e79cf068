package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"

	"golang.org/x/net/netutil"
)

// Server serves a site over a network.
type Server struct {
	Addr        string
	Site        *Site
	Log         *slog.Logger
	Certificate *tls.Certificate // serves https if set
	Grace       time.Duration    // how long open requests may take to finish at the end; 15 s unless set

	limits limits // usual unless set
}

// limits are what a client may take.
type limits struct {
	headerBytes, connections        int
	readHeader, read, write, idling time.Duration
}

// usual limits let a visitor behind a slow line, 4 kB/s, have the largest file within the time for
// writing; one who only holds connections open gets no further than these.
var usual = limits{
	headerBytes: 16 << 10,
	connections: 8192,
	readHeader:  10 * time.Second,
	read:        20 * time.Second,
	write:       5 * time.Minute,
	idling:      2 * time.Minute,
}

// Run serves until ctx is done, then finishes the open requests.
func (s *Server) Run(ctx context.Context) error {
	listener, err := net.Listen("tcp", s.Addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("another program is already listening on %s; choose another address with -addr, or another port with PORT", s.Addr)
	}
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w", s.Addr, err)
	}
	return s.serve(ctx, listener)
}

func (s *Server) serve(ctx context.Context, listener net.Listener) error {
	limits := s.limits
	if limits.connections == 0 {
		limits = usual
	}
	srv := &http.Server{
		Handler:                      logged(s.Log, NewHandler(s.Site)),
		MaxHeaderBytes:               limits.headerBytes,
		ReadHeaderTimeout:            limits.readHeader,
		ReadTimeout:                  limits.read,
		WriteTimeout:                 limits.write,
		IdleTimeout:                  limits.idling,
		DisableGeneralOptionsHandler: true, // OPTIONS * is refused like any other
		// Clients that hang up or talk nonsense are no news.
		ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug),
	}
	listener = netutil.LimitListener(listener, limits.connections)
	scheme := "http"
	serve := func() error { return srv.Serve(listener) }
	if s.Certificate != nil {
		scheme = "https"
		srv.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS12, Certificates: []tls.Certificate{*s.Certificate}}
		serve = func() error { return srv.ServeTLS(listener, "", "") }
	}
	s.Log.Info("serving", "url", scheme+"://"+listener.Addr().String()+s.Site.Base, "version", s.Site.Version)

	stopped := make(chan error, 1)
	go func() { stopped <- serve() }()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	grace := s.Grace
	if grace == 0 {
		grace = 15 * time.Second
	}
	deadline, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	s.Log.Info("stopping")
	if err := srv.Shutdown(deadline); err != nil {
		srv.Close()
		return fmt.Errorf("requests still open after %v were cut off", grace)
	}
	return nil
}
