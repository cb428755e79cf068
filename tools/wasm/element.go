package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// oneElement has one type for all elements. go-app has a type, an interface and sixty methods for each
// of the hundred elements of HTML, all of which do the same. A program links those of every element that
// it uses, and the browser compiles each of them when it is called for the first time. One type with the
// methods of all serves them as well: it knows its tag.
//
// Upstream generates them so that an element has no attributes but its own; no issue asks for less.
var oneElement = change{
	name:    "one type for all elements",
	rewrite: map[string]func([]byte) ([]byte, error){"pkg/app/html_gen.go": uniteElements},
	edits: map[string][]edit{
		"pkg/app/node.go": {{"\tcase *htmlElem, *htmlElemSelfClosing:\n", "\tcase *element:\n"}},
	},
}

// uniteElements rewrites html_gen.go.
func uniteElements(source []byte) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("package app\n\nimport \"strings\"\n\n" +
		"// element is an element of HTML, whichever.\ntype element struct{ htmlElement }\n\n")

	interfaces := interfaceType.FindAllSubmatch(source, -1)
	for _, m := range interfaces {
		fmt.Fprintf(&out, "type %s = anyElement\n\n", m[1])
	}
	for _, m := range constructor.FindAllSubmatch(source, -1) {
		fmt.Fprintf(&out, "%s\n\n", anyElement(m[0]))
	}

	methods, signatures := map[string]string{}, []string{}
	for _, m := range method.FindAllSubmatch(source, -1) {
		receiver, name := string(m[1]), string(m[2])
		text := anyElement(m[0])
		switch seen, ok := methods[name]; {
		case receiver == "htmlTextarea" && (name == "Text" || name == "Textf"):
			continue // see below
		case !ok:
			methods[name] = text
			if name == "Text" || name == "Textf" { // the text of a text area is its value
				text = strings.Replace(text, "{\n", "{\n\tif e.tag == \"textarea\" {\n\t\treturn e.Value("+
					map[string]string{"Text": "v", "Textf": "FormatString(format, v...)"}[name]+")\n\t}\n", 1)
			}
			out.WriteString(text + "\n\n")
			if ownType.Match(m[4]) {
				signatures = append(signatures, "\t"+name+"("+string(m[3])+") anyElement\n")
			}
		case seen != text:
			return nil, fmt.Errorf("%s of %s is not what it is elsewhere", name, receiver)
		}
	}
	if len(interfaces) == 0 || len(signatures) == 0 {
		return nil, fmt.Errorf("found %d types and %d methods", len(interfaces), len(signatures))
	}
	out.WriteString("type anyElement interface {\n\tHTML\n" + strings.Join(signatures, "") + "}\n")
	return out.Bytes(), nil
}

var (
	interfaceType = regexp.MustCompile(`(?m)^type (HTML\w+) interface \{`)
	constructor   = regexp.MustCompile(`(?ms)^func [A-Z]\w*\([^)]*\) HTML\w+ \{\n.*?^\}`)
	method        = regexp.MustCompile(`(?ms)^func \(e \*(html\w+)\) (\w+)\((.*?)\) (\w+) \{\n.*?^\}`)
	ownType       = regexp.MustCompile(`\b(html|HTML)[A-Z]\w*\b`)
)

// anyElement puts the one type, or its interface, in the place of those of the single elements.
func anyElement(source []byte) string {
	return ownType.ReplaceAllStringFunc(string(source), func(name string) string {
		switch {
		case name == "htmlElement": // what all of them embed
			return name
		case strings.HasPrefix(name, "html"):
			return "element"
		}
		return "anyElement"
	})
}
