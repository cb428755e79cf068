package e2e

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"supportclock/static"
)

// everyName lists whatever the hosts' script calls by name: what it asks of the window, of the document
// and of elements.
func everyName(t *testing.T) []string {
	t.Helper()
	source, err := static.Files.ReadFile("embed.js")
	require.NoError(t, err)
	seen := map[string]bool{}
	var names []string
	for line := range strings.Lines(string(source)) {
		if strings.HasPrefix(strings.TrimSpace(line), "//") {
			continue
		}
		for _, name := range regexp.MustCompile(`[A-Za-z_$][\w$]*`).FindAllString(line, -1) {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	require.Contains(t, names, "currentScript")
	require.Contains(t, names, "querySelectorAll")
	require.Contains(t, names, "customElements")
	return names
}

// Whoever may write to a host's page may name elements, and a document answers with them before it does
// what it is asked for.
func TestAHostWhoseElementsHaveEveryNameTheScriptUses(t *testing.T) {
	story(t)
	var clobber strings.Builder
	for _, name := range everyName(t) {
		clobber.WriteString(`<img name="` + name + `" id="` + name + `" src="data:," alt=""><form name="` + name + `"></form>`)
	}
	for _, order := range []string{"before", "after"} {
		t.Run("the script "+order+" them", func(t *testing.T) {
			markup := `<style>img, form { display: none }</style>` + record + clobber.String() + `<a name=currentScript href="https://evil.example/embed.js"></a><div id="c" ` + strings.TrimPrefix(div, "<div ")
			if order == "before" {
				markup = script + markup
			} else {
				markup += script
			}
			h := hosted(t, visitor{Width: 720}, markup)
			h.forgive("data:,")
			require.True(t, eval[bool](h.page, `document.currentScript !== null && document.querySelectorAll instanceof Node || document.querySelectorAll instanceof HTMLCollection`), "the names are taken")
			f := h.frame("plan=elite").ready()
			require.True(t, strings.HasPrefix(eval[string](f, "location.href"), h.clock), "nobody else's page is in the frame")
			// What the story itself asks is asked of a document that has not been altered.
			require.Eventually(t, func() bool {
				return eval[bool](h.page, `last("answer")?.plan === "elite" && last("resize").height > 300`)
			}, *patience, 30*time.Millisecond)
			eval[bool](h.page, `last("answer") && Document.prototype.getElementById.call(document, "c").configure({plan: "enterprise"}), true`)
			require.Eventually(t, func() bool { return eval[bool](h.page, `last("answer").plan === "enterprise"`) }, *patience, 30*time.Millisecond)
		})
	}
}

func TestAnOddPlaceholderHarmsNoOther(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+
		`<svg lang="de"><g data-support-clock></g><foreignObject><div id="inside" data-support-clock data-plan="elite" data-lang="nl"></div></foreignObject></svg>`+
		`<form id="odd" data-support-clock><input name="children"><input name="getAttribute"><input name="style"></form>`+
		`<form lang="fr"><input name="getAttribute"><input name="matches"><div id="form" data-support-clock data-plan="elite"></div></form>`+
		`<table data-support-clock></table><input data-support-clock><template data-support-clock></template>`+
		`<div lang="ja-JP-u-ca-japanese"><div id="c" data-support-clock data-plan="enterprise"></div></div>`+script)
	h.forgive("children", "getAttribute", "iterable", "not a function", "undefined")
	h.wait(`["inside", "form", "c"].every(id => document.querySelector("#" + id + " > iframe"))`)
	require.Equal(t, []string{"/nl/embed/", "/fr/embed/", "/ja/embed/"},
		eval[[]string](h.page, `["inside", "form", "c"].map(id => new URL(document.querySelector("#" + id + " > iframe").src).pathname.replace(`+quote(strings.TrimPrefix(h.clock, originOf(h.clock)))+`, "/"))`))
	require.Zero(t, h.count("#odd iframe"), "it keeps what it had")
	require.Equal(t, 3, h.count("#odd input"))
	h.frame("plan=enterprise").ready()
}

// Hosts style frames, and some count padding and border as part of their height.
func TestAFrameWithPaddingIsAsHighAsItsContent(t *testing.T) {
	story(t)
	for name, css := range map[string]string{
		"inside its height":  "box-sizing: border-box; padding: 1.3rem 0 7px; border: 3px solid !important",
		"outside its height": "box-sizing: content-box; padding: 1.3rem 0 7px; border: 3px solid !important",
	} {
		t.Run(name, func(t *testing.T) {
			h := hosted(t, visitor{Width: 720}, `<style>iframe { `+css+` }</style>`+div+script)
			f := h.frame("plan=elite").ready()
			require.Eventually(t, func() bool {
				room := eval[float64](f, "innerHeight") - eval[float64](f, "document.body.getBoundingClientRect().height")
				return room >= 0 && room < 2
			}, *patience, 30*time.Millisecond, "all of it shows, and no more")
		})
	}
}

// A host's page that asks thousands of times keeps neither the frame nor itself from answering.
func TestAFloodOfRequestsCostsNothing(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, record+div+script)
	f := h.frame("plan=elite").ready()
	eval[bool](f, `(window.worst = 0, window.beat = performance.now(), setInterval(() => {
		worst = Math.max(worst, performance.now() - beat);
		beat = performance.now();
	}, 10), true)`)
	eval[bool](h.page, `(async () => {
		const frame = document.querySelector("iframe").contentWindow;
		for (let i = 0; i < 6000; i++) {
			frame.postMessage({source: "support-clock-host", v: 1, type: "configure", plan: i % 2 ? "enterprise" : "elite", ...(i % 3 ? {priority: 1 + i % 4} : {})}, "*");
			if (i % 50 === 0) frame.postMessage({source: "support-clock-host", v: 1, type: "configure"}, "*");
			if (i % 500 === 0) await new Promise(done => setTimeout(done));
		}
		frame.postMessage({source: "support-clock-host", v: 1, type: "configure", priority: 2}, "*");
		frame.postMessage({source: "support-clock-host", v: 1, type: "configure", plan: "gold", priority: 4}, "*");
		frame.postMessage({source: "support-clock-host", v: 1, type: "configure", plan: "enterprise", priority: 2}, "*");
		return true;
	})()`)
	h.wait(`last("answer").plan === "enterprise" && last("answer").priority === "2"`)
	answers := eval[int](h.page, `heard.filter(e => e.type === "answer").length`)
	require.Less(t, answers, 200, "far fewer answers than requests")
	require.Less(t, eval[float64](f, "worst"), 1500.0, "ms for which the frame answered nobody")
	t.Logf("%d answers to 6,000 requests, at most %.0f ms without a turn", answers, eval[float64](f, "worst"))
}
