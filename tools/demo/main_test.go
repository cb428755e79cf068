package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The demonstration serves the calculator, and pages of another site that embed it from there.
func TestTwoSitesThatKnowEachOther(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	clock, host := freeAddress(t), freeAddress(t)
	ended := make(chan error, 1)
	go func() { ended <- demo(ctx, clock, host, "../../e2e/testdata/host") }()

	get := func(address string) (status int, body string) {
		answer, err := http.Get("http://" + address)
		if err != nil {
			return 0, ""
		}
		defer answer.Body.Close()
		text, _ := io.ReadAll(answer.Body)
		return answer.StatusCode, string(text)
	}
	require.Eventually(t, func() bool { status, _ := get(clock + "/embed/"); return status == http.StatusOK }, 30*time.Second, 50*time.Millisecond)
	for _, page := range []string{"/", "/strict.html", "/vendor.html"} {
		status, body := get(host + page)
		require.Equal(t, http.StatusOK, status, page)
		require.Contains(t, body, "http://"+clock+"/embed.js", page)
		require.NotContains(t, body, "clock.example", page)
	}
	for _, path := range []string{"/none.html", "/../main.go", "/index.txt"} {
		status, _ := get(host + path)
		require.Equal(t, http.StatusNotFound, status, path)
	}
	stop()
	require.NoError(t, <-ended)
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	return l.Addr().String()
}
