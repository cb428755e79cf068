//go:build !js

package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// invoke runs the program with arguments and an environment such as "PORT=1".
func invoke(t *testing.T, args []string, env ...string) (status int, stdout, stderr string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var out, errs bytes.Buffer
	status = run(ctx, args, environment(env), &out, &errs)
	return status, out.String(), errs.String()
}

func environment(env []string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		for _, e := range env {
			if value, ok := strings.CutPrefix(e, name+"="); ok {
				return value, true
			}
		}
		return "", false
	}
}

func TestMisuseIsExplained(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   string
		env    string
		status int
		said   string
	}{
		{"an unknown command", "server", "", misused, `there is no command "server"`},
		{"an unknown flag", "serve -port 80", "", misused, "flag provided but not defined: -port"},
		{"something that is no flag", "serve now", "", misused, `"now" is not a flag`},
		{"a certificate without its key", "serve -tls-cert a.pem", "", misused, "-tls-cert and -tls-key go together"},
		{"a certificate that is not there", "serve -tls-cert no.pem -tls-key no.key", "", misused, "reading the certificate: open no.pem"},
		{"a certificate that is none", "serve -tls-cert go.mod -tls-key go.sum", "", misused, "reading the certificate"},
		{"a kind of log nobody writes", "serve -log xml", "", misused, "-log is text, json or off"},
		{"nonsense in the environment", "serve", "SUPPORTCLOCK_HSTS=perhaps", misused, `SUPPORTCLOCK_HSTS="perhaps"`},
		{"a base path that cannot be", "export x -base /a?b/", "", misused, "base path"},
		{"an origin that cannot be", "serve", "SUPPORTCLOCK_ORIGIN=clock.example", misused, "is not like https://clock.example"},
		{"a host that cannot embed", "serve -frame-ancestors a;b", "", misused, "is not a source"},
		{"an address that cannot be", "serve -addr 127.0.0.1:99999", "", misused, "cannot listen on 127.0.0.1:99999"},
		{"an address without a port", "serve -addr 127.0.0.1", "", misused, "missing port"},
		{"an address with an empty port", "serve -addr 127.0.0.1:", "", misused, "it has no port"},
		{"a machine that is not this one", "serve -addr 192.0.2.1:8000", "", failed, "cannot listen on 192.0.2.1:8000"},
		{"a port that cannot be", "serve", "PORT=eighty", misused, "cannot listen on localhost:eighty"},
		{"the health of something that is no address", "health -addr here", "", misused, "missing port"},
		{"the version of something", "version now", "", misused, `"now" is not a flag`},
		{"the health of an address without a port", "health -addr 127.0.0.1:", "", misused, "it has no port"},
		{"a variable that is set and empty", "serve", "SUPPORTCLOCK_FRAME_ANCESTORS=", misused, "SUPPORTCLOCK_FRAME_ANCESTORS is set and empty"},
		{"a variable of spaces", "serve", "SUPPORTCLOCK_FRAME_ANCESTORS=  ", misused, "SUPPORTCLOCK_FRAME_ANCESTORS is set and empty"},
		{"an export to nowhere", "export", "", misused, "name one folder"},
		{"an export to two places", "export a b", "", misused, "name one folder"},
		{"an export onto a file", "export main.go", "", failed, "main.go"},
		{"an export over something", "export static", "", failed, "static: the folder is not empty"},
		{"an export over something else, insisting", "export -force static", "", failed, "did not export"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := invoke(t, strings.Fields(c.args), c.env)
			require.Equal(t, c.status, status, stderr)
			require.Contains(t, stderr, c.said)
			require.Empty(t, stdout)
		})
	}
}

// A script with a variable that is not set must not open what it was to close.
func TestWhatIsGivenAndEmptyIsRefused(t *testing.T) {
	for _, flag := range []string{"-addr", "-frame-ancestors", "-origin", "-base", "-tls-cert", "-log"} {
		for _, nothing := range []string{"", " ", "\t"} {
			status, _, stderr := invoke(t, []string{"serve", flag, nothing})
			require.Equal(t, misused, status, "%s %q", flag, nothing)
			require.Contains(t, stderr, flag+" is empty")
		}
	}
	status, _, stderr := invoke(t, []string{"export", ""})
	require.Equal(t, misused, status, stderr)
}

