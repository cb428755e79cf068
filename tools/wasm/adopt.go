package main

import _ "embed"

// adoption takes over the page as it stands. go-app draws it a second time and puts that in the place of
// the first, with which everything is lost that a visitor has typed, chosen or focused meanwhile, and
// pays for a thousand elements that were there already.
//
// Upstream has no issue about it; its pages are covered by the loader until the program has come.
var adoption = change{
	name: "taking over the written page",
	add:  map[string][]byte{"pkg/app/adopt_js.go": adoptFile},
	edits: map[string][]edit{
		"pkg/app/engine.go": {
			{"\tbody, err := e.nodes.Update(e.baseContext(), e.body,", "\tif e.adopt(v) {\n\t\treturn nil\n\t}\n\tbody, err := e.nodes.Update(e.baseContext(), e.body,"},
		},
		"pkg/app/node.go": {
			{"\tjsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())\n", "\tif adopting {\n\t\treturn m.adoptHTML(ctx, depth, v)\n\t}\n\tjsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())\n"},
			{"\tv.jsvalue = Window().createTextNode(v.value)\n", "\tif adopting {\n\t\treturn adoptText(v)\n\t}\n\tv.jsvalue = Window().createTextNode(v.value)\n"},
			{"\twrapper, _ := Window().createElement(\"div\", \"\")\n", "\tif adopting {\n\t\treturn adoptRaw(v)\n\t}\n\twrapper, _ := Window().createElement(\"div\", \"\")\n"},
		},
	},
}

//go:embed client/adopt.go.txt
var adoptFile []byte
