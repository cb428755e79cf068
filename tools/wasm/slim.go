package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// left are go-app's files that are left out of a browser build, with what they would link:
// net/http and crypto/tls, regexp, and AES with all that belongs to it.
var left = map[string]bool{
	"pkg/app/http.go":     true,
	"pkg/app/resource.go": true,
	"pkg/app/route.go":    true,
	"pkg/app/crypto.go":   true,
}

// clientFile stands in for them: what the rest of the package names, and no more. jsonFile stands in for
// encoding/json, a twentieth of the download, with which go-app words errors and keeps state that this
// program has none of. uuidFile stands in for a module that go-app takes one function from, and that
// links SHA-1, MD5 and a driver for databases.
var (
	//go:embed client/app.go.txt
	clientFile []byte
	//go:embed client/adopt.go.txt
	adoptFile []byte
	//go:embed client/json.go.txt
	jsonFile []byte
	//go:embed client/uuid.go.txt
	uuidFile []byte
)

// edits are made for four reasons.
//
// Where go-app builds its elements, every string, and every object that a call returns, costs Go a
// finalizer, and a page has thousands of both; most strings are the names of elements, attributes and
// classes, which come again and again.
//
// Where it mounts them for the first time, it takes over the page as it stands: client/adopt.go.txt.
//
// Where it waits for the next of its frames, 120 a second, an answer would wait too. The browser has
// frames of its own. What is dispatched is drawn at once, within the event that it came from.
//
// Where it sends texts through fmt as they are, the browser has to compile fmt before the page answers.
var edits = map[string][]edit{
	"pkg/app/engine.go": {
		{"\tbody, err := e.nodes.Update(e.baseContext(), e.body,", "\tif e.adopt(v) {\n\t\treturn nil\n\t}\n\tbody, err := e.nodes.Update(e.baseContext(), e.body,"},
		{"\te.states.CleanupExpiredPersistedStates(e.baseContext())\n", "\tWindow().Set(\"goappRuns\", true) // for start.js\n"},
		{"\t\t\tif currentFrameDuration != activeFrameDuration {\n\t\t\t\tframes.Reset(activeFrameDuration)\n\t\t\t\tcurrentFrameDuration = activeFrameDuration\n\t\t\t}\n\t\t\tdispatch()\n",
			"\t\t\tdispatch()\n\t\t\tif len(e.dispatches) == 0 {\n\t\t\t\te.processFrame()\n\t\t\t}\n"},
		{"\tactiveFrameDuration := time.Second / time.Duration(framerate)\n", ""},
	},
	"pkg/app/node.go": {
		{"\tcase *htmlElem, *htmlElemSelfClosing:\n", "\tcase *element:\n"},
		{"\tjsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())\n", "\tif adopting {\n\t\treturn m.adoptHTML(ctx, depth, v)\n\t}\n\tjsElement, _ := Window().createElement(v.Tag(), v.XMLNamespace())\n"},
		{"\tv.jsvalue = Window().createTextNode(v.value)\n", "\tif adopting {\n\t\treturn adoptText(v)\n\t}\n\tv.jsvalue = Window().createTextNode(v.value)\n"},
		{"\twrapper, _ := Window().createElement(\"div\", \"\")\n", "\tif adopting {\n\t\treturn adoptRaw(v)\n\t}\n\twrapper, _ := Window().createElement(\"div\", \"\")\n"},
	},
	"pkg/app/strings.go": {
		{"\treturn fmt.Sprintf(format, v...)\n", "\tif text, ok := v[0].(string); ok && format == \"%v\" {\n\t\treturn text\n\t}\n\treturn fmt.Sprintf(format, v...)\n"},
	},
	"pkg/app/js_wasm.go": {
		{`v.Call("appendChild", c)`, `v.Call("append", c) // which returns nothing`},
		{`element = w.Get("document").Call("createElement", tag)`, `element = document().Call("createElement", tag)`},
		{`element = w.Get("document").Call("createElementNS", xmlns, tag)`, `element = document().Call("createElementNS", xmlns, tag)`},
		{`return w.Get("document").Call("createTextNode", v)`, `return document().Call("createTextNode", v)`},
		{"\t\treturn js.ValueOf(s)\n\n\tdefault:", "\t\treturn js.ValueOf(s)\n\n\tcase string:\n\t\treturn keptString(v)\n\n\tdefault:"},
	},
}

// edit replaces a text in a file.
type edit struct{ old, new string }

// elements is the file that oneElement rewrites.
const elements = "pkg/app/html_gen.go"

const uuidModule = "github.com/google/uuid"

// slim copies go-app from dir to out, without the files that are left out, and puts the stand-in for
// the other module beside it.
func slim(dir, out, uuid string) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	found, edited := 0, 0
	err := filepath.WalkDir(filepath.Join(dir, "pkg"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, edit := range edits[filepath.ToSlash(name)] {
			if n := bytes.Count(source, []byte(edit.old)); n != 1 {
				return fmt.Errorf("%s has %q %d times", path, edit.old, n)
			}
			source = bytes.Replace(source, []byte(edit.old), []byte(edit.new), 1)
			edited++
		}
		source = bytes.Replace(source, []byte("\t\"encoding/json\"\n"), []byte("\t\""+framework+"/pkg/json\"\n"), 1)
		if filepath.ToSlash(name) == elements {
			if source, err = oneElement(source); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			edited++
		}
		if left[filepath.ToSlash(name)] {
			found++
			source = append([]byte("//go:build !js\n\n"), source...)
		}
		return write(filepath.Join(out, name), source)
	})
	if err != nil {
		return err
	}
	if edited == 0 {
		return fmt.Errorf("go-app in %s has no file to edit", dir)
	}
	if found != len(left) {
		return fmt.Errorf("go-app in %s has %d of the %d files to leave out", dir, found, len(left))
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	for path, body := range map[string][]byte{
		filepath.Join(out, "go.mod"):                     mod,
		filepath.Join(out, "pkg", "app", "client_js.go"): clientFile,
		filepath.Join(out, "pkg", "app", "adopt_js.go"):  adoptFile,
		filepath.Join(out, "pkg", "json", "json.go"):     jsonFile,
		filepath.Join(uuid, "go.mod"):                    []byte("module " + uuidModule + "\n\ngo 1.26\n"),
		filepath.Join(uuid, "uuid.go"):                   uuidFile,
	} {
		if err := write(path, body); err != nil {
			return err
		}
	}
	return nil
}

func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}
