package engines

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/websocket"
)

// Firefox is driven by WebDriver BiDi, which it speaks by itself: https://w3c.github.io/webdriver-bidi/

// firefoxPrefs keep the browser quiet and let it have what a story needs. Storage of third parties is
// blocked, as with "cross-site cookies, and isolate all else" turned to its strictest.
const firefoxPrefs = `
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("network.cookie.cookieBehavior", 1);
user_pref("intl.accept_languages", "en-US");
user_pref("remote.prefs.recommended", true);
`

type firefox struct {
	process *process
	socket  *websocket.Conn

	mu      sync.Mutex
	last    int
	answers map[int]chan answer
	closed  error
}

type answer struct {
	result json.RawMessage
	err    error
}

func startFirefox() (engine, error) {
	path, err := find("firefox-esr", "firefox")
	if err != nil {
		return nil, err
	}
	profile, err := os.MkdirTemp("", "firefox-*")
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(firefoxPrefs), 0o644); err != nil {
		return nil, err
	}
	cmd := exec.Command(path, "--headless", "--no-remote", "--profile", profile,
		"--remote-debugging-port", "0", "--remote-allow-origins", "http://localhost")
	cmd.Env = append(os.Environ(), "TZ=America/New_York", "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	process, err := begin(cmd, profile)
	if err != nil {
		return nil, err
	}
	address := make(chan string, 1)
	go func() { // reads on to the end, so that the browser never waits to say something
		lines := bufio.NewScanner(stderr)
		for lines.Scan() {
			if at := regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`).FindStringSubmatch(lines.Text()); at != nil {
				address <- at[1]
			}
		}
	}()
	f := &firefox{process: process, answers: map[int]chan answer{}}
	select {
	case at := <-address:
		f.socket, err = websocket.Dial(at+"/session", "", "http://localhost")
	case <-time.After(patience):
		err = errors.New("Firefox does not say where it listens")
	}
	if err == nil {
		go f.listen()
		_, err = f.call("session.new", params{"capabilities": params{}})
	}
	if err != nil {
		process.end()
		return nil, err
	}
	return f, nil
}

func (f *firefox) name() string { return "firefox" }

func (f *firefox) close() {
	f.call("browser.close", params{})
	f.process.end()
}

type params = map[string]any

// listen hands answers to those who wait for them, and leaves events alone: nobody has asked for any.
func (f *firefox) listen() {
	for {
		var message struct {
			Type, Error, Message string
			ID                   int
			Result               json.RawMessage
		}
		err := websocket.JSON.Receive(f.socket, &message)
		f.mu.Lock()
		if err != nil {
			f.closed = err
			for _, waiting := range f.answers {
				waiting <- answer{err: err}
			}
			f.answers = nil
			f.mu.Unlock()
			return
		}
		if waiting := f.answers[message.ID]; waiting != nil && message.Type != "event" {
			delete(f.answers, message.ID)
			a := answer{result: message.Result}
			if message.Type == "error" {
				a.err = fmt.Errorf("%s: %s", message.Error, message.Message)
			}
			waiting <- a
		}
		f.mu.Unlock()
	}
}

// call sends a command and waits for its answer.
func (f *firefox) call(method string, p params) (json.RawMessage, error) {
	f.mu.Lock()
	if f.closed != nil {
		defer f.mu.Unlock()
		return nil, f.closed
	}
	f.last++
	id, waiting := f.last, make(chan answer, 1)
	f.answers[id] = waiting
	err := websocket.JSON.Send(f.socket, params{"id": id, "method": method, "params": p})
	f.mu.Unlock()
	if err != nil {
		return nil, err
	}
	select {
	case a := <-waiting:
		if a.err != nil {
			return nil, fmt.Errorf("%s: %w", method, a.err)
		}
		return a.result, nil
	case <-time.After(patience):
		return nil, fmt.Errorf("%s: no answer", method)
	}
}

// ask sends a command whose answer is of a shape.
func ask[T any](f *firefox, method string, p params) (T, error) {
	var result T
	raw, err := f.call(method, p)
	if err == nil {
		err = json.Unmarshal(raw, &result)
	}
	return result, err
}

// visitor opens a tab in a container of its own, which shares nothing with others.
func (f *firefox) visitor() (tab, error) {
	user, err := ask[struct{ UserContext string }](f, "browser.createUserContext", params{})
	if err != nil {
		return nil, err
	}
	made, err := ask[struct{ Context string }](f, "browsingContext.create", params{"type": "tab", "userContext": user.UserContext})
	if err != nil {
		return nil, err
	}
	t := &firefoxTab{f, made.Context, user.UserContext}
	_, err = f.call("browsingContext.setViewport", params{"context": t.context, "viewport": params{"width": 1366, "height": 768}})
	return t, err
}

type firefoxTab struct {
	*firefox
	context, user string
}

func (t *firefoxTab) close() {
	if t.user != "" {
		t.call("browser.removeUserContext", params{"userContext": t.user})
	}
}

func (t *firefoxTab) visit(url string) error {
	_, err := t.call("browsingContext.navigate", params{"context": t.context, "url": url, "wait": "complete"})
	return err
}

func (t *firefoxTab) reload() error {
	_, err := t.call("browsingContext.reload", params{"context": t.context, "wait": "complete"})
	return err
}

func (t *firefoxTab) back() error {
	_, err := t.call("browsingContext.traverseHistory", params{"context": t.context, "delta": -1})
	return err
}

func (t *firefoxTab) evaluate(expression string) (json.RawMessage, error) {
	value, err := t.value(inJSON(expression))
	if err != nil {
		return nil, err
	}
	var text string
	if err := json.Unmarshal(value.Value, &text); err != nil {
		return nil, fmt.Errorf("%s is no text", value.Value)
	}
	return json.RawMessage(text), nil
}

// remote is a value of the page.
type remote struct {
	Type     string
	Value    json.RawMessage
	SharedID string `json:"sharedId"`
}

func (t *firefoxTab) value(expression string) (remote, error) {
	type evaluated struct {
		Result           remote
		ExceptionDetails struct{ Text string }
	}
	r, err := ask[evaluated](t.firefox, "script.evaluate", params{"expression": expression, "target": params{"context": t.context}, "awaitPromise": true})
	if err == nil && r.ExceptionDetails.Text != "" {
		err = errors.New(r.ExceptionDetails.Text)
	}
	return r.Result, err
}

func (t *firefoxTab) click(x, y int) error { return t.act(pointer(x, y)) }

func (t *firefoxTab) press(keys string) error { return t.act(typed(keys)) }

func (t *firefoxTab) act(actions params) error {
	_, err := t.call("input.performActions", params{"context": t.context, "actions": []params{actions}})
	return err
}

func (t *firefoxTab) attach(selector, file string) error {
	field, err := t.value("document.querySelector(" + quote(selector) + ")")
	if err != nil {
		return err
	}
	_, err = t.call("input.setFiles", params{"context": t.context, "element": params{"sharedId": field.SharedID}, "files": []string{file}})
	return err
}

func (t *firefoxTab) print() ([]byte, error) {
	printed, err := ask[struct{ Data string }](t.firefox, "browsingContext.print", params{"context": t.context,
		"page": params{"width": 21.0, "height": 29.7}, "shrinkToFit": true})
	if err != nil {
		return nil, err
	}
	return base64.StdEncoding.DecodeString(printed.Data)
}

func (t *firefoxTab) frame(words string) (tab, error) {
	type node struct {
		Context, URL string
		Children     []node
	}
	tree, err := ask[struct{ Contexts []node }](t.firefox, "browsingContext.getTree", params{"root": t.context})
	if err != nil {
		return nil, err
	}
	for _, root := range tree.Contexts {
		for _, child := range root.Children {
			if strings.Contains(child.URL, words) {
				return &firefoxTab{t.firefox, child.Context, ""}, nil
			}
		}
	}
	return nil, nil
}
