package e2e

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/web"
)

// behind chooses who serves the site that the stories visit.
var behind = flag.String("behind", "", `"nginx" tells the stories of an export below a base path, served by nginx`)

var closeSite = func() {}

// servedSite is the site under test: what the program would serve.
var servedSite = sync.OnceValues(func() (string, error) {
	options := web.Options{Version: "e2e"}
	if *behind != "" {
		options.Base = "/tools/clock/"
	}
	site, err := web.Build(options)
	if err != nil {
		return "", fmt.Errorf("building the site: %w", err)
	}
	switch *behind {
	case "":
		server := httptest.NewServer(web.NewHandler(site))
		closeSite = server.Close
		return server.URL + site.Base, nil
	case "nginx":
		var url string
		url, closeSite, err = startNginx(site)
		return url, err
	}
	return "", fmt.Errorf("nobody knows how to start %q", *behind)
})

// siteURL is where the site under test begins, with its base path.
func siteURL(t testing.TB) string {
	t.Helper()
	url, err := servedSite()
	require.NoError(t, err)
	return url
}

// serve starts another server for a story, such as one that is slow, broken or a host page.
func serve(t testing.TB, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// startNginx exports the site and serves the folder by the configuration that lies in it.
func startNginx(site *web.Site) (url string, stop func(), err error) {
	stop = func() {}
	program, err := exec.LookPath("nginx")
	if err != nil {
		if program, err = exec.LookPath("/usr/sbin/nginx"); err != nil {
			return "", stop, errors.New("these stories need nginx; on Debian: apt-get install nginx")
		}
	}
	home, err := os.MkdirTemp("", "nginx-*")
	if err != nil {
		return "", stop, err
	}
	stop = func() { os.RemoveAll(home) }
	export := filepath.Join(home, "site")
	if err := site.Export(export, false); err != nil {
		return "", stop, err
	}
	ready, err := os.ReadFile(filepath.Join(export, "nginx.conf"))
	if err != nil {
		return "", stop, err
	}
	addr, err := freeAddress()
	if err != nil {
		return "", stop, err
	}
	if strings.Count(string(ready), "listen 80;") != 1 {
		return "", stop, errors.New("the exported nginx.conf does not say where to listen")
	}
	config := strings.Replace(string(ready), "listen 80;", "listen "+addr+";", 1)
	user := ""
	if os.Getuid() == 0 {
		user = "user root;\n" // its workers could not read the temporary folder otherwise
	}
	config = user + `daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr warn;
events {}
http {
access_log off;
client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
` + config + "}\n"
	if err := os.WriteFile(filepath.Join(home, "nginx.conf"), []byte(config), 0o644); err != nil {
		return "", stop, err
	}
	cmd := exec.Command(program, "-p", home, "-c", "nginx.conf", "-e", "stderr")
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		return "", stop, err
	}
	ended := make(chan struct{})
	go func() {
		cmd.Wait()
		close(ended)
	}()
	stop = func() {
		cmd.Process.Signal(os.Interrupt)
		<-ended
		os.RemoveAll(home)
	}
	for range 100 {
		if conn, err := net.Dial("tcp", addr); err == nil {
			conn.Close()
			return "http://" + addr + site.Base, stop, nil
		}
		select {
		case <-ended:
			return "", stop, fmt.Errorf("nginx ended: %s", said.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return "", stop, errors.New("nginx does not answer")
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}
