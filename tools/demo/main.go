// Command demo serves the calculator and, on another port, pages of a made-up support site that
// embed it in every way there is. Run it from the module's root:
//
//	go run ./tools/demo
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"supportclock/web"
)

func main() {
	log.SetFlags(0)
	clock := flag.String("clock", "127.0.0.1:8000", "`address` to serve the calculator at")
	host := flag.String("host", "localhost:8001", "`address` to serve the host's pages at")
	pages := flag.String("pages", "e2e/testdata/host", "`folder` with the host's pages")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := demo(ctx, *clock, *host, *pages); err != nil {
		log.Fatal("demo: ", err)
	}
}

func demo(ctx context.Context, clock, host, pages string) error {
	site, err := web.Build(web.Options{Version: "demo", Origin: "http://" + clock})
	if err != nil {
		return err
	}
	quiet := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	stopped := make(chan error, 2)
	go func() { stopped <- (&web.Server{Addr: clock, Site: site, Log: quiet}).Run(ctx) }()
	server := &http.Server{Addr: host, Handler: hostPages(pages, "http://"+clock+"/")}
	go func() { stopped <- server.ListenAndServe() }()
	fmt.Printf("the calculator      http://%s/\nhost pages          http://%s/\n  that allow little http://%[2]s/strict.html\n  of another vendor http://%[2]s/vendor.html\n", clock, host)

	select {
	case err = <-stopped:
	case <-ctx.Done():
	}
	stop()
	server.Close()
	if second := <-stopped; err == nil && !errors.Is(second, http.ErrServerClosed) {
		err = second
	}
	return err
}

// hostPages serves the pages of a folder, with the address of the calculator in place of the one
// they are written with. They are read anew each time, for whoever is changing them.
func hostPages(folder, clock string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" {
			name = "index.html"
		}
		if !filepath.IsLocal(name) || filepath.Ext(name) != ".html" {
			http.NotFound(w, r)
			return
		}
		page, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, strings.ReplaceAll(string(page), "https://clock.example/", clock))
	})
}
