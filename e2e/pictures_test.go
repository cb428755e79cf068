package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"supportclock/app"
	"supportclock/app/site"
)

// TestPictures takes a picture of every page in every language, for people to look through:
// make screenshots. It asserts nothing but that the pages come up.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("-pictures says where to keep them")
	}
	// The moment is set, so that two runs give the same pictures.
	states := map[string]string{
		"answer":  submission,
		"holiday": "#plan=business&priority=2&region=emea&site=DE-Bavaria&at=2026-12-24T15:00",
		"broken":  "#priority=9&plan=gold&at=2026-02-30T25:00&site=XX",
	}
	looks := map[string]visitor{
		"375-light":  {Width: 375, Height: 740},
		"375-dark":   {Width: 375, Height: 740, Dark: true},
		"768-light":  {Width: 768, Height: 1024},
		"768-dark":   {Width: 768, Height: 1024, Dark: true},
		"1366-light": {},
		"1366-dark":  {Dark: true},
		"print":      {Width: 794, Height: 1123, Print: true},
	}
	require.NoError(t, os.MkdirAll(*pictures, 0o755))
	take := func(name string, v visitor, path string) {
		t.Run(name, func(t *testing.T) {
			p := blank(t, v)
			p.forgive("404")
			p.visit(siteURL(t) + path + v.Hash)
			if p.count("#boot") > 0 && !v.NoScript {
				p.ready()
			}
			require.NoError(t, os.WriteFile(filepath.Join(*pictures, name+".png"), run(p, chromedp.FullScreenshot(100)), 0o644))
		})
	}
	for _, page := range app.Pages() {
		name := string(page.Lang) + "-" + string(page.Kind)
		for look, v := range looks {
			usual := look == "1366-light" || look == "375-light"
			if page.Kind == site.NotFound {
				take(name+"-"+look, v, page.Path)
				continue
			}
			for state, hash := range states {
				if v.Hash = hash; usual || state == "answer" {
					take(name+"-"+state+"-"+look, v, page.Path)
				}
			}
			if v.Hash = ""; usual {
				v.NoScript = true
				take(name+"-no-script-"+look, v, page.Path)
			}
		}
	}
}

// TestPictureOfTheReadme takes the README's picture: what a visitor sees first, at a desk.
func TestPictureOfTheReadme(t *testing.T) {
	if *pictures == "" {
		t.Skip("takes a picture for -pictures only")
	}
	p := open(t, "", visitor{Height: 820, Hash: submission}).ready()
	png := run(p, chromedp.CaptureScreenshot())
	require.NoError(t, os.MkdirAll(*pictures, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(*pictures, "readme.png"), png, 0o644))
}
