package builder

import (
	"net/url"
	"strings"

	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
)

// Form is how the calculator stands on a page.
type Form string

// The forms.
const (
	Frame   Form = "frame"   // a plain frame, and a script that lets its height follow
	Element Form = "element" // an element that the script turns into a frame
	Link    Form = "link"    // a link to the calculator itself
)

// Snippet is what the owner of a support page copies. Its values are those of choices and a frame: names of
// enumerations, but for the name of the owner's own plan. All of them are escaped.
type Snippet struct {
	Root    string // where the site begins, with its origin
	Lang    site.Lang
	Choices link.Choices
	Frame   link.Frame
}

// In writes the snippet in a form.
func (s Snippet) In(form Form) string {
	switch form {
	case Element:
		return s.element() + "\n" + s.script()
	case Link:
		return `<a href="` + escape(s.page(site.Calculator, s.Choices.Encode())) + `">` + escape(s.title()) + `</a>`
	}
	return s.Plain() + "\n" + s.script()
}

// title is what the frame is called; see also static/embed.js.
func (s Snippet) title() string {
	title := words.In(s.Lang).Embed.Title
	if s.own() && s.Choices.Own.Name != "" {
		title += " – " + s.Choices.Own.Name
	}
	return title
}

func (s Snippet) page(kind site.Kind, fragment string) string {
	address := s.Root + site.Page{Kind: kind, Lang: s.Lang}.Path()
	if fragment != "" {
		address += "#" + fragment
	}
	return address
}

// fragment is what the embedded page is told.
func (s Snippet) fragment() string {
	var parts []string
	for _, part := range []string{s.Choices.Encode(), s.Frame.Encode()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "&")
}

// address is that of the embedded page.
func (s Snippet) address() string { return s.page(site.Embed, s.fragment()) }

// Plain is the frame alone.
func (s Snippet) Plain() string {
	return `<iframe src="` + escape(s.address()) + `"` +
		"\n  title=\"" + escape(s.title()) + `" loading="lazy" width="100%" height="640"` +
		"\n  sandbox=\"allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox\"" +
		"\n  allow=\"clipboard-write\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>"
}

func (s Snippet) element() string {
	var b strings.Builder
	b.WriteString(`<div data-support-clock data-lang="` + escape(string(s.Lang)) + `"`)
	for part := range strings.SplitSeq(s.fragment(), "&") {
		if name, value, ok := strings.Cut(part, "="); ok {
			if plain, err := url.PathUnescape(value); err == nil {
				value = plain
			}
			b.WriteString(` data-` + name + `="` + escape(value) + `"`)
		}
	}
	b.WriteString("></div>")
	return b.String()
}

func (s Snippet) script() string {
	return `<script async src="` + escape(s.Root+"embed.js") + `"></script>`
}

// origin is that of the site, as a content security policy names it.
func (s Snippet) origin() string {
	scheme, rest, _ := strings.Cut(s.Root, "://")
	host, _, _ := strings.Cut(rest, "/")
	return scheme + "://" + host
}

var escaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")

func escape(s string) string { return escaper.Replace(s) }
