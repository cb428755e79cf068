package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strings"
)

// workerName is where the service worker is. It governs the folder it lies in, and its name is the
// one that visitors' browsers ask for updates by, so it has no hash.
const workerName = "sw.js"

// workerPolicy lets the worker fetch the site and do nothing else.
const workerPolicy = "default-src 'none'; connect-src 'self'"

// worker adds the service worker with the list of what it keeps. It comes last, since its text, and
// with it the version that browsers compare, depends on all other files.
func (b *builder) worker() error {
	source, err := fs.ReadFile(b.Assets, workerName)
	if err != nil {
		return err
	}
	var files []keptFile
	for _, f := range slices.Concat(b.site.files, b.site.notFound) {
		if !keptOffline(f) {
			continue
		}
		sum := sha256.Sum256(f.Plain().Body)
		files = append(files, keptFile{
			Path:      f.Path,
			Integrity: "sha256-" + base64.StdEncoding.EncodeToString(sum[:]),
			Hashed:    f.Header.Get("Cache-Control") == immutable,
		})
	}
	slices.SortFunc(files, func(a, b keptFile) int { return strings.Compare(a.Path, b.Path) })
	list, err := json.Marshal(files)
	if err != nil {
		return err
	}
	body := fmt.Appendf(nil, "const site = {base: %q, version: %q, files: %s};\n%s",
		b.site.Base, digest(slices.Concat(list, source)), list, source)

	f := &File{Path: workerName, Status: http.StatusOK, Header: commonHeader(), Variants: []Variant{{Body: body}}}
	f.Header.Set("Content-Type", mediaTypes[".js"])
	f.Header.Set("Cache-Control", revalidate)
	f.Header.Set("Content-Security-Policy", workerPolicy)
	return b.add(f)
}

// keptFile is a file as the worker's list has it.
type keptFile struct {
	Path      string `json:"path"`
	Integrity string `json:"integrity"`
	Hashed    bool   `json:"hashed"`
}

// keptOffline reports whether a visit without a network needs the file: the pages but those inside
// embed/, which live in other sites, what they load, and what an installed app shows of itself.
func keptOffline(f *File) bool {
	switch {
	case strings.Contains("/"+f.Path, "/embed"), strings.HasPrefix(f.Path, "frame."),
		strings.HasPrefix(f.Path, screenshotsDir), strings.HasPrefix(f.Path, cards):
		return false
	case f.IsPage(), f.Status == http.StatusNotFound, f.Header.Get("Cache-Control") == immutable:
		return true
	}
	kind := f.Header.Get("Content-Type")
	return kind == mediaTypes[".webmanifest"] || strings.HasPrefix(kind, "image/")
}
