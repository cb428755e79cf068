package web

import (
	"encoding/json"
	"net/http"
	"strings"

	"supportclock/app"
	"supportclock/app/site"
	"supportclock/app/words"
)

type manifest struct {
	ID              string         `json:"id"`
	Name            string         `json:"name"`
	ShortName       string         `json:"short_name"`
	Description     string         `json:"description"`
	Lang            site.Lang      `json:"lang"`
	Dir             string         `json:"dir"`
	StartURL        string         `json:"start_url"`
	Scope           string         `json:"scope"`
	Display         string         `json:"display"`
	BackgroundColor string         `json:"background_color"`
	ThemeColor      string         `json:"theme_color"`
	Categories      []string       `json:"categories"`
	Icons           []manifestIcon `json:"icons"`
	Shortcuts       []shortcut     `json:"shortcuts"`
	Screenshots     []screenshot   `json:"screenshots,omitempty"`
}

// shortcut is a place in the app that its icon's menu leads to.
type shortcut struct {
	Name  string         `json:"name"`
	URL   string         `json:"url"`
	Icons []manifestIcon `json:"icons"`
}

// screenshot is a picture for the dialog that offers the installation.
type screenshot struct {
	Src        string `json:"src"`
	Sizes      string `json:"sizes"`
	Type       string `json:"type"`
	FormFactor string `json:"form_factor"`
	Label      string `json:"label"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// manifests adds a manifest for every language: the same app, started in the language it was
// installed from.
func (b *builder) manifests(pages []app.Page) error {
	for _, p := range pages {
		if p.Kind != site.Calculator {
			continue
		}
		body, err := json.MarshalIndent(manifest{
			ID:              b.site.Base,
			Name:            "Support Clock",
			ShortName:       "Support Clock",
			Description:     p.Description,
			Lang:            p.Lang,
			Dir:             "ltr",
			StartURL:        b.site.Base + p.Path,
			Scope:           b.site.Base,
			Display:         "standalone",
			BackgroundColor: b.refs.styles.light,
			ThemeColor:      b.refs.styles.light,
			Categories:      []string{"business", "productivity", "utilities"},
			Icons: []manifestIcon{
				{Src: b.site.Base + "icon.svg", Sizes: "any", Type: "image/svg+xml"},
				{Src: b.site.Base + "icon-192.png", Sizes: "192x192", Type: "image/png"},
				{Src: b.site.Base + "icon-512.png", Sizes: "512x512", Type: "image/png"},
				{Src: b.site.Base + "icon-maskable.png", Sizes: "512x512", Type: "image/png", Purpose: "maskable"},
			},
			Shortcuts:   b.shortcuts(p, pages),
			Screenshots: b.screenshots(p),
		}, "", "  ")
		if err != nil {
			return err
		}
		f := &File{Path: manifestPath(p), Status: http.StatusOK, Header: assetHeader(mediaTypes[".webmanifest"]), Variants: []Variant{{Body: append(body, '\n')}}}
		if err := b.add(f); err != nil {
			return err
		}
	}
	return nil
}

// shortcuts lead to the most urgent question and to the other pages in the language.
func (b *builder) shortcuts(start app.Page, pages []app.Page) []shortcut {
	icons := []manifestIcon{{Src: b.site.Base + "icon-192.png", Sizes: "192x192", Type: "image/png"}}
	list := []shortcut{{start.Shell("").Urgent, b.site.Base + start.Path + "#" + app.UrgentFragment, icons}}
	for _, p := range pages {
		if name := words.In(p.Lang).Nav.Of(p.Kind); p.Lang == start.Lang && p.Kind != site.Calculator && name != "" {
			list = append(list, shortcut{name, b.site.Base + p.Path, icons})
		}
	}
	return list
}

// Screenshots are taken by make screenshots: of a window and of a phone, in every language.
const (
	screenshotsDir  = "screenshots/"
	screenshotWide  = "1280x800"
	screenshotPhone = "390x844"
)

func (b *builder) screenshots(p app.Page) []screenshot {
	var list []screenshot
	for _, s := range []screenshot{
		{Src: "wide", Sizes: screenshotWide, FormFactor: "wide"},
		{Src: "phone", Sizes: screenshotPhone, FormFactor: "narrow"},
	} {
		name := screenshotsDir + string(p.Lang) + "-" + s.Src + ".webp"
		if _, ok := b.site.index[name]; ok {
			s.Src, s.Type, s.Label = b.site.Base+name, mediaTypes[".webp"], p.Description
			list = append(list, s)
		}
	}
	return list
}

// manifestPath is where the manifest of a page's language is.
func manifestPath(p app.Page) string {
	root := ""
	if first, _, nested := strings.Cut(p.Path, "/"); nested && first == string(p.Lang) {
		root = first + "/"
	}
	return root + "manifest.webmanifest"
}
