package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"supportclock/e2e/served"
	"supportclock/tools/nginx"
)

func TestAddressesLeadToPages(t *testing.T) {
	story(t, everywhere)
	p := open(t, "", visitor{First: true, Hash: submission}).ready()
	p.click("#lang-nl")
	p.wait(`document.documentElement.lang === "nl"`)
	p.ready()
	require.Equal(t, "2026-11-30T09:40:00+01:00", p.Due(), "the case comes along")

	p.forgive("404")
	p.visit(siteURL(t) + "ja/no/such/page")
	require.Equal(t, "ja", p.attribute("html", "lang"))
	require.Equal(t, float64(404), eval[float64](p, `performance.getEntriesByType("navigation")[0].responseStatus`))
	p.click("main a")
	p.wait(`location.href.split("#")[0] === ` + quote(siteURL(t)+"ja/"))
	p.ready()
}

func TestThePolicyLetsNothingElseIn(t *testing.T) {
	story(t, everywhere)
	p := open(t, "", visitor{}).ready()
	p.forgive("Content Security Policy", "csp")
	eval[bool](p, `(() => {
		const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
		add("script", {textContent: "window.inline = true"});
		add("script", {src: "data:text/javascript,window.foreign=true"});
		return true;
	})()`)
	require.True(t, eval[bool](p, `fetch("https://elsewhere.example/").then(() => false, () => true)`))
	p.rest()
	require.Equal(t, "undefined undefined", eval[string](p, "typeof window.inline + ' ' + typeof window.foreign"))
}

// A new version is put where the old one was, as a host does that has only files.
func TestAnUpdateOfAnExport(t *testing.T) {
	story(t, exported)
	export := filepath.Join(t.TempDir(), "site")
	require.NoError(t, served.Version(t, "one", "/tools/clock/").Export(export, false))
	server, err := nginx.Start(export, nginx.Options{HTTP: "access_log off;\n"})
	require.NoError(t, err)
	t.Cleanup(func() { server.Stop() })
	p := open(t, "", visitor{Elsewhere: "http://" + server.Addr + "/tools/clock/"}).ready().kept()
	p.WaitVersion("one")

	require.NoError(t, os.RemoveAll(export))
	require.NoError(t, served.Version(t, "two", "/tools/clock/").Export(export, false))
	require.Equal(t, "installed", p.update())
	p.click(`#update [value="reload"]`)
	p.WaitVersion("two")
	p.ready()
	require.Equal(t, []string{"two"}, p.programs())
}
