package web

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markup turns what go-app's encoder writes into HTML that a browser reads as go-app's client would
// have built it. The encoder's output differs from it in five ways: attributes come in random order;
// their values are quoted as Go strings; "true" is left out, which turns aria-hidden="true" into an
// empty aria-hidden; a boolean attribute that is false is written, which sets it; and every child
// starts on a new line, which puts a space between words that have none.
func markup(encoded string) (*xhtml.Node, error) {
	tokens, err := scan(encoded)
	if err != nil {
		return nil, err
	}
	if err := markSelfClosing(tokens); err != nil {
		return nil, err
	}
	trimLayout(tokens)

	var out bytes.Buffer
	for _, t := range tokens {
		t.write(&out)
	}
	body := &xhtml.Node{Type: xhtml.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := xhtml.ParseFragment(&out, body)
	if err != nil {
		return nil, err
	}
	if len(nodes) != 1 || nodes[0].Type != xhtml.ElementNode {
		return nil, errors.New("a page must be one element")
	}
	root := nodes[0]
	for n := range elementsOf(root) {
		slices.SortFunc(n.Attr, func(a, b xhtml.Attribute) int { return strings.Compare(a.Key, b.Key) })
	}
	if written, read := outlineOfTokens(tokens), outlineOfTree(root); !slices.Equal(written, read) {
		// A table without tbody, a paragraph within a paragraph: the browser would mend it while it
		// reads the page, and the client would then draw something else.
		i := 0
		for i < min(len(written), len(read)) && written[i] == read[i] {
			i++
		}
		return nil, fmt.Errorf("not valid HTML: a browser would move what follows %s", strings.Join(written[max(0, i-3):min(i+1, len(written))], ", "))
	}
	return root, nil
}

// elementsOf yields root and the elements below it, in document order.
func elementsOf(root *xhtml.Node) func(yield func(*xhtml.Node) bool) {
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

// outlineOfTokens and outlineOfTree list the elements with their depths, as written and as read.
func outlineOfTokens(tokens []token) []string {
	var outline []string
	depth := 0
	for _, t := range tokens {
		switch t.kind {
		case openTag:
			outline = append(outline, fmt.Sprintf("<%s> at depth %d", strings.ToLower(t.data), depth))
			if !t.selfClosing {
				depth++
			}
		case closeTag:
			depth--
		}
	}
	return outline
}

func outlineOfTree(root *xhtml.Node) []string {
	var outline []string
	for n := range elementsOf(root) {
		depth := 0
		for p := n; p != root; p = p.Parent {
			depth++
		}
		outline = append(outline, fmt.Sprintf("<%s> at depth %d", strings.ToLower(n.Data), depth))
	}
	return outline
}

type tokenKind int

const (
	text tokenKind = iota // data is escaped HTML
	openTag
	closeTag
)

type token struct {
	kind        tokenKind
	data        string // the text, or the tag's name
	attrs       []attr
	selfClosing bool
}

type attr struct{ name, value string }

func (t token) write(out *bytes.Buffer) {
	switch t.kind {
	case text:
		out.WriteString(t.data)
	case closeTag:
		out.WriteString("</" + t.data + ">")
	case openTag:
		out.WriteString("<" + t.data)
		for _, a := range t.attrs {
			out.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
		}
		if t.selfClosing {
			out.WriteString("/")
		}
		out.WriteString(">")
	}
}

// scan splits encoded markup into texts and tags.
func scan(s string) ([]token, error) {
	var tokens []token
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			tokens = append(tokens, token{kind: text, data: s[:i]})
			s = s[i:]
			continue
		}
		if strings.HasPrefix(s, "</") {
			name, rest, ok := strings.Cut(s[2:], ">")
			if !ok {
				return nil, fmt.Errorf("unfinished tag in %.40q", s)
			}
			tokens = append(tokens, token{kind: closeTag, data: name})
			s = rest
			continue
		}
		t, rest, err := scanTag(s[1:])
		if err != nil {
			return nil, err
		}
		tokens = append(tokens, t)
		s = rest
	}
	return tokens, nil
}

func scanTag(s string) (token, string, error) {
	end := strings.IndexAny(s, " />")
	if end <= 0 {
		return token{}, "", fmt.Errorf("unfinished tag in %.40q", s)
	}
	t := token{kind: openTag, data: s[:end]}
	for s = s[end:]; ; {
		s = strings.TrimLeft(s, " ")
		if rest, ok := strings.CutPrefix(s, ">"); ok {
			return t, rest, nil
		}
		if rest, ok := strings.CutPrefix(s, "/>"); ok {
			t.selfClosing = true
			return t, rest, nil
		}
		end := strings.IndexAny(s, " =/>")
		if end <= 0 {
			return token{}, "", fmt.Errorf("unfinished tag <%s> at %.40q", t.data, s)
		}
		a := attr{name: s[:end]}
		s = s[end:]
		given := strings.HasPrefix(s, "=")
		if given {
			quoted, err := strconv.QuotedPrefix(s[1:])
			if err != nil {
				return token{}, "", fmt.Errorf("attribute %s of <%s>: %w at %.40q", a.name, t.data, err, s)
			}
			if a.value, err = strconv.Unquote(quoted); err != nil {
				return token{}, "", err
			}
			s = s[1+len(quoted):]
		}
		switch {
		case booleans[a.name] && a.value == "false":
			continue
		case !given && wantsTrue(a.name):
			a.value = "true"
		}
		t.attrs = append(t.attrs, a)
	}
}

// booleans are the attributes whose presence alone means true, as far as go-app sets them so.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "autoplay": true, "checked": true, "default": true, "defer": true,
	"disabled": true, "hidden": true, "inert": true, "ismap": true, "loop": true, "multiple": true,
	"muted": true, "open": true, "readonly": true, "required": true, "reversed": true, "selected": true,
}

// wantsTrue reports whether the attribute says nothing without a value.
func wantsTrue(name string) bool {
	switch name {
	case "contenteditable", "draggable", "spellcheck", "focusable":
		return true
	}
	return strings.HasPrefix(name, "aria-")
}

// markSelfClosing finds the tags that are never closed. HTML's own need no mark; those of SVG do.
func markSelfClosing(tokens []token) error {
	var open []int
	for i, t := range tokens {
		switch {
		case t.kind == openTag && !t.selfClosing:
			open = append(open, i)
		case t.kind == closeTag:
			found := false
			for len(open) > 0 && !found {
				last := open[len(open)-1]
				open = open[:len(open)-1]
				found = tokens[last].data == t.data
				tokens[last].selfClosing = !found
			}
			if !found {
				return fmt.Errorf("</%s> closes nothing", t.data)
			}
		}
	}
	for _, i := range open {
		tokens[i].selfClosing = true
	}
	return nil
}

// trimLayout takes out the line breaks and the indentation, exactly as the encoder put them in:
// a break and two spaces a level before every child, and before the closing tag.
func trimLayout(tokens []token) {
	depth := 0
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.kind == openTag && !t.selfClosing:
			depth++
		case t.kind == closeTag:
			depth--
		case t.kind == text:
			child := "\n" + strings.Repeat("  ", depth)
			following := child
			if i+1 < len(tokens) && tokens[i+1].kind == closeTag {
				following = "\n" + strings.Repeat("  ", max(depth-1, 0))
			}
			s := strings.TrimSuffix(t.data, following)
			s = strings.TrimRight(s, "\n") // an empty text is a line break and no indentation
			for strings.Contains(s, "\n"+child) {
				s = strings.ReplaceAll(s, "\n"+child, child)
			}
			t.data = strings.ReplaceAll(s, child, "")
		}
	}
}
