//go:build !js

package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/tools/caddy"
	"supportclock/tools/nginx"
)

var fence = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

func document(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}

func blocks(t *testing.T, name, language string) []string {
	t.Helper()
	var found []string
	for _, m := range fence.FindAllStringSubmatch(document(t, name), -1) {
		if m[1] == language {
			found = append(found, m[2])
		}
	}
	require.NotEmpty(t, found, "%s has no %s", name, language)
	return found
}

// shellWords splits a line as far as the documents need it: at spaces outside double quotes.
func shellWords(line string) []string {
	var words []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|\S+`).FindAllStringSubmatch(line, -1) {
		word := m[0]
		if strings.HasPrefix(word, `"`) {
			word = m[1]
		}
		words = append(words, word)
	}
	return words
}

// TestTheCommandsForHosting carries out what docs/hosting.md says, as far as that needs no machine of its own.
func TestTheCommandsForHosting(t *testing.T) {
	const hosting = "docs/hosting.md"
	makefile := document(t, "Makefile")
	home := t.TempDir()
	cert, key := certificate(t, home)
	lines := strings.Split(strings.Join(blocks(t, hosting, "sh"), ""), "\n")
	for _, line := range blocks(t, hosting, "yaml") {
		_, command, ok := strings.Cut(line, "make build && ")
		require.True(t, ok)
		command, _, _ = strings.Cut(command, "\n")
		lines = append(lines, strings.Replace(command, " site ", " pages ", 1))
	}
	carried := map[string]int{}
	for _, line := range lines {
		words := shellWords(line)
		switch {
		case len(words) == 0:
		case words[0] == "make":
			require.Regexp(t, `(?m)^`+words[1]+`:`, makefile, line)
			carried["make"]++
		case words[0] == "bin/supportclock":
			carried[words[1]]++
			t.Run(line, func(t *testing.T) {
				args := slices.Clone(words[1:])
				for i, word := range args {
					switch word {
					case "site", "pages":
						args[i] = filepath.Join(home, word)
					case "cert.pem":
						args[i] = cert
					case "key.pem":
						args[i] = key
					}
				}
				switch args[0] {
				case "serve":
					serves(t, args)
				case "health": // answered by a server with nothing but its defaults; here, none of that name runs
					status, _, stderr := invoke(t, append(args, "-h"))
					require.Equal(t, done, status, stderr)
				default:
					status, stdout, stderr := invoke(t, args)
					require.Equal(t, done, status, stderr)
					require.NotEmpty(t, stdout)
				}
			})
		case words[0] == "docker":
			carried["docker"]++
			dockerfile := document(t, "deploy/Dockerfile")
			require.Contains(t, []string{"build", "run"}, words[1])
			if words[1] == "build" {
				require.FileExists(t, words[slices.Index(words, "-f")+1])
			} else {
				_, inside, _ := strings.Cut(strings.TrimPrefix(words[slices.Index(words, "-p")+1], "127.0.0.1:"), ":")
				require.Contains(t, dockerfile, "\nEXPOSE "+inside+"\n")
			}
		case words[0] == "sudo" && words[1] == "install":
			carried["install"]++
			from, to := words[4], words[5]
			if from != "bin/supportclock" {
				require.FileExists(t, from)
			}
			require.True(t, strings.HasPrefix(to, "/") && strings.HasSuffix(to, "/"), line)
		case words[0] == "sudo" && words[1] == "systemctl":
			carried["systemctl"]++
			require.FileExists(t, "deploy/"+words[len(words)-1]+".service")
		case words[0] == "echo":
			carried["echo"]++
			require.Contains(t, document(t, "deploy/supportclock.service"), "EnvironmentFile=-"+words[len(words)-1])
		default:
			require.Fail(t, "nobody carries this out", line)
		}
	}
	for _, command := range []string{"make", "serve", "export", "version", "health", "docker", "install", "systemctl", "echo"} {
		require.Positive(t, carried[command], command)
	}
	flags := invokeHelp(t)
	for _, name := range regexp.MustCompile(`SUPPORTCLOCK_[A-Z_]+`).FindAllString(document(t, hosting), -1) {
		flag := "-" + strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(name, "SUPPORTCLOCK_"), "_", "-"))
		require.Contains(t, flags, "  "+flag+" ", name)
	}
	for _, m := range regexp.MustCompile("(?m)^\\| (`-[^|]*`) \\|").FindAllStringSubmatch(document(t, hosting), -1) {
		for _, flag := range strings.Split(m[1], ", ") {
			require.Regexp(t, `(?m)^  `+strings.Trim(flag, "`")+`\b`, flags)
		}
	}
}

