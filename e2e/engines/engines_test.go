// Package engines tells the stories that matter most in the browsers that are not Chromium:
//
//	go test ./e2e/engines -engine firefox
//	go test ./e2e/engines -engine webkit
//
// It drives them by the protocols they speak themselves, of which it knows the few commands that the
// stories need.
package engines

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/parts"
)

var which = flag.String("engine", "", "the browser that the stories are told in: firefox or webkit")

// patience is how long a story waits for something to happen.
const patience = 40 * time.Second

// engine is a browser that runs.
type engine interface {
	name() string
	visitor() (tab, error) // opens a tab of somebody who has never been anywhere
	close()
}

// tab is an open page, or a frame in one.
type tab interface {
	visit(url string) error
	reload() error
	back() error
	evaluate(expression string) (json.RawMessage, error) // of JavaScript, awaiting a promise
	click(x, y int) error
	press(keys string) error
	attach(selector, file string) error
	print() ([]byte, error)
	frame(words string) (tab, error) // whose address contains the words; nil if there is none
	close()
}

func TestMain(m *testing.M) {
	flag.Parse()
	withoutProxies()
	status := m.Run()
	closeBrowser()
	os.Exit(status)
}

var closeBrowser = func() {}

// withoutProxies keeps the browsers from a proxy that the machine may have for the world outside: all that they
// visit is on this machine, and WebKit's driver would ask the proxy even for its own browser, and wait for ever.
func withoutProxies() {
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); strings.HasSuffix(strings.ToLower(name), "_proxy") {
			os.Unsetenv(name)
		}
	}
}

// browser is the one that all stories share.
var browser = sync.OnceValues(func() (engine, error) {
	start := map[string]func() (engine, error){"firefox": startFirefox, "webkit": startWebKit}[*which]
	if start == nil {
		return nil, fmt.Errorf("nobody knows how to start %q", *which)
	}
	e, err := start()
	if err == nil {
		closeBrowser = e.close
	}
	return e, err
})

// story begins a story.
func story(t *testing.T) {
	t.Helper()
	if *which == "" {
		t.Skip("-engine says in which browser to tell it")
	}
}

// page is an open page that a story talks to.
type page struct {
	parts.Calculator
	t   testing.TB
	tab tab
}

// open opens an address as somebody who has never been there.
func open(t testing.TB, url string) *page {
	t.Helper()
	e, err := browser()
	require.NoError(t, err)
	opened, err := e.visitor()
	require.NoError(t, err)
	t.Cleanup(opened.close)
	p := newPage(t, opened)
	p.visit(url)
	return p
}

func newPage(t testing.TB, opened tab) *page {
	p := &page{t: t, tab: opened}
	p.Calculator = parts.Calculator{Browser: driver{p}}
	return p
}

func (p *page) visit(url string) { p.t.Helper(); require.NoError(p.t, p.tab.visit(url)) }
func (p *page) reload()          { p.t.Helper(); require.NoError(p.t, p.tab.reload()) }
func (p *page) back()            { p.t.Helper(); require.NoError(p.t, p.tab.back()) }

// press types keys into whatever has the focus.
func (p *page) press(keys string) { p.t.Helper(); require.NoError(p.t, p.tab.press(keys)) }

// ready waits until the program has taken over the page, and all of it is shown. A frame that is out of
// sight is not drawn.
func (p *page) ready() *page {
	p.t.Helper()
	p.Wait(`(({boot, drawing}) => boot === "ready" && (self !== top || drawing === undefined))(document.documentElement.dataset)`)
	return p
}

// frame waits for a frame of the page and returns it.
func (p *page) frame(words string) *page {
	p.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		found, err := p.tab.frame(words)
		require.NoError(p.t, err)
		if found != nil {
			return newPage(p.t, found)
		}
	}
	require.Fail(p.t, "no frame at "+words)
	return nil
}

