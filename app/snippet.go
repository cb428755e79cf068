package app

import "strings"

// Snippet is what the owner of a support page copies. Its values are those of a query and a frame,
// which are names of enumerations; they are escaped all the same, so that it does not depend on it.
type Snippet struct {
	Root  string // where the site begins, with its origin
	Lang  Lang
	Query Query
	Frame Frame
}

// fragment is what the embedded page is told.
func (s Snippet) fragment() string {
	var parts []string
	for _, part := range []string{s.Query.Encode(), s.Frame.Encode()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "&")
}

// address is that of the embedded page.
func (s Snippet) address() string {
	address := s.Root + pathOf(Embed, s.Lang)
	if fragment := s.fragment(); fragment != "" {
		address += "#" + fragment
	}
	return address
}

// IFrame is the snippet as a plain frame, with the script that lets its height follow.
func (s Snippet) IFrame() string { return s.Plain() + "\n" + s.script() }

// Plain is the frame alone.
func (s Snippet) Plain() string {
	return `<iframe src="` + escape(s.address()) + `" title="` + escape(embedTexts.of(s.Lang).Title) + `"` +
		` loading="lazy" width="100%" height="640"` +
		` sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox"` +
		` allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
}

// Element is the snippet as an element that the script turns into a frame.
func (s Snippet) Element() string {
	var b strings.Builder
	b.WriteString(`<div data-support-clock data-lang="` + escape(string(s.Lang)) + `"`)
	for part := range strings.SplitSeq(s.fragment(), "&") {
		if name, value, ok := strings.Cut(part, "="); ok {
			b.WriteString(` data-` + name + `="` + escape(value) + `"`)
		}
	}
	b.WriteString("></div>\n" + s.script())
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
