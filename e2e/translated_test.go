package e2e

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// disturb does to every text of the page what browsers and their extensions do. Each way is a function
// of a text node.
const disturb = `(way => {
	const found = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), texts = [];
	while (found.nextNode()) {
		const text = found.currentNode;
		if (text.data.trim() && !text.parentNode.closest("script, style, option, textarea, svg")) texts.push(text);
	}
	texts.forEach(way);
	return texts.length;
})`

// disturbances by what makes them.
var disturbances = map[string]string{
	"a translation": `text => {
		const [outer, inner] = [document.createElement("font"), document.createElement("font")];
		inner.textContent = text.data;
		outer.append(inner);
		text.replaceWith(outer);
	}`,
	"a search that marks words": `text => {
		const mark = document.createElement("mark");
		text.replaceWith(mark);
		mark.append(text);
	}`,
	"a text cut in two": `text => { if (text.length > 1) text.splitText(text.length / 2); }`,
	"a link in the middle of a text": `text => {
		if (text.length < 3) return;
		const rest = text.splitText(1), link = document.createElement("a");
		rest.splitText(1);
		rest.replaceWith(link);
		link.append(rest);
	}`,
	"texts joined":           `text => text.parentNode?.normalize()`,
	"something in between":   `text => text.after(document.createElement("wbr"))`,
	"a text taken out":       `text => text.remove()`,
	"a paragraph in a frame": `text => { const p = text.parentNode.closest("p"), box = document.createElement("section"); if (p && p.parentNode.nodeName !== "SECTION") { p.replaceWith(box); box.append(p); } }`,
	"a copy in its place":    `text => { const p = text.parentNode.closest("p"); if (p?.isConnected) p.replaceWith(p.cloneNode(true)); }`,
}

func TestAPageThatOthersChangeShowsWhatIsRight(t *testing.T) {
	story(t, more)
	for name, way := range disturbances {
		if !*longer && !slices.Contains([]string{"a translation", "a link in the middle of a text", "a text taken out", "a copy in its place"}, name) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			p := open(t, "", british).ready()
			require.Equal(t, "Monday 30 November, 09:40", p.DueInWords())
			require.Greater(t, eval[int](p, disturb+"("+way+")"), 100)

			p.Choose("priority", "2")
			p.WaitDue("2026-11-27T16:40:00+01:00")
			require.Equal(t, "Today 16:40", p.DueInWords())
			p.waitText("#status", "1 hour, 24x5")

			// Once more, and from region to region: sections come and go, and nothing stops the program.
			eval[int](p, disturb+"("+way+")")
			p.Choose("region", "japan")
			p.WaitDue("2026-11-27T16:40:00+09:00")
			p.waitText(".facts", "1 business hour")
			p.SubmitAt("2026-11-27T17:00")
			p.WaitDue("2026-11-30T09:30:00+09:00")
			require.Equal(t, "Monday 30 November, 09:30", p.DueInWords())
			require.Equal(t, "ready", eval[string](p, "document.documentElement.dataset.boot"))
		})
	}
}