// attach gives a field a file.
func (p *page) attach(selector, name, content string) {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), name)
	require.NoError(p.t, os.WriteFile(file, []byte(content), 0o644))
	require.NoError(p.t, p.tab.attach(selector, file))
}

// eval evaluates an expression of JavaScript, awaiting a promise.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	var value T
	raw, err := p.tab.evaluate(expression)
	require.NoError(p.t, err, expression)
	require.NoError(p.t, json.Unmarshal(raw, &value), "%s gives %s", expression, raw)
	return value
}

// driver is what the parts of a page need of it.
type driver struct{ p *page }

func (d driver) Text(expression string) string {
	d.p.t.Helper()
	return eval[string](d.p, expression)
}

func (d driver) Wait(condition string) {
	d.p.t.Helper()
	var said error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(25 * time.Millisecond) {
		raw, err := d.p.tab.evaluate("!!(" + condition + ")")
		if err == nil && string(raw) == "true" {
			return
		}
		said = err
	}
	require.Fail(d.p.t, "waited in vain for "+condition, "%v", said)
}

func (d driver) Click(selector string) {
	d.p.t.Helper()
	d.Wait("document.querySelector(" + quote(selector) + ")")
	d.p.Open(selector)
	at := eval[[]float64](d.p, `(e => {
		e.scrollIntoView({block: "center", behavior: "instant"});
		const box = e.getBoundingClientRect();
		return [box.x + box.width / 2, box.y + box.height / 2];
	})(document.querySelector(`+quote(selector)+`))`)
	require.NoError(d.p.t, d.p.tab.click(int(at[0]), int(at[1])))
}

func (d driver) Set(selector, value string) {
	d.p.t.Helper()
	d.Wait("document.querySelector(" + quote(selector) + ")")
	eval[bool](d.p, `(e => {
		e.focus();
		e.value = `+quote(value)+`;
		e.dispatchEvent(new Event("input", {bubbles: true}));
		e.dispatchEvent(new Event("change", {bubbles: true}));
		return true;
	})(document.querySelector(`+quote(selector)+`))`)
}

// inJSON makes an expression give its value, or that of its promise, written as JSON.
func inJSON(expression string) string {
	return "(async () => JSON.stringify(await (" + expression + ") ?? null))()"
}

// pointer is a click, as WebDriver writes it.
func pointer(x, y int) params {
	return params{"type": "pointer", "id": "mouse", "parameters": params{"pointerType": "mouse"}, "actions": []params{
		{"type": "pointerMove", "x": x, "y": y, "origin": "viewport"},
		{"type": "pointerDown", "button": 0},
		{"type": "pointerUp", "button": 0},
	}}
}

// typed is the press of keys one after another, as WebDriver writes it.
func typed(keys string) params {
	var actions []params
	for _, key := range keys {
		actions = append(actions, params{"type": "keyDown", "value": string(key)}, params{"type": "keyUp", "value": string(key)})
	}
	return params{"type": "key", "id": "keyboard", "actions": actions}
}

// Keys that write nothing, as WebDriver names them.
const (
	enter = "\ue007"
	down  = "\ue015"
)

func quote(s string) string { return parts.Quote(s) }

// process is a program that runs, with whatever it has started.
type process struct {
	cmd   *exec.Cmd
	home  string // removed in the end
	ended chan struct{}
}

func begin(cmd *exec.Cmd, home string) (*process, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd, home, make(chan struct{})}
	go func() {
		cmd.Wait()
		close(p.ended)
	}()
	return p, nil
}

// end asks the process to end, insists, and clears up.
func (p *process) end() {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGKILL} {
		syscall.Kill(-p.cmd.Process.Pid, signal)
		select {
		case <-p.ended:
		case <-time.After(5 * time.Second):
			continue
		}
		break
	}
	syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) // what it has left behind
	if p.home != "" {
		os.RemoveAll(p.home)
	}
}

// find finds a program by one of its names.
func find(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("the stories need %s; make browsers says how to install it", strings.Join(names, " or "))
}
