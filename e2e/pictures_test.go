package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/app"
)

// TestPictures takes a picture of every page, and of the calculator's main states, in every
// language, at three widths, light, dark and as printed. It runs for `make screenshots` only.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("takes pictures for -pictures only")
	}
	calculator := []struct{ name, hash string }{
		{"start", ""},
		{"weekend", submission + "&by=2026-11-30T12:00"},
		{"holiday", "#plan=business&priority=2&region=emea&site=DE&at=2026-05-13T16:00&off=2026-05-15"},
		{"golden-week", "#plan=elite&priority=4&region=japan&site=JP&at=2026-05-01T16:00"},
	}
	for _, page := range app.Pages() {
		states := calculator[:1]
		switch page.Kind {
		case app.Calculator:
			states = calculator
		case app.Embed:
			states = calculator[1:2]
		}
		for _, state := range states {
			name := fmt.Sprintf("%s-%s-%s", page.Lang, page.Kind, state.name)
			t.Run(name, func(t *testing.T) {
				p := open(t, page.Path, visitor{Hash: state.hash})
				if page.Kind == app.NotFound {
					p.forgive("404")
				} else {
					p.ready()
				}
				if page.Kind == app.Calculator {
					p.settled()
				}
				for _, width := range []int{375, 768, 1366} {
					for _, dark := range []bool{false, true} {
						p.look(width, dark)
						p.keep(fmt.Sprintf("%s-%d-%s", name, width, pick(dark, "dark", "light")))
					}
				}
				p.look(768, false)
				call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
				p.keep(name + "-print")
			})
		}
	}
	// The picture for the README: what a visitor sees first, at a desk.
	p := open(t, "", visitor{Hash: submission, Height: 820}).ready()
	p.settled()
	p.do(chromedp.EmulateViewport(1366, 820))
	png := run(p, chromedp.CaptureScreenshot())
	require.NoError(t, os.MkdirAll(*pictures, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(*pictures, "readme.png"), png, 0o644))
}

// keep takes a picture of the whole page under a name of its own.
func (p *page) keep(name string) {
	p.t.Helper()
	png := run(p, chromedp.FullScreenshot(100))
	file := filepath.Join(*pictures, strings.ReplaceAll(name, "/", "-")+".png")
	require.NoError(p.t, os.MkdirAll(*pictures, 0o755))
	require.NoError(p.t, os.WriteFile(file, png, 0o644))
}
