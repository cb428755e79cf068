package web

import (
	"context"
	"log/slog"
	"net/http"
	"time"
)

// logged writes a line for every request: what was asked and how it was answered, and nothing
// about who asked, nor about what they chose.
func logged(log *slog.Logger, next http.Handler) http.Handler {
	if !log.Enabled(context.Background(), slog.LevelInfo) {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		counted := &countingWriter{ResponseWriter: w}
		defer func() { // also when the client hangs up, which ends the handler in mid-air
			path, _ := cutChoices(r.URL.Path)
			log.LogAttrs(r.Context(), slog.LevelInfo, "request",
				slog.String("method", clip(r.Method, 16)),
				slog.String("path", clip(path, 200)),
				slog.Int("status", counted.status),
				slog.Int64("bytes", counted.bytes),
				slog.Duration("duration", time.Since(start)))
		}()
		next.ServeHTTP(counted, r)
	})
}

func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:n] + "…"
}

// countingWriter notes what an answer came to.
type countingWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *countingWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *countingWriter) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController through.
func (w *countingWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
