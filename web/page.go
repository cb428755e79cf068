package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"

	"supportclock/app"
	"supportclock/app/link"
	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/web/prerender"
)

//go:embed shell.html
var shellSource string

var shell = template.Must(template.New("shell").Parse(shellSource))

// document is what the shell needs to know about a page.
type document struct {
	app.Page
	Base         string
	Policy       string
	Canonical    string
	Alternates   []alternate
	CSS          template.CSS
	Root         template.HTML
	Whole        bool        // painted only once its first card has been read: a page that comes in pieces would move
	Mend         template.JS // the script that mends the address
	Start        template.JS // the script that loads the program
	Frame        string      // the script of an embedded page, and what it needs to know
	Embed        string      // the script that hosts use
	Themes       string
	Accents      string
	Parts        string
	Exec         string
	Icon         string
	Offline      string
	Worker       string
	Shell        words.ShellTexts
	Version      string
	Program      program       // that takes the page over; none where it has no address
	Words        template.HTML // for the program; no text in them can end the element they are in
	Manifest     string
	ThemeLight   string
	ThemeDark    string
	Card         card
	Discoverable bool // search engines may list the page
}

// alternate is the same page in a language.
type alternate struct{ Lang, Href string }

func (b *builder) pages(pages []app.Page) error {
	for _, p := range pages {
		body, err := b.render(p, pages)
		if err != nil {
			return fmt.Errorf("page %q in %s: %w", p.Path, p.Lang, err)
		}
		f := &File{Path: p.Path, Status: http.StatusOK, Header: b.pageHeader(p.Kind), Variants: []Variant{{Body: body}}}
		if p.Kind == site.NotFound {
			f.Status = http.StatusNotFound
			f.Path = folder(p.Path) + "404.html"
		}
		if err := b.add(f); err != nil {
			return err
		}
	}
	if len(b.site.notFound) == 0 {
		return fmt.Errorf("no page of kind %q", site.NotFound)
	}
	slices.SortStableFunc(b.site.notFound, func(x, y *File) int { return len(y.Path) - len(x.Path) })
	return nil
}

func (b *builder) render(p app.Page, all []app.Page) ([]byte, error) {
	root, err := prerender.Element(p.New())
	if err != nil {
		return nil, err
	}
	if p.Kind == site.NotFound {
		anchor(root, b.site.Base+folder(p.Path))
	}
	var out bytes.Buffer
	if err := xhtml.Render(&out, root); err != nil {
		return nil, err
	}
	d := document{
		Page:       p,
		Base:       b.site.Base,
		Policy:     b.policy(p.Kind),
		CSS:        template.CSS(b.css(p.Kind)),
		Root:       template.HTML(out.String()),
		Whole:      bytes.Contains(out.Bytes(), []byte(` id="answer"`)),
		Mend:       template.JS(b.refs.mend),
		Start:      template.JS(b.refs.start),
		Exec:       b.refs.exec,
		Icon:       b.refs.icon,
		Offline:    b.refs.offline,
		Worker:     b.site.Base + workerName,
		Shell:      p.Shell(b.Version),
		Version:    b.Version,
		Program:    b.refs.programs[p.Program],
		ThemeLight: b.refs.styles.light,
		ThemeDark:  b.refs.styles.dark,
	}
	if d.Program.Address != "" {
		d.Words = template.HTML(words.Carried(p.Page))
	}
	if p.Kind == site.Builder {
		d.Embed = b.site.Base + "embed.js"
	}
	if p.Kind == site.Embed {
		d.Frame = b.refs.frame
		d.Themes, d.Accents, d.Parts = strings.Join(link.Themes, " "), strings.Join(link.Accents, " "), strings.Join(link.Parts, " ")
	}
	if p.Kind != site.NotFound && p.Kind != site.Embed {
		d.Discoverable = true
		d.Manifest = b.site.Base + manifestPath(p)
		if b.site.Origin != "" {
			d.Canonical = b.address(p)
			b.listed = append(b.listed, d.Canonical)
		}
		d.Alternates = b.alternates(p, all)
		if d.Card, err = b.card(p, all); err != nil {
			return nil, err
		}
	}
	out.Reset()
	if err := shell.Execute(&out, d); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// address is where a page is found: absolute if the origin is known.
func (b *builder) address(p app.Page) string { return b.site.Origin + b.site.Base + p.Path }

// alternates lists a page in all its languages, itself included, and the one for everybody else.
func (b *builder) alternates(p app.Page, all []app.Page) []alternate {
	var found []alternate
	for _, other := range all {
		if other.Kind != p.Kind {
			continue
		}
		found = append(found, alternate{string(other.Lang), b.address(other)})
		if other.Lang == "en" {
			found = append(found, alternate{"x-default", b.address(other)})
		}
	}
	if len(found) <= 2 { // one language
		return nil
	}
	return found
}

// anchor makes relative addresses absolute: a page for what is not found is shown anywhere.
func anchor(root *xhtml.Node, base string) {
	for n := range elements(root) {
		for i, a := range n.Attr {
			if (a.Key == "href" || a.Key == "src") && !strings.Contains(a.Val, ":") && !strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "#") {
				n.Attr[i].Val = resolve(base, a.Val)
			}
		}
	}
}

func resolve(base, ref string) string {
	for {
		switch rest, up := strings.CutPrefix(ref, "../"); {
		case up:
			base = folder(strings.TrimSuffix(base, "/"))
			ref = rest
		case strings.HasPrefix(ref, "./"):
			ref = ref[2:]
		case ref == "." || ref == "":
			return base
		case ref == "..":
			return folder(strings.TrimSuffix(base, "/"))
		default:
			return base + ref
		}
	}
}

// elements yields root and the elements below it, in document order.
func elements(root *xhtml.Node) func(yield func(*xhtml.Node) bool) {
	return func(yield func(*xhtml.Node) bool) {
		if root.Type == xhtml.ElementNode && !yield(root) {
			return
		}
		for n := range root.Descendants() {
			if n.Type == xhtml.ElementNode && !yield(n) {
				return
			}
		}
	}
}
