// Package caddy serves an exported site on loopback with the Caddy of this machine, for tests.
package caddy

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"supportclock/tools/nginx"
)

// Server is a Caddy that runs.
type Server struct {
	Addr string

	home  string
	cmd   *exec.Cmd
	said  strings.Builder
	ended chan struct{}
}

// Start serves the export in a folder by the configuration that lies in it.
func Start(export string) (*Server, error) {
	ready, err := os.ReadFile(filepath.Join(export, "Caddyfile"))
	if err != nil {
		return nil, err
	}
	return Run(string(ready))
}

// Run serves by a configuration that says once, ":80 {", where.
func Run(configuration string) (*Server, error) {
	if strings.Count(configuration, ":80 {") != 1 {
		return nil, errors.New("the configuration does not say where to listen")
	}
	program, err := exec.LookPath("caddy")
	if err != nil {
		return nil, errors.New("there is no caddy; on Debian: apt-get install caddy")
	}
	addr, err := nginx.FreeAddress()
	if err != nil {
		return nil, err
	}
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "caddy-*")
	if err != nil {
		return nil, err
	}
	s := &Server{Addr: addr, home: home, ended: make(chan struct{})}
	file := filepath.Join(home, "Caddyfile")
	configuration = "{\n\tadmin off\n\tauto_https off\n}\n" + strings.Replace(configuration, ":80 {", ":"+port+" {\n\tbind "+host, 1)
	if err := os.WriteFile(file, []byte(configuration), 0o644); err != nil {
		os.RemoveAll(home)
		return nil, err
	}
	s.cmd = exec.Command(program, "run", "--config", file, "--adapter", "caddyfile")
	s.cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home)
	s.cmd.Stderr = &s.said
	if err := s.cmd.Start(); err != nil {
		os.RemoveAll(home)
		return nil, err
	}
	go func() {
		s.cmd.Wait()
		close(s.ended)
	}()
	for range 200 {
		if conn, err := net.Dial("tcp", addr); err == nil {
			return s, conn.Close()
		}
		select {
		case <-s.ended:
			os.RemoveAll(home)
			return nil, fmt.Errorf("caddy ended: %s", s.said.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	s.Stop()
	return nil, errors.New("caddy does not answer")
}

// Stop ends Caddy and waits until it has gone.
func (s *Server) Stop() {
	s.cmd.Process.Signal(os.Interrupt)
	<-s.ended
	os.RemoveAll(s.home)
}
