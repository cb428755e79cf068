// Package web turns the pages into a site, and serves it or writes it out.
//
// The site is a value: Build makes it once, with every page, asset, header and compressed form; a
// Handler answers with that value, a Server puts the handler on a network, and Export writes the same
// bytes to a folder, with configuration for other servers. Each page is told which program takes it
// over, and the service worker which files make one version.
//
// It must not know what the pages say or how anything is counted: it asks package app for pages, and
// renders them without looking into them. Nor may anything that a client sends become part of a
// path, a header or a page.
package web

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"supportclock/app"
	"supportclock/static"
)

// Site is a finished site.
type Site struct {
	Base    string // begins and ends with a slash
	Origin  string // without a slash at the end; may be empty
	Version string

	files    []*File // by path
	index    map[string]*File
	notFound []*File // the most specific first
}

// File is one address of the site and what it answers.
type File struct {
	Path     string // below the base; "" and "nl/" are pages
	Status   int
	Header   http.Header // of every representation
	Variants []Variant   // the plain one first
}

// Variant is one representation of a file.
type Variant struct {
	Encoding string // "" for the plain one
	ETag     string
	Body     []byte
}

// ErrNotBuilt is reported when a file that the build makes is missing.
var ErrNotBuilt = errors.New("has not been built; run: make build")

// Build makes the site.
func Build(o Options) (*Site, error) {
	if o.Assets == nil {
		o.Assets = static.Files
	}
	if err := o.Check(); err != nil {
		return nil, err
	}
	base, _ := cleanBase(o.Base)
	origin, _ := cleanOrigin(o.Origin)
	b := &builder{Options: o, site: &Site{Base: base, Origin: origin, Version: o.Version, index: map[string]*File{}}}
	pages := app.Pages()
	if err := b.needed(pages); err != nil {
		return nil, err
	}
	if err := b.assets(); err != nil {
		return nil, err
	}
	if err := b.pages(pages); err != nil {
		return nil, err
	}
	if err := b.manifests(pages); err != nil {
		return nil, err
	}
	if err := b.oembeds(pages); err != nil {
		return nil, err
	}
	if err := b.crawling(); err != nil {
		return nil, err
	}
	if err := b.worker(); err != nil {
		return nil, err
	}
	b.compress()
	slices.SortFunc(b.site.files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	return b.site, nil
}

// Files lists the files of the site, by path, without the pages for what is not found.
func (s *Site) Files() []*File { return slices.Clone(s.files) }

// Lookup finds a file by its path below the base.
func (s *Site) Lookup(path string) (*File, bool) {
	f, ok := s.index[path]
	return f, ok
}

// NotFound returns the page to show in place of one that does not exist.
func (s *Site) NotFound(path string) *File {
	for _, f := range s.notFound {
		if strings.HasPrefix(path, folder(f.Path)) {
			return f
		}
	}
	return nil
}

// Plain returns the representation that is not compressed.
func (f *File) Plain() Variant { return f.Variants[0] }

// IsPage reports whether the file is a page, addressed by its folder.
func (f *File) IsPage() bool { return f.Path == "" || strings.HasSuffix(f.Path, "/") }

// folder is the folder a path lies in, with its slash; "" at the top.
func folder(p string) string { return p[:strings.LastIndexByte(p, '/')+1] }

// builder holds what the steps of Build tell each other.
type builder struct {
	Options
	site   *Site
	refs   refs
	listed []string // addresses of the pages for search engines
}

// add puts a file into the site.
func (b *builder) add(f *File) error {
	if f.Status == http.StatusNotFound {
		b.site.notFound = append(b.site.notFound, f)
		return nil
	}
	if _, taken := b.site.index[f.Path]; taken {
		return fmt.Errorf("two files at %q", f.Path)
	}
	b.site.index[f.Path] = f
	b.site.files = append(b.site.files, f)
	return nil
}

// digest names content: ten bytes are plenty against accidents, and nobody else writes these files.
func digest(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:10])
}
