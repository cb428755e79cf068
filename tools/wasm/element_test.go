package main

import (
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// generated is html_gen.go in small: a link and a text area.
const generated = `package app

type HTMLA interface {
	HTML

	Text(v any) HTMLA
	Class(v ...string) HTMLA
}

func A() HTMLA {
	e := &htmlA{
		htmlElement: htmlElement{
			tag: "a",
		},
	}
	return e
}

type htmlA struct {
	htmlElement
}

func (e *htmlA) Text(v any) HTMLA {
	return e.Body(Text(v))
}

func (e *htmlA) Class(v ...string) HTMLA {
	e.setAttr("class", strings.Join(v, " "))
	return e
}

func (e *htmlA) setBody(v []UI) HTML {
	e.children = v
	return e
}

type HTMLTextarea interface {
	HTML

	Text(v any) HTMLTextarea
	Class(v ...string) HTMLTextarea
}

type htmlTextarea struct {
	htmlElement
}

func (e *htmlTextarea) Text(v any) HTMLTextarea {
	e.setAttr("value", v)
	return e
}

func (e *htmlTextarea) Class(v ...string) HTMLTextarea {
	e.setAttr("class", strings.Join(v, " "))
	return e
}
`

func TestAllElementsBecomeOne(t *testing.T) {
	source, err := uniteElements([]byte(generated))
	require.NoError(t, err)
	_, err = parser.ParseFile(token.NewFileSet(), "html_gen.go", source, 0)
	require.NoError(t, err, "%s", source)
	for _, once := range []string{
		"type HTMLA = anyElement", "type HTMLTextarea = anyElement", "func A() anyElement {\n\te := &element{\n\t\thtmlElement: htmlElement{",
		") Text(", ") Class(", ") setBody(v []UI) HTML", `if e.tag == "textarea" {`, "\tClass(v ...string) anyElement\n",
	} {
		require.Equal(t, 1, strings.Count(string(source), once), "%s in\n%s", once, source)
	}
	require.NotContains(t, string(source), "htmlA")
	require.NotContains(t, string(source), "\tsetBody(", "the interface has what programs call; HTML has the rest")
}

func TestElementsThatDifferCannotBecomeOne(t *testing.T) {
	for name, source := range map[string]string{
		"a method that does something else": strings.Replace(generated, `e.setAttr("class", strings.Join(v, " "))`, `e.setAttr("class", v)`, 1),
		"another file":                      "package app\n",
	} {
		_, err := uniteElements([]byte(source))
		require.Error(t, err, name)
	}
}