func TestHelpTeaches(t *testing.T) {
	for _, c := range []struct{ args, said string }{
		{"serve -h", "-addr address"},
		{"-addr :0 -h", "-tls-cert file"},
		{"export -h", "-force"},
		{"health -h", "-addr address"},
		{"version -h", "what this program was built from"},
	} {
		status, _, stderr := invoke(t, strings.Fields(c.args))
		require.Equal(t, done, status)
		require.Contains(t, stderr, c.said, c.args)
	}
	for _, ask := range []string{"help", "-h", "--help"} {
		status, stdout, _ := invoke(t, []string{ask})
		require.Equal(t, done, status)
		require.Contains(t, stdout, "supportclock export DIR")
	}
}

func TestVersionNamesProgramAndData(t *testing.T) {
	status, stdout, stderr := invoke(t, []string{"version"})
	require.Equal(t, done, status, stderr)
	require.Regexp(t, `(?m)^supportclock .+ \(go1\.`, stdout)
	require.Regexp(t, `(?m)^plans experience-cloud: checked \d{4}-\d\d-\d\d$`, stdout)
	require.Regexp(t, `(?m)^holidays: [1-9]\d* of \d+ places`, stdout)
}

func TestServingFromStartToInterrupt(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		env  func(port string) []string
	}{
		{"by flag", []string{"serve", "-addr", "127.0.0.1:PORT", "-base", "/clock/"}, func(string) []string { return nil }},
		{"by flag, without naming the command", []string{"-addr", "127.0.0.1:PORT", "-base", "/clock/"}, func(string) []string { return nil }},
		{"by PORT", []string{"-base=/clock/"}, func(port string) []string { return []string{"PORT=" + port} }},
		{"by the environment", nil, func(port string) []string {
			return []string{"SUPPORTCLOCK_ADDR=127.0.0.1:" + port, "SUPPORTCLOCK_BASE=/clock/", "PORT=1"}
		}},
		{"flags win", []string{"-base", "/clock/", "-addr", "127.0.0.1:PORT"}, func(string) []string {
			return []string{"SUPPORTCLOCK_ADDR=127.0.0.1:1", "SUPPORTCLOCK_BASE=/other/"}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			port := freePort(t)
			var args []string
			for _, a := range c.args {
				args = append(args, strings.ReplaceAll(a, "PORT", port))
			}
			ctx, interrupt := context.WithCancel(context.Background())
			defer interrupt()
			read, stderr := io.Pipe()
			ended := make(chan int, 1)
			go func() {
				ended <- run(ctx, args, environment(c.env(port)), io.Discard, stderr)
				stderr.Close()
			}()
			said := make([]byte, 4096)
			n, err := read.Read(said)
			require.NoError(t, err)
			go io.Copy(io.Discard, read)
			url := regexp.MustCompile(`http://[^ "]+`).FindString(string(said[:n]))
			require.NotEmpty(t, url, "the address is said: %s", said[:n])
			require.True(t, strings.HasSuffix(url, ":"+port+"/clock/"), url)

			answer, err := http.Get(url)
			require.NoError(t, err)
			answer.Body.Close()
			require.Equal(t, 200, answer.StatusCode)
			status, well, errs := invoke(t, []string{"health"}, "SUPPORTCLOCK_ADDR=127.0.0.1:"+port)
			require.Equal(t, done, status, errs)
			require.Regexp(t, "^ok ", well)
			interrupt()
			require.Equal(t, done, <-ended)
			status, _, errs = invoke(t, []string{"health", "-addr", ":" + port})
			require.Equal(t, failed, status)
			require.Contains(t, errs, "connection refused")
		})
	}
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	require.NoError(t, err)
	return port
}

func TestExporting(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	status, stdout, stderr := invoke(t, []string{"export", dir, "-base", "/tools/clock/", "-origin", "https://clock.example"})
	require.Equal(t, done, status, stderr)
	require.Contains(t, stdout, dir)
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	require.Contains(t, string(page), `href="https://clock.example/tools/clock/"`)

	status, _, stderr = invoke(t, []string{"export", dir})
	require.Equal(t, failed, status)
	require.Contains(t, stderr, "-force")

	status, _, stderr = invoke(t, []string{"export", dir, "-force"})
	require.Equal(t, done, status, stderr)
	page, err = os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	require.NotContains(t, string(page), "clock.example")
}
