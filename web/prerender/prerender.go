// Package prerender writes what a component draws as the HTML from which a browser builds the same
// elements as go-app's client does.
//
// go-app has an encoder of its own, for its own Handler. What it writes differs from what its client
// builds: a boolean attribute that is false is written, which sets it; values are quoted as Go strings,
// not as HTML; "true" is left out, which turns aria-hidden="true" into an empty aria-hidden; attributes
// come in random order; every child starts on a new line, which puts a space between words that have
// none. Here the tree itself is walked, by the rules of the client, so that there is nothing to mend in
// finished markup.
//
// It knows go-app and HTML, and nothing of this site.
package prerender

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Element draws ui, a component or an element, and returns what a browser reads from the HTML that is
// written of it: render it with html.Render. The same ui always gives the same bytes.
//
// It is an error if that is not what was drawn: a browser moves what stands where HTML does not allow
// it, such as the rows of a table without a tbody or a paragraph within a paragraph, and the client would
// not find it where it looks for it.
func Element(ui app.UI) (*html.Node, error) {
	drawn, err := node(ui)
	if err != nil {
		return nil, err
	}
	if drawn == nil || drawn.Type != html.ElementNode {
		return nil, errors.New("a page must be one element")
	}
	var written bytes.Buffer
	if err := html.Render(&written, drawn); err != nil {
		return nil, err
	}
	read, err := html.ParseFragment(&written, &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return nil, err
	}
	if len(read) != 1 {
		return nil, errors.New("a page must be one element")
	}
	if err := same(drawn, read[0]); err != nil {
		return nil, err
	}
	return read[0], nil
}

// node draws one part of a page. An empty text is nothing.
func node(ui app.UI) (*html.Node, error) {
	switch ui := ui.(type) {
	case app.HTML:
		return element(ui)
	case app.Composer:
		parts := app.FilterUIElems(ui.Render())
		if len(parts) == 0 {
			return nil, fmt.Errorf("%T draws nothing", ui)
		}
		return node(parts[0])
	}
	// What is left are go-app's own texts and raw HTML, which have no names outside it.
	value, err := private(ui, "value", reflect.String)
	if err != nil || value.String() == "" {
		return nil, err
	}
	switch kind := reflect.TypeOf(ui).Elem().Name(); kind {
	case "text":
		return &html.Node{Type: html.TextNode, Data: value.String()}, nil
	case "raw":
		return raw(value.String())
	default:
		return nil, fmt.Errorf("go-app has a %s that is not known here", kind)
	}
}

func element(e app.HTML) (*html.Node, error) {
	n := &html.Node{Type: html.ElementNode, Data: e.Tag(), DataAtom: atom.Lookup([]byte(e.Tag()))}
	if e.XMLNamespace() == "http://www.w3.org/2000/svg" {
		n.Namespace = "svg"
	}
	attributes, err := private(e, "attributes", reflect.Map)
	if err != nil {
		return nil, err
	}
	for a := attributes.MapRange(); a.Next(); {
		if attribute, set := asSet(a.Key().String(), a.Value().String()); set {
			n.Attr = append(n.Attr, attribute)
		}
	}
	slices.SortFunc(n.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })

	children, err := private(e, "children", reflect.Slice)
	if err != nil {
		return nil, err
	}
	list, ok := children.Addr().Interface().(*[]app.UI)
	if !ok {
		return nil, fmt.Errorf("the children of go-app's %T are %s", e, children.Type())
	}
	for _, ui := range *list {
		child, err := node(ui)
		if err != nil {
			return nil, fmt.Errorf("%w, in <%s>", err, e.Tag())
		}
		if child != nil {
			n.AppendChild(child)
		}
	}
	return n, nil
}

// booleans are the attributes that go-app's client sets as properties that are true or false. Their
// presence alone means true in HTML.
var booleans = map[string]bool{
	"async": true, "autofocus": true, "autoplay": true, "checked": true, "default": true, "defer": true,
	"disabled": true, "hidden": true, "ismap": true, "loop": true, "multiple": true, "muted": true,
	"open": true, "readonly": true, "required": true, "reversed": true, "selected": true,
}

// asSet is an attribute as the client sets it.
func asSet(name, value string) (attribute html.Attribute, set bool) {
	if booleans[name] {
		on, _ := strconv.ParseBool(value)
		return html.Attribute{Key: name}, on
	}
	return html.Attribute{Key: name, Val: value}, true
}

// raw reads HTML that a page brings ready-made: one element.
func raw(source string) (*html.Node, error) {
	read, err := html.ParseFragment(strings.NewReader(source), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return nil, err
	}
	if len(read) != 1 || read[0].Type != html.ElementNode {
		return nil, fmt.Errorf("raw HTML must be one element: %.40q", source)
	}
	return read[0], nil
}

// private reads a field that go-app keeps to itself: there is no other way to a tree that has been drawn.
func private(ui app.UI, field string, kind reflect.Kind) (reflect.Value, error) {
	if v := reflect.ValueOf(ui); v.Kind() == reflect.Pointer && v.Elem().Kind() == reflect.Struct {
		if f := v.Elem().FieldByName(field); f.IsValid() && f.Kind() == kind {
			return reflect.NewAt(f.Type(), f.Addr().UnsafePointer()).Elem(), nil
		}
	}
	return reflect.Value{}, fmt.Errorf("go-app's %T has no %s called %q", ui, kind, field)
}

// same compares what was drawn with what a browser reads, element by element.
func same(drawn, read *html.Node) error {
	d, r := outline(drawn), outline(read)
	if slices.Equal(d, r) {
		return nil
	}
	i := 0
	for i < min(len(d), len(r)) && d[i] == r[i] {
		i++
	}
	return fmt.Errorf("not valid HTML: a browser would move what follows %s", strings.Join(d[max(0, i-3):min(i+1, len(d))], ", "))
}

// outline lists the elements below root, and root, with their depths.
func outline(root *html.Node) []string {
	var list []string
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		if n.Type == html.ElementNode {
			list = append(list, fmt.Sprintf("<%s> at depth %d", strings.ToLower(n.Data), depth))
		}
		for c := range n.ChildNodes() {
			walk(c, depth+1)
		}
	}
	walk(root, 0)
	return list
}
