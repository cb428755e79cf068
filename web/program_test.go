package web

import (
	"regexp"
	"strconv"
	"strings"
	kinds "supportclock/app/site"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/app"
)

const workbench = "\x00asm a workbench"

var asked = regexp.MustCompile(`data-wasm="([^"]*)" data-size="(\d+)"`)

// programsOf lists the programs that the pages of a site ask for, by kind of page; "" for none.
func programsOf(t *testing.T, site *Site) map[kinds.Kind]string {
	t.Helper()
	found := map[kinds.Kind]string{}
	for _, p := range app.Pages() {
		f := site.NotFound(p.Path)
		if p.Kind != kinds.NotFound {
			f, _ = site.Lookup(p.Path)
		}
		wanted := ""
		if m := asked.FindStringSubmatch(string(f.Plain().Body)); m != nil {
			program, ok := site.Lookup(strings.TrimPrefix(m[1], site.Base))
			require.True(t, ok, "%s asks for %s", p.Path, m[1])
			require.Equal(t, strconv.Itoa(len(program.Plain().Body)), m[2], p.Path)
			require.Equal(t, immutable, program.Header.Get("Cache-Control"))
			wanted = program.Path
		}
		if before, seen := found[p.Kind]; seen {
			require.Equal(t, before, wanted, "%s in every language", p.Kind)
		}
		found[p.Kind] = wanted
	}
	return found
}

func TestEveryPageLoadsItsOwnProgram(t *testing.T) {
	calculator := "app." + digest([]byte("\x00asm")) + ".wasm"
	t.Run("two programs", func(t *testing.T) {
		bench := "workbench." + digest([]byte(workbench)) + ".wasm"
		for _, base := range []string{"/", "/tools/clock/"} {
			require.Equal(t, map[kinds.Kind]string{
				kinds.Calculator: calculator, kinds.Compare: calculator, kinds.Embed: calculator,
				kinds.Cases: bench, kinds.Lists: bench, kinds.Builder: bench,
				kinds.NotFound: "",
			}, programsOf(t, siteWith(t, Options{Base: base}, map[string]string{string(kinds.Workbench): workbench})))
		}
	})
}

// An update brings both programs or none: they are of one version, and one list names them both.
func TestTheWorkerKeepsBothPrograms(t *testing.T) {
	two := map[string]string{string(kinds.Workbench): workbench}
	site := siteWith(t, Options{}, two)
	_, version, files := workerOf(t, site)
	for _, program := range programsOf(t, site) {
		if program != "" {
			require.Contains(t, files, program)
			require.True(t, files[program].Hashed)
		}
	}
	for name, changes := range map[string]map[string]string{
		"only the calculator": {"app.wasm": "\x00asm, newer", string(kinds.Workbench): workbench},
		"only the workbench":  {string(kinds.Workbench): workbench + ", newer"},
		"no workbench":        nil,
	} {
		_, changed, _ := workerOf(t, siteWith(t, Options{}, changes))
		require.NotEqual(t, version, changed, name)
	}
}

// The addresses of two versions share nothing that has changed, so that neither's page can start the
// other's program.
func TestNoPageCanStartTheProgramOfAnotherVersion(t *testing.T) {
	one := siteWith(t, Options{}, map[string]string{string(kinds.Workbench): workbench})
	two := siteWith(t, Options{}, map[string]string{"app.wasm": "\x00asm, newer", string(kinds.Workbench): workbench + ", newer"})
	for kind, program := range programsOf(t, one) {
		if program == "" {
			continue
		}
		_, there := two.Lookup(program)
		require.False(t, there, "the newer version has no %s", program)
		require.NotEqual(t, program, programsOf(t, two)[kind])
		require.Equal(t, 404, ask(NewHandler(two), "GET", "/"+program).StatusCode, "and does not answer with its own in its place")
	}
}
