package main

import _ "embed"

// translated keeps the page right though somebody else changes it. Browsers that translate put elements
// in the place of texts, extensions mark, split, wrap and remove them. go-app writes to the texts that it
// holds, wherever these are: what it writes no longer shows, and an old answer stands beside new choices;
// a child to be replaced that is gone stops the program.
//
// Upstream has no issue about it. React has (facebook/react issue 11538), open to the same fault, and
// leaves it to the pages.
var translated = change{
	name: "pages that others change",
	add:  map[string][]byte{"pkg/app/settle_js.go": settleFile},
	edits: map[string][]edit{
		"pkg/app/node.go": {
			{"\tv.JSValue().setNodeValue(v.value)\n", "\tsettle(v)\n\tv.JSValue().setNodeValue(v.value)\n"},
			{"\t\tv.JSValue().replaceChild(newChild, child)\n", "\t\tsettle(child)\n\t\tv.JSValue().replaceChild(newChild, child)\n"},
			{"\t\tv.JSValue().removeChild(child)\n", "\t\tsettle(child)\n\t\tv.JSValue().removeChild(child)\n"},
			{"\t\tv.JSValue().appendChild(newChild)\n", "\t\tsettleElement(v)\n\t\tv.JSValue().appendChild(newChild)\n"},
			{"\t\t\t\tparent.JSValue().replaceChild(newRoot, root)\n", "\t\t\t\tsettle(root)\n\t\t\t\tparent.JSValue().replaceChild(newRoot, root)\n"},
			{"\t\t\tparent.JSValue().replaceChild(newMount, v)\n", "\t\t\tsettle(v)\n\t\t\tparent.JSValue().replaceChild(newMount, v)\n"},
			{"\t\tattrs[name] = value\n", "\t\tattrs[name] = value\n\t\tsettleElement(v)\n"},
		},
	},
}

//go:embed client/settle.go.txt
var settleFile []byte
