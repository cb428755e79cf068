//go:build linux

package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"supportclock/tools/nginx"
)

// server is a server under load: ours or nginx.
type server struct {
	url  string
	pid  int // of its first process
	stop func()
}

func (s *server) addr() string { return strings.TrimPrefix(s.url, "http://") }

// startOurs starts the program as make build left it. Its log goes to a file, if one is named.
func startOurs(ctx context.Context, logFile string) (*server, error) {
	addr, err := nginx.FreeAddress()
	if err != nil {
		return nil, err
	}
	logs := "off"
	out := os.Stderr
	if logFile != "" {
		logs = "text"
		if out, err = os.Create(logFile); err != nil {
			return nil, err
		}
		defer out.Close()
	}
	cmd := exec.CommandContext(ctx, program, "serve", "-addr", addr, "-log", logs)
	cmd.Stderr = out
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &server{url: "http://" + addr, pid: cmd.Process.Pid, stop: func() {
		cmd.Process.Signal(syscall.SIGTERM)
		cmd.Wait()
	}}
	for range 200 {
		if conn, err := net.Dial("tcp", addr); err == nil {
			return s, conn.Close()
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.stop()
	return nil, fmt.Errorf("%s does not answer", program)
}

// brotli is Debian's module for compressed files that lie beside the plain ones.
const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"

// startTheirs starts nginx with the settings that Debian gives it, on the exported files.
func startTheirs(export, logFile string) (*server, error) {
	o := nginx.Options{Main: "worker_processes auto;\n", HTTP: "sendfile on;\ntcp_nopush on;\naccess_log off;\n"}
	if logFile != "" {
		o.HTTP = strings.Replace(o.HTTP, "access_log off", "access_log "+logFile, 1)
	}
	if hasBrotli() {
		o.Main = "load_module " + brotli + ";\n" + o.Main
		o.HTTP += "brotli_static on;\n"
	}
	n, err := nginx.Start(export, o)
	if err != nil {
		return nil, err
	}
	return &server{url: "http://" + n.Addr, pid: n.PID, stop: n.Stop}, nil
}

func hasBrotli() bool {
	_, err := os.Stat(brotli)
	return err == nil
}

// cpu is the time that a server's processes have spent, in their own code and in the kernel.
func (s *server) cpu() (time.Duration, error) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, err
	}
	var sum time.Duration
	for _, path := range stats {
		line, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended meanwhile
		}
		p, err := parseStat(line)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", path, err)
		}
		if p.pid == s.pid || p.parent == s.pid {
			sum += p.cpu
		}
	}
	return sum, nil
}

// process is a line of /proc/PID/stat.
type process struct {
	pid, parent int
	cpu         time.Duration
}

// tick is the unit of that file on every Linux.
const tick = time.Second / 100

func parseStat(line []byte) (process, error) {
	// The second field, the name, may hold blanks and brackets.
	first, _, _ := bytes.Cut(line, []byte(" "))
	rest := bytes.Fields(line[bytes.LastIndexByte(line, ')')+1:])
	if len(rest) < 13 {
		return process{}, fmt.Errorf("%q is not about a process", line)
	}
	var numbers [4]int
	for i, field := range [][]byte{first, rest[1], rest[11], rest[12]} {
		n, err := strconv.Atoi(string(field))
		if err != nil {
			return process{}, err
		}
		numbers[i] = n
	}
	return process{numbers[0], numbers[1], time.Duration(numbers[2]+numbers[3]) * tick}, nil
}

// memory is what the server's first process holds in memory, in bytes.
func (s *server) memory() (int, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if value, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kilobytes, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
			return kilobytes << 10, err
		}
	}
	return 0, fmt.Errorf("process %d does not say what memory it holds", s.pid)
}
