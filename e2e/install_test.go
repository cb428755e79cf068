package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/stretchr/testify/require"

	"supportclock/app"
	"supportclock/app/site"
)

func TestTheSiteCanBeInstalled(t *testing.T) {
	story(t, everywhere)
	for _, lang := range []string{"", "nl/"} {
		t.Run("/"+lang, func(t *testing.T) {
			p := open(t, lang, visitor{}).ready().kept()
			for _, problem := range call(p, cdppage.GetInstallabilityErrors, cdp.Empty{}).InstallabilityErrors {
				require.Equal(t, "in-incognito", problem.ErrorID, "stories are told in private windows; all else must be right")
			}
			m := call(p, cdppage.GetAppManifest, cdppage.GetAppManifestParams{})
			require.Empty(t, m.Errors)
			var manifest struct {
				ID          string
				Lang        string
				Start       string `json:"start_url"`
				Scope       string
				Shortcuts   []struct{ Name, URL string }
				Icons       []struct{ Src, Sizes, Purpose string }
				Screenshots []struct {
					Src, Sizes, Label string
					Form              string `json:"form_factor"`
				}
			}
			require.NoError(t, json.Unmarshal([]byte(m.Data), &manifest))
			base := strings.TrimPrefix(siteURL(t), eval[string](p, "location.origin"))
			require.Equal(t, []string{base, base, base + lang}, []string{manifest.ID, manifest.Scope, manifest.Start})
			require.Equal(t, manifest.Lang, p.attribute("html", "lang"))
			require.NotEmpty(t, manifest.Shortcuts)

			// Every picture is of the size that is said.
			forms := map[string]bool{}
			for _, s := range manifest.Screenshots {
				forms[s.Form] = true
				require.NotEmpty(t, s.Label)
				require.Equal(t, s.Sizes, p.sizeOf(s.Src), s.Src)
			}
			require.Equal(t, map[string]bool{"wide": true, "narrow": true}, forms)
			maskable := false
			for _, i := range manifest.Icons {
				maskable = maskable || i.Purpose == "maskable"
				if i.Sizes != "any" {
					require.Equal(t, i.Sizes, p.sizeOf(i.Src), i.Src)
				}
			}
			require.True(t, maskable)

			// Every shortcut leads to a page that works.
			for _, s := range manifest.Shortcuts {
				require.NotEmpty(t, s.Name)
				require.LessOrEqual(t, utf8.RuneCountInString(s.Name), 24, "a home screen has no room for %s", s.Name)
				p.visit(eval[string](p, "location.origin") + s.URL)
				p.ready()
				require.Equal(t, manifest.Lang, p.attribute("html", "lang"), s.URL)
				require.Zero(t, p.count(".note.warn a[href]"), s.URL)
			}
		})
	}
}

// sizeOf is the size of a picture, as a manifest writes it.
func (p *page) sizeOf(src string) string {
	p.t.Helper()
	return eval[string](p, `new Promise((done, failed) => {
		const picture = new Image();
		picture.onload = () => done(picture.naturalWidth + "x" + picture.naturalHeight);
		picture.onerror = () => failed(new Error("no picture"));
		picture.src = `+quote(src)+`;
	})`)
}

func TestTheInstallButtonComesAndGoesWithTheBrowsersOffer(t *testing.T) {
	story(t)
	p := open(t, "", visitor{}).ready()
	const visible = `document.querySelector("#install").checkVisibility()`
	require.False(t, eval[bool](p, visible))
	eval[bool](p, `(() => {
		const offer = new Event("beforeinstallprompt", {cancelable: true});
		offer.prompt = () => { window.prompted = (window.prompted ?? 0) + 1; };
		return dispatchEvent(offer);
	})()`)
	require.True(t, eval[bool](p, visible))
	require.Equal(t, "Install the app", p.text("#install"))
	p.click("#install")
	require.Equal(t, 1, eval[int](p, "window.prompted"))
	require.False(t, eval[bool](p, visible), "the offer can be taken once")

	eval[bool](p, `dispatchEvent(Object.assign(new Event("beforeinstallprompt", {cancelable: true}), {prompt() {}}))`)
	require.True(t, eval[bool](p, visible))
	eval[bool](p, `dispatchEvent(new Event("appinstalled"))`)
	require.False(t, eval[bool](p, visible), "it is gone once the app is installed")
}

// TestScreenshots takes the pictures that the manifests show: make screenshots.
func TestScreenshots(t *testing.T) {
	if *pictures == "" {
		t.Skip("-pictures says that they are wanted")
	}
	quality := int64(70)
	for _, page := range app.Pages() {
		if page.Kind != site.Calculator {
			continue
		}
		for form, v := range map[string]visitor{"wide": {Width: 1280, Height: 800}, "phone": {Width: 390, Height: 844}} {
			v.Hash = submission
			p := open(t, page.Path, v).ready()
			p.wait(`document.querySelector("#due")`)
			shot := call(p, cdppage.CaptureScreenshot, cdppage.CaptureScreenshotParams{Format: cdppage.CaptureScreenshotFormatWebp, Quality: &quality})
			file := filepath.Join("..", "static", "screenshots", string(page.Lang)+"-"+form+".webp")
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
			require.NoError(t, os.WriteFile(file, shot.Data, 0o644))
		}
	}
}
