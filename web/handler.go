package web

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Handler hands a site out from memory.
type Handler struct {
	site *Site
	sent map[*File]headers
}

// headers holds the header values of a file's answers, made once and shared by all answers.
type headers struct {
	common   http.Header
	etag     [][]string // by variant, as are the next two
	length   [][]string
	encoding [][]string
}

// NewHandler returns a handler for the site.
func NewHandler(site *Site) *Handler {
	h := &Handler{site: site, sent: map[*File]headers{}}
	for _, f := range append(site.Files(), site.notFound...) {
		common := http.Header{}
		for name, values := range f.Header {
			common[http.CanonicalHeaderKey(name)] = values
		}
		made := headers{common: common}
		for _, v := range f.Variants {
			made.etag = append(made.etag, []string{v.ETag})
			made.length = append(made.length, []string{strconv.Itoa(len(v.Body))})
			made.encoding = append(made.encoding, []string{v.Encoding})
		}
		h.sent[f] = made
	}
	return h
}

const allowed = "GET, HEAD"

// ServeHTTP answers a request. Paths are looked up, never taken apart or joined to a folder, so
// that no path can lead anywhere but to a file of the site.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", allowed)
		plain(w, r, http.StatusMethodNotAllowed, "This address answers GET and HEAD only.")
		return
	}
	if r.URL.Path == "/healthz" {
		plain(w, r, http.StatusOK, "ok "+h.site.Version)
		return
	}
	address, marked := cutChoices(r.URL.Path)
	p, below := strings.CutPrefix(address, h.site.Base)
	f, found := h.site.Lookup(p)
	if below && found && (f.IsPage() || !marked) {
		h.send(w, r, f)
		return
	}
	to, moved := h.moved(address)
	switch {
	case moved && marked:
		f, _ := h.site.Lookup(strings.TrimPrefix(to, h.site.Base))
		h.send(w, r, f)
	case moved:
		if r.URL.RawQuery != "" {
			to += "?" + r.URL.RawQuery
		}
		w.Header().Set("Location", to)
		plain(w, r, http.StatusMovedPermanently, "This page is at "+to)
	default:
		h.send(w, r, h.site.NotFound(p))
	}
}

// moved knows the other ways to write the address of a page: without its slash, with index.html.
func (h *Handler) moved(path string) (to string, ok bool) {
	for _, try := range []string{path + "/", strings.TrimSuffix(path, "index.html")} {
		p, below := strings.CutPrefix(try, h.site.Base)
		if f, found := h.site.Lookup(p); below && found && try != path && f.IsPage() {
			return try, true
		}
	}
	return "", false
}

// send answers with the representation of f that suits the client. What has conditions, or asks
// for a part, is left to package http.
func (h *Handler) send(w http.ResponseWriter, r *http.Request, f *File) {
	ready := h.sent[f]
	header := w.Header()
	for name, values := range ready.common {
		header[name] = values
	}
	part := f.Status == http.StatusOK && onePart(r.Header.Get("Range"))
	accept, given := r.Header["Accept-Encoding"]
	v := f.choose(strings.Join(accept, ","), given)
	if part && quality(strings.Join(accept, ","), "") > 0 {
		v = &f.Variants[0] // a part of a compressed file is of little use
	}
	if v == nil {
		header.Del("Cache-Control")
		plain(w, r, http.StatusNotAcceptable, "No acceptable content coding; there are br, gzip, zstd and identity.")
		return
	}
	i := 0
	for &f.Variants[i] != v {
		i++
	}
	header["Etag"] = ready.etag[i]
	if v.Encoding != "" {
		header["Content-Encoding"] = ready.encoding[i]
	}
	_, match := r.Header["If-Match"]
	_, noneMatch := r.Header["If-None-Match"]
	part = part && v.Encoding == ""
	if f.Status != http.StatusOK || !part && !match && !noneMatch {
		if v.Encoding == "" && f.Status == http.StatusOK {
			header["Accept-Ranges"] = acceptRanges
		}
		header["Content-Length"] = ready.length[i]
		w.WriteHeader(f.Status)
		if r.Method != http.MethodHead {
			w.Write(v.Body)
		}
		return
	}
	if match {
		header.Set("Cache-Control", "no-store") // or a cache might keep a refusal in place of the file
	} else if v.Encoding != "" {
		header["Content-Length"] = ready.length[i] // package http leaves it out
	}
	if !part && r.Header.Get("Range") != "" {
		r = r.WithContext(r.Context()) // a copy, since the request is not ours to change
		r.Header = r.Header.Clone()
		r.Header.Del("Range")
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(v.Body))
}

var acceptRanges = []string{"bytes"}

// onePart reports whether a Range asks for one part. Several at once, of which thousands fit into a
// header, would cost more than the whole file, which is what their client gets.
func onePart(wanted string) bool {
	return strings.HasPrefix(wanted, "bytes=") && !strings.Contains(wanted, ",")
}

// plain answers with a line of text.
func plain(w http.ResponseWriter, r *http.Request, status int, line string) {
	h := w.Header()
	h.Set("Content-Type", mediaTypes[".txt"])
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Length", strconv.Itoa(len(line)+1))
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "no-store")
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write([]byte(line + "\n"))
	}
}
