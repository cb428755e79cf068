package engines

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// WebKit is driven by WebDriver, in a window on a screen that nobody sees: https://www.w3.org/TR/webdriver2/

type webkit struct {
	screen, driver *process
	display        string // the number of the screen
	url            string
	browser        string
}

func startWebKit() (engine, error) {
	xvfb, err := find("Xvfb")
	if err != nil {
		return nil, err
	}
	browsers, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	if len(browsers) == 0 {
		return nil, fmt.Errorf("WebKit's MiniBrowser is not there; on Debian: apt-get install webkit2gtk-driver")
	}
	w := &webkit{browser: browsers[len(browsers)-1]}

	// The screen says through a pipe which number it has, and dies if nobody hears its whole line.
	told, tell, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(xvfb, "-displayfd", "3", "-screen", "0", "1366x900x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{tell}
	if w.screen, err = begin(cmd, ""); err != nil {
		return nil, err
	}
	tell.Close()
	told.SetReadDeadline(time.Now().Add(patience))
	number, err := bufio.NewReader(told).ReadString('\n')
	told.Close()
	if err != nil {
		w.close()
		return nil, fmt.Errorf("the screen does not come up: %w", err)
	}

	w.display = strings.TrimSpace(number)
	if err := w.startDriver(); err != nil {
		w.close()
		return nil, err
	}
	return w, nil
}

// startDriver starts the driver, in the place of one that no longer answers.
func (w *webkit) startDriver() error {
	if w.driver != nil {
		w.driver.end()
		w.driver = nil
	}
	select {
	case <-w.screen.ended:
		return errors.New("the screen has gone")
	default:
	}
	driver, err := find("WebKitWebDriver")
	if err != nil {
		return err
	}
	home, err := os.MkdirTemp("", "webkit-*")
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	w.url = "http://127.0.0.1:" + port
	cmd := exec.Command(driver, "--port="+port)
	cmd.Env = append(os.Environ(), "DISPLAY=:"+w.display, "TZ=America/New_York", "LANG=C.UTF-8", "LANGUAGE=en_US",
		"HOME="+home, "XDG_CACHE_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_RUNTIME_DIR="+home,
		"NO_AT_BRIDGE=1", "GTK_A11Y=none", "WEBKIT_DISABLE_DMABUF_RENDERER=1", "LIBGL_ALWAYS_SOFTWARE=1")
	if w.driver, err = begin(cmd, home); err != nil {
		return err
	}
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		if _, err = w.call("GET", "/status", nil); err == nil {
			return nil
		}
		if time.Now().After(end) {
			return fmt.Errorf("WebKit's driver does not answer: %w", err)
		}
	}
}

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return strconv.Itoa(listener.Addr().(*net.TCPAddr).Port), nil
}

func (w *webkit) name() string { return "webkit" }

func (w *webkit) close() {
	if w.driver != nil {
		w.driver.end()
	}
	if w.screen != nil {
		w.screen.end()
	}
}

// call sends a command and returns the value of its answer.
func (w *webkit) call(method, path string, p any) (json.RawMessage, error) {
	return w.callWithin(patience, method, path, p)
}

func (w *webkit) callWithin(limit time.Duration, method, path string, p any) (json.RawMessage, error) {
	var body io.Reader
	if p != nil {
		written, err := json.Marshal(p)
		if err != nil {
			return nil, err
		}
		body = bytes.NewReader(written)
	}
	request, err := http.NewRequest(method, w.url+path, body)
	if err != nil {
		return nil, err
	}
	client := http.Client{Timeout: limit}
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("%s %s: %w", method, path, err)
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s %s: %.300s", method, path, answer.Value)
	}
	return answer.Value, nil
}

// visitor opens a window of a browser of its own, which forgets everything in the end. On a busy machine the
// driver now and then misses that its browser has started, and waits for ever: another one is asked then. A browser
// starts in a second.
func (w *webkit) visitor() (tab, error) {
	opened, err := w.session(10 * time.Second)
	if err == nil {
		return opened, nil
	}
	if err := w.startDriver(); err != nil {
		return nil, err
	}
	return w.session(patience)
}

