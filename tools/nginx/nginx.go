// Package nginx serves an exported site on loopback with the nginx of this machine, for tests and
// measurements.
package nginx

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Server is an nginx that runs.
type Server struct {
	Addr string
	PID  int // of the process whose children serve

	home  string
	cmd   *exec.Cmd
	said  strings.Builder
	ended chan struct{}
}

// Options are lines of configuration besides those that lie in the export.
type Options struct {
	Main string // outside the http block
	HTTP string // inside of it
}

// Start serves the export in a folder by the configuration that lies in it.
func Start(export string, o Options) (*Server, error) {
	program, err := find()
	if err != nil {
		return nil, err
	}
	ready, err := os.ReadFile(filepath.Join(export, "nginx.conf"))
	if err != nil {
		return nil, err
	}
	if strings.Count(string(ready), "listen 80;") != 1 {
		return nil, errors.New("the exported nginx.conf does not say where to listen")
	}
	addr, err := FreeAddress()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "nginx-*")
	if err != nil {
		return nil, err
	}
	s := &Server{Addr: addr, home: home, ended: make(chan struct{})}
	if os.Getuid() == 0 {
		o.Main += "user root;\n" // its workers could not read a temporary folder otherwise
	}
	config := o.Main + `daemon off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
` + o.HTTP + strings.Replace(string(ready), "listen 80;", "listen "+addr+";", 1) + "}\n"
	if err := os.WriteFile(filepath.Join(home, "nginx.conf"), []byte(config), 0o644); err != nil {
		os.RemoveAll(home)
		return nil, err
	}
	s.cmd = exec.Command(program, "-p", home, "-c", "nginx.conf", "-e", "stderr")
	s.cmd.Stderr = &s.said
	if err := s.cmd.Start(); err != nil {
		os.RemoveAll(home)
		return nil, err
	}
	s.PID = s.cmd.Process.Pid
	go func() {
		s.cmd.Wait()
		close(s.ended)
	}()
	if err := s.answers(); err != nil {
		s.Stop()
		return nil, err
	}
	return s, nil
}

// answers waits until somebody listens.
func (s *Server) answers() error {
	for range 100 {
		if conn, err := net.Dial("tcp", s.Addr); err == nil {
			return conn.Close()
		}
		select {
		case <-s.ended:
			return fmt.Errorf("nginx ended: %s", s.said.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return errors.New("nginx does not answer")
}

// Stop ends nginx and waits until it has gone.
func (s *Server) Stop() {
	s.cmd.Process.Signal(os.Interrupt)
	<-s.ended
	os.RemoveAll(s.home)
}

func find() (string, error) {
	for _, name := range []string{"nginx", "/usr/sbin/nginx"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("there is no nginx; on Debian: apt-get install nginx")
}

// FreeAddress is an address on loopback that nobody listens on.
func FreeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}
