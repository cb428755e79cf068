package e2e

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// used are the pages with what is chosen and pressed on them at random.
var used = []struct{ path, hash, controls, before string }{
	{path: "", hash: submission, controls: `main :is(select, [type=radio], [type=checkbox]), [data-act=choose]`},
	{path: "compare/", hash: submission, controls: `main :is(select, [type=radio], [type=checkbox])`},
	{path: "embed/", hash: submission + "&parts=controls,answer,why,timeline,matrix,services", controls: `main :is(select, [type=radio]), [data-act=choose]`},
	{path: "cases/", controls: `#add :is(select, [type=radio]), #add-case, #save, [data-act^=answered], [data-act=reopen], [data-act=duplicate], [data-act=edit], [data-act=delete]`,
		before: `localStorage.setItem("support-clock/cases", ` + quote(fewCases) + `);`},
	{path: "bulk/", controls: `#sample, #work, #change, [data-act=sort], #reading :is(select, [type=checkbox])`},
	{path: "embed-builder/", controls: `main :is(select, [type=radio], [type=checkbox])`},
}

// keeping are the disturbances that leave every text in its place, or in an element there.
var keeping = slices.DeleteFunc(slices.Sorted(maps.Keys(disturbances)), func(name string) bool { return name == "a text taken out" })

// Whatever others do to the texts of a page between two choices, it shows what a page shows that nobody has
// touched.
func TestAPageThatOthersChangeShowsWhatAnUntouchedOneShows(t *testing.T) {
	story(t, more)
	const seed = 24 // another one looks for what is not known yet
	for _, u := range used {
		if !*longer && u.path != "" {
			continue
		}
		t.Run("/"+u.path, func(t *testing.T) {
			t.Parallel()
			rounds := 3
			if *longer {
				rounds = 8
			}
			random := rand.New(rand.NewPCG(seed, 0))
			v := visitor{Locale: "en-GB", Hash: u.hash, Before: still + u.before}
			touched, untouched := open(t, u.path, v).ready(), open(t, u.path, v).ready()
			touched.openAll()
			untouched.openAll()
			for range rounds {
				way, share := keeping[random.IntN(len(keeping))], random.Float64()
				eval[int](touched, fmt.Sprintf(`%s((seed => (text => (seed = seed * 16807 %% 2147483647) / 2147483647 < %g && (%s)(text)))(%d))`,
					disturb, share, disturbances[way], 1+random.IntN(1<<30)))
				control, value := random.Float64(), random.Float64()
				told := eval[string](untouched, fmt.Sprintf(use, quote(u.controls), control, value))
				require.Equal(t, told, eval[string](touched, fmt.Sprintf(use, quote(u.controls), control, value)))
				untouched.rest()
				touched.rest()
				time.Sleep(time.Duration(random.Float64() * float64(time.Second))) // some are disturbed while they still work
				should, does := bothShow(untouched, touched)
				require.Equal(t, should, does, "after %s, then %s; seed %d", way, told, seed)
				for _, p := range []*page{untouched, touched} {
					eval[int](p, "Date.at += 1000") // what is done next is done later, by the same on both
				}
			}
			untouched.openAll()
			touched.openAll()
			time.Sleep(time.Second) // until what is announced after a rest is
			should, does := bothShow(untouched, touched)
			require.Equal(t, should, does, "at the end; seed %d", seed)
			require.Equal(t, "ready", eval[string](touched, "document.documentElement.dataset.boot"))
		})
	}
}

// bothShow waits until two pages show the same, and returns what they show from where it differs.
func bothShow(one, other *page) (a, b string) {
	for end := time.Now().Add(*patience); ; time.Sleep(50 * time.Millisecond) {
		a, b = eval[string](one, shownText), eval[string](other, shownText)
		if a == b || time.Now().After(end) {
			break
		}
	}
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	return a[max(0, same-60):], b[max(0, same-60):]
}

// use uses a control, chosen by a number below 1, with a value that another chooses, and tells which.
const use = `((selector, control, value) => {
	const all = [...document.querySelectorAll(selector)].filter(e => !e.disabled && e.checkVisibility());
	const e = all[Math.floor(control * all.length)];
	if (e.localName !== "select") {
		e.click();
		return all.length + " " + e.localName + " " + (e.value || e.dataset.act);
	}
	e.selectedIndex = Math.floor(value * e.options.length);
	for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, {bubbles: true}));
	return all.length + " " + e.id + " " + e.value;
})(%s, %v, %v)`

// shownText is what a page shows, whatever spaces others have put there.
const shownText = `document.querySelector(".app").innerText.replace(/\s+/g, "")`