func (w *webkit) session(limit time.Duration) (tab, error) {
	value, err := w.callWithin(limit, "POST", "/session", params{"capabilities": params{"alwaysMatch": params{
		"webkitgtk:browserOptions": params{"binary": w.browser, "args": []string{"--automation"}},
		"timeouts":                 params{"script": patience.Milliseconds(), "pageLoad": patience.Milliseconds()},
	}}})
	if err != nil {
		return nil, err
	}
	var session struct{ SessionID string }
	if err := json.Unmarshal(value, &session); err != nil {
		return nil, err
	}
	return &webkitTab{webkit: w, session: "/session/" + session.SessionID}, nil
}

type webkitTab struct {
	*webkit
	session string
	within  string // selects the frame in the page, if it is one
}

func (t *webkitTab) close() {
	if t.within == "" {
		t.call("DELETE", t.session, nil)
	}
}

// do sends a command to the page or the frame.
func (t *webkitTab) do(path string, p any) (json.RawMessage, error) {
	if _, err := t.call("POST", t.session+"/frame", params{"id": nil}); err != nil {
		return nil, err
	}
	if t.within != "" {
		frame, err := t.element(t.within)
		if err != nil {
			return nil, err
		}
		if _, err := t.call("POST", t.session+"/frame", params{"id": frame}); err != nil {
			return nil, err
		}
	}
	return t.call("POST", t.session+path, p)
}

func (t *webkitTab) element(selector string) (map[string]string, error) {
	value, err := t.call("POST", t.session+"/element", params{"using": "css selector", "value": selector})
	if err != nil {
		return nil, err
	}
	var found map[string]string
	return found, json.Unmarshal(value, &found)
}

func (t *webkitTab) visit(url string) error {
	_, err := t.do("/url", params{"url": url})
	return err
}

func (t *webkitTab) reload() error {
	_, err := t.do("/refresh", params{})
	return err
}

func (t *webkitTab) back() error {
	_, err := t.do("/back", params{})
	return err
}

func (t *webkitTab) evaluate(expression string) (json.RawMessage, error) {
	value, err := t.do("/execute/async", params{"args": []any{}, "script": `
		const tell = arguments[arguments.length - 1];
		(` + inJSON(expression) + `).then(tell, e => tell("!" + e));`})
	if err != nil {
		return nil, err
	}
	var text string
	if err := json.Unmarshal(value, &text); err != nil {
		return nil, fmt.Errorf("%.100s is no text", value)
	}
	if strings.HasPrefix(text, "!") {
		return nil, fmt.Errorf("%s", text[1:])
	}
	return json.RawMessage(text), nil
}

// click reckons from the corner of the page, also within a frame: this driver knows no other.
func (t *webkitTab) click(x, y int) error {
	top := &webkitTab{webkit: t.webkit, session: t.session}
	if t.within != "" {
		box, err := top.evaluate("(b => [Math.round(b.x), Math.round(b.y)])(document.querySelector(" + quote(t.within) + ").getBoundingClientRect())")
		if err != nil {
			return err
		}
		var corner [2]int
		if err := json.Unmarshal(box, &corner); err != nil {
			return err
		}
		x, y = x+corner[0], y+corner[1]
	}
	return top.act(pointer(x, y))
}

func (t *webkitTab) press(keys string) error { return t.act(typed(keys)) }

func (t *webkitTab) act(actions params) error {
	_, err := t.do("/actions", params{"actions": []params{actions}})
	return err
}

func (t *webkitTab) attach(selector, file string) error {
	field, err := t.element(selector)
	if err != nil {
		return err
	}
	for _, id := range field {
		_, err = t.call("POST", t.session+"/element/"+id+"/value", params{"text": file})
	}
	return err
}

func (t *webkitTab) print() ([]byte, error) {
	value, err := t.do("/print", params{})
	if err != nil {
		return nil, err
	}
	var data string
	if err := json.Unmarshal(value, &data); err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(data)
}

func (t *webkitTab) frame(words string) (tab, error) {
	selector := "iframe[src*=" + quote(words) + "]"
	if _, err := t.element(selector); err != nil {
		return nil, nil
	}
	return &webkitTab{t.webkit, t.session, selector}, nil
}