func invokeHelp(t *testing.T) string {
	t.Helper()
	_, _, help := invoke(t, []string{"serve", "-h"})
	return help
}

// serves runs a command of the documents at an address of the test's own, until it answers.
func serves(t *testing.T, args []string) {
	t.Helper()
	addr := "127.0.0.1:" + freePort(t)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	ended := make(chan int, 1)
	var said strings.Builder
	go func() {
		ended <- run(ctx, append(args, "-addr", addr, "-log", "off"), environment(nil), io.Discard, &said)
	}()
	health := []string{"health", "-addr", addr}
	if slices.Contains(args, "-tls-cert") {
		health = append(health, "-tls-cert", "given")
	}
	answers := func() bool {
		status, _, _ := invoke(t, health)
		return status == done
	}
	require.Eventually(t, answers, 20*time.Second, 50*time.Millisecond)
	stop()
	require.Equal(t, done, <-ended, said.String())
}

// certificate writes a certificate and its key for this machine.
func certificate(t *testing.T, dir string) (cert, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	require.NoError(t, err)
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	require.NoError(t, err)
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	require.NoError(t, os.WriteFile(cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	require.NoError(t, os.WriteFile(key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}), 0o600))
	return cert, key
}

// TestTheProxiesForHosting puts the documents' lines into the real nginx and the real Caddy.
func TestTheProxiesForHosting(t *testing.T) {
	behind := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "asked for %s, compressed by %s", r.URL.Path, r.Header.Get("Accept-Encoding"))
	}))
	defer behind.Close()
	here := strings.TrimPrefix(behind.URL, "http://")
	there := func(language string) string {
		t.Helper()
		lines := blocks(t, "docs/hosting.md", language)
		require.Len(t, lines, 1)
		require.Contains(t, lines[0], "127.0.0.1:8000")
		return strings.ReplaceAll(lines[0], "127.0.0.1:8000", here)
	}
	get := func(addr string) string {
		t.Helper()
		request, err := http.NewRequest("GET", "http://"+addr+"/tools/clock/nl/", nil)
		require.NoError(t, err)
		request.Header.Set("Accept-Encoding", "br, zstd")
		answer, err := http.DefaultClient.Do(request)
		require.NoError(t, err)
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return string(body)
	}
	const want = "asked for /tools/clock/nl/, compressed by br, zstd"
	t.Run("nginx", func(t *testing.T) {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "nginx.conf"), []byte("server {\nlisten 80;\n"+there("nginx")+"}\n"), 0o644))
		s, err := nginx.Start(dir, nginx.Options{})
		require.NoError(t, err)
		defer s.Stop()
		require.Equal(t, want, get(s.Addr))
	})
	t.Run("caddy", func(t *testing.T) {
		s, err := caddy.Run(strings.Replace(there("caddyfile"), "clock.example {", ":80 {", 1))
		require.NoError(t, err)
		defer s.Stop()
		require.Equal(t, want, get(s.Addr))
	})
}

// A promise of docs/security.md names the tests that hold it.
func TestEveryPromiseIsHeldByTestsThatExist(t *testing.T) {
	there := map[string]bool{}
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`).FindAllSubmatch(source, -1) {
			there[string(m[1])] = true
		}
		return err
	}))
	promises := 0
	for line := range strings.Lines(document(t, "docs/security.md")) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| promise") {
			continue
		}
		promises++
		tests := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`").FindAllStringSubmatch(line, -1)
		require.NotEmpty(t, tests, line)
		for _, m := range tests {
			require.True(t, there[m[1]], "there is no %s", m[1])
		}
	}
	require.Greater(t, promises, 15)
}
