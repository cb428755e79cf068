package web

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"supportclock/app/site"
)

// refs are the addresses that pages use.
type refs struct {
	exec        string // content-hashed, with the base path, as are the next four
	icon        string
	offline     string
	frame       string
	programs    map[site.Program]program // by their files' names
	mend, start string                   // the scripts that mend the address and load the program; they go into the pages
	styles      styles                   // so do the sheets
}

// Cache rules. A hashed name never means anything else; everything else is asked for again, which
// costs one short answer.
const (
	immutable  = "public, max-age=31536000, immutable"
	revalidate = "no-cache"
)

// hashed are the assets that pages refer to by a name with their content's hash in it.
var hashed = map[string]bool{
	string(site.Clock): true, string(site.Workbench): true,
	"wasm_exec.js": true, "offline.js": true, "frame.js": true, iconName: true,
}

// iconName is what browsers ask for where a page names no icon. Ours do, by its hash: some browsers ask for a
// page's icon after each step of its history.
const iconName = "favicon.ico"

// apart are the files in static that are not served under their own name.
var apart = map[string]bool{"embed.go": true, "README.md": true, "address.js": true, "start.js": true, workerName: true}

// mediaTypes are ours rather than the machine's, so that a site is the same wherever it is built.
var mediaTypes = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".webmanifest": "application/manifest+json",
	".wasm":        "application/wasm",
	".svg":         "image/svg+xml",
	".png":         "image/png",
	".webp":        "image/webp",
	".ico":         "image/x-icon",
	".txt":         "text/plain; charset=utf-8",
	".xml":         "application/xml",
}

func (b *builder) assets() error {
	b.refs.programs = map[site.Program]program{}
	var err error
	if b.refs.styles, err = readStyles(b.Assets); err != nil {
		return err
	}
	for name, into := range map[string]*string{"address.js": &b.refs.mend, "start.js": &b.refs.start} {
		script, err := fs.ReadFile(b.Assets, name)
		if err != nil {
			return err
		}
		*into = string(bare(script))
	}

	return fs.WalkDir(b.Assets, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || apart[name] || path.Ext(name) == ".css" || encodingOf(name) != "" {
			return err
		}
		body, err := fs.ReadFile(b.Assets, name)
		if err != nil {
			return err
		}
		return b.asset(name, body)
	})
}

func (b *builder) asset(name string, body []byte) error {
	ext := path.Ext(name)
	kind, ok := mediaTypes[ext]
	if !ok {
		return fmt.Errorf("static/%s: no media type is known for %q", name, ext)
	}
	if name == "embed.js" {
		body = bare(body)
	}
	newFile := func() *File {
		return &File{Path: name, Status: http.StatusOK, Header: assetHeader(kind), Variants: []Variant{{Body: body}}}
	}
	if name == iconName {
		if err := b.add(newFile()); err != nil {
			return err
		}
	}
	f := newFile()
	if hashed[name] {
		f.Path = strings.TrimSuffix(name, ext) + "." + digest(body) + ext
		f.Header.Set("Cache-Control", immutable)
	}
	address := b.site.Base + f.Path
	switch name {
	case "offline.js":
		b.refs.offline = address
	case "frame.js":
		b.refs.frame = address
	case iconName:
		b.refs.icon = address
	case "wasm_exec.js":
		b.refs.exec = address
	case string(site.Clock), string(site.Workbench):
		b.refs.programs[site.Program(name)] = program{address, len(body)}
	}

	// What the build has compressed with patience is taken as it is.
	for _, c := range codings {
		compressed, err := fs.ReadFile(b.Assets, name+c.suffix)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		f.Variants = append(f.Variants, Variant{Encoding: c.name, Body: compressed})
	}
	return b.add(f)
}

// bare drops what a script says only to its readers: lines that hold nothing but a comment, and the
// indentation. Every visitor of every host's page loads embed.js, and others are part of every page;
// those who want to read them find them in the sources.
func bare(script []byte) []byte {
	var out []byte
	for line := range bytes.Lines(script) {
		if line = bytes.TrimLeft(line, " "); !bytes.HasPrefix(line, []byte("//")) {
			out = append(out, line...)
		}
	}
	return out
}

// compressible reports whether a media type gains from compression.
func compressible(mediaType string) bool {
	kind, _, _ := mime.ParseMediaType(mediaType)
	switch kind {
	case "application/json", "application/manifest+json", "application/wasm", "application/xml", "image/svg+xml", "image/x-icon":
		return true
	}
	return strings.HasPrefix(kind, "text/")
}
