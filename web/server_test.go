package web

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"
)

// running is a server that runs for the length of a test.
type running struct {
	addr  string
	log   *safeBuffer
	stop  context.CancelFunc
	ended chan error
}

type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func start(t *testing.T, s Server) *running {
	t.Helper()
	if s.Site == nil {
		s.Site = build(t, Options{Version: "test"})
	}
	r := &running{log: &safeBuffer{}, ended: make(chan error, 1)}
	s.Log = slog.New(slog.NewJSONHandler(r.log, nil))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	r.addr = listener.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	r.stop = cancel
	go func() { r.ended <- s.serve(ctx, listener) }()
	t.Cleanup(cancel)
	return r
}

// say sends raw bytes and returns all that comes back until the server hangs up.
func (r *running) say(t *testing.T, raw string) string {
	t.Helper()
	conn, err := net.Dial("tcp", r.addr)
	require.NoError(t, err)
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(5 * time.Second))
	conn.Write([]byte(raw)) // the server may hang up before all of it is sent
	answer, _ := io.ReadAll(conn)
	return string(answer)
}

// alive makes sure that the server still serves.
func (r *running) alive(t *testing.T) {
	t.Helper()
	answer := r.say(t, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	require.True(t, strings.HasPrefix(answer, "HTTP/1.1 200 OK\r\n"), "%.200s", answer)
}

func TestTwoServersOnOneAddress(t *testing.T) {
	r := start(t, Server{})
	s := Server{Addr: r.addr, Site: build(t, Options{}), Log: slog.New(slog.DiscardHandler)}
	err := s.Run(context.Background())
	require.ErrorContains(t, err, "another program is already listening on "+r.addr)
	require.ErrorContains(t, err, "-addr")
}

func TestAddressesThatCannotBe(t *testing.T) {
	for _, addr := range []string{"127.0.0.1:99999", "no-such-host.invalid:80", "127.0.0.1"} {
		s := Server{Addr: addr, Site: build(t, Options{}), Log: slog.New(slog.DiscardHandler)}
		require.ErrorContains(t, s.Run(context.Background()), "cannot listen on "+addr)
	}
}

func TestHostileClients(t *testing.T) {
	r := start(t, Server{limits: limits{headerBytes: 4 << 10, connections: 100, readHeader: 300 * time.Millisecond,
		read: 300 * time.Millisecond, write: time.Second, idling: 300 * time.Millisecond}})
	t.Run("a header larger than allowed", func(t *testing.T) {
		require.Contains(t, r.say(t, "GET / HTTP/1.1\r\nHost: x\r\nX: "+strings.Repeat("x", 64<<10)+"\r\n\r\n"), "431")
	})
	t.Run("a request line larger than allowed", func(t *testing.T) {
		answer := r.say(t, "GET /"+strings.Repeat("x", 64<<10)+" HTTP/1.1\r\nHost: x\r\n\r\n")
		require.Regexp(t, "HTTP/1.1 4(14|31)", answer)
	})
	for name, raw := range map[string]string{
		"not HTTP":              "hello\r\n\r\n",
		"no host":               "GET / HTTP/1.1\r\n\r\n",
		"an impossible version": "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
		"a broken escape":       "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
		"a NUL in the address":  "GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
		"two lengths":           "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
		"a question about all":  "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"a header without name": "GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			answer := r.say(t, raw)
			require.Regexp(t, `^HTTP/1\.1 (400|405|505)`, answer)
		})
	}
	for name, raw := range map[string]string{
		"out of the folder":          "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"out of the folder, escaped": "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"escaped slashes":            "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"an escaped NUL":             "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"a folder of the source":     "GET /static/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
		"somebody else's address":    "GET http://evil.example/nowhere HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			answer := r.say(t, raw)
			require.True(t, strings.HasPrefix(answer, "HTTP/1.1 404"), "%.200s", answer)
			require.False(t, strings.Contains(answer, "root:x:0"), "the machine's own files are out of reach")
		})
	}
	t.Run("a header that never ends", func(t *testing.T) {
		conn, err := net.Dial("tcp", r.addr)
		require.NoError(t, err)
		defer conn.Close()
		fmt.Fprint(conn, "GET / HTTP/1.1\r\nHost: x\r\n")
		began := time.Now()
		for time.Since(began) < 5*time.Second {
			if _, err := fmt.Fprint(conn, "X: y\r\n"); err != nil {
				return // hung up, as it should be
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatal("the server still listens after five seconds")
	})
	t.Run("a body that never comes", func(t *testing.T) {
		answer := r.say(t, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
		require.Contains(t, answer, "405")
	})
	t.Run("a connection that stays silent", func(t *testing.T) {
		conn, err := net.Dial("tcp", r.addr)
		require.NoError(t, err)
		defer conn.Close()
		conn.SetDeadline(time.Now().Add(time.Minute))
		_, err = conn.Read(make([]byte, 1))
		require.Equal(t, io.EOF, err, "the server hangs up")
	})
	r.alive(t)
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

func TestMoreConnectionsThanAllowedWait(t *testing.T) {
	few := usual
	few.connections = 3
	r := start(t, Server{limits: few})
	var held []net.Conn
	for range 3 {
		conn, err := net.Dial("tcp", r.addr)
		require.NoError(t, err)
		fmt.Fprint(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
		_, err = bufio.NewReader(conn).ReadString('\n')
		require.NoError(t, err)
		held = append(held, conn)
	}
	answered := make(chan string, 1)
	go func() { answered <- r.say(t, "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") }()
	select {
	case <-answered:
		t.Fatal("a fourth connection was served")
	case <-time.After(200 * time.Millisecond):
	}
	held[0].Close()
	require.Contains(t, <-answered, "200 OK")
}

func TestStoppingFinishesWhatIsOpen(t *testing.T) {
	assets := built(t)
	big := bytes.Repeat([]byte("0123456789abcdef"), 1<<20) // more than the kernel buffers
	assets["icon-512.png"] = &fstest.MapFile{Data: big}
	r := start(t, Server{Site: build(t, Options{Assets: assets})})

	conn, err := net.Dial("tcp", r.addr)
	require.NoError(t, err)
	defer conn.Close()
	fmt.Fprint(conn, "GET /icon-512.png HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	r.stop()
	require.Eventually(t, func() bool {
		_, err := net.Dial("tcp", r.addr)
		return err != nil
	}, 5*time.Second, 10*time.Millisecond, "nobody new is served")
	got, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	require.Equal(t, len(big), len(got), "the download is finished")
	require.NoError(t, <-r.ended)
}

func TestStoppingDoesNotWaitForever(t *testing.T) {
	assets := built(t)
	assets["icon-512.png"] = &fstest.MapFile{Data: make([]byte, 16<<20)}
	r := start(t, Server{Site: build(t, Options{Assets: assets}), Grace: 100 * time.Millisecond})
	conn, err := net.Dial("tcp", r.addr)
	require.NoError(t, err)
	defer conn.Close()
	fmt.Fprint(conn, "GET /icon-512.png HTTP/1.1\r\nHost: x\r\n\r\n")
	_, err = conn.Read(make([]byte, 1))
	require.NoError(t, err)
	r.stop()
	require.ErrorContains(t, <-r.ended, "cut off")
}

func TestTheLogSaysWhatWasAskedAndNotByWhom(t *testing.T) {
	r := start(t, Server{})
	r.say(t, "GET /robots.txt?secret=1 HTTP/1.1\r\nHost: x\r\nUser-Agent: somebody\r\nReferer: https://private.example\r\nConnection: close\r\n\r\n")
	r.say(t, "HEAD /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	r.say(t, "GET /nl/%23plan=private HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	var lines []map[string]any
	require.Eventually(t, func() bool {
		lines = nil
		for line := range strings.Lines(r.log.String()) {
			var m map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &m))
			if m["msg"] == "request" {
				lines = append(lines, m)
			}
		}
		return len(lines) == 3
	}, 5*time.Second, 10*time.Millisecond)
	for _, line := range lines {
		require.Contains(t, line, "duration")
		delete(line, "duration")
		delete(line, "time")
	}
	require.Equal(t, map[string]any{"level": "INFO", "msg": "request", "method": "GET", "path": "/robots.txt", "status": 200.0,
		"bytes": float64(len("User-agent: *\nAllow: /\n"))}, lines[0])
	require.Equal(t, map[string]any{"level": "INFO", "msg": "request", "method": "HEAD", "path": "/nowhere", "status": 404.0, "bytes": 0.0}, lines[1])
	require.Equal(t, "/nl/", lines[2]["path"], "what a visitor chose, and a mail program moved into the path, is left out")
	for _, private := range []string{"secret", "somebody", "private"} {
		require.NotContains(t, r.log.String(), private)
	}
}

func TestTheLogHasAClientWhoHungUp(t *testing.T) {
	var out bytes.Buffer
	h := logged(slog.New(slog.NewTextHandler(&out, nil)), http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusOK)
		panic(http.ErrAbortHandler)
	}))
	require.PanicsWithError(t, http.ErrAbortHandler.Error(), func() { ask(h, "GET", "/nl/") })
	require.Contains(t, out.String(), "path=/nl/ status=200")
}
