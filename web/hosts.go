package web

import (
	"cmp"
	"embed"
	"fmt"
	"maps"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/template"
)

// What an export holds besides the site: the same headers, in the words of other servers.
const (
	headersName = "_headers"
	nginxName   = "nginx.conf"
	caddyName   = "Caddyfile"
	jekyllName  = ".nojekyll" // without it GitHub Pages would leave out names that begin with _
)

//go:embed hosts
var hostTemplates embed.FS

// configurations returns those files for a site that lies in dir.
func (s *Site) configurations(dir string) (map[string][]byte, error) {
	if err := nameable(dir); err != nil {
		return nil, err
	}
	made := map[string][]byte{jekyllName: nil}
	for name, of := range map[string]struct {
		template string
		path     func(below string) string
	}{
		headersName: {"headers.tmpl", nil},
		nginxName:   {"nginx.tmpl", func(below string) string { return nginxPath(dir, below) }},
		caddyName:   {"caddy.tmpl", func(string) string { return caddyPath(dir) }},
	} {
		t, err := template.New(of.template).Funcs(template.FuncMap{
			"told": told, "join": strings.Join, "quote": nginxString, "literal": caddyString, "path": of.path,
		}).ParseFS(hostTemplates, "hosts/"+of.template)
		if err != nil {
			return nil, err
		}
		var out strings.Builder
		if err := t.Execute(&out, viewOf(s, dir)); err != nil {
			return nil, err
		}
		made[name] = []byte(out.String())
	}
	return made, nil
}

// hostView is what the templates know.
type hostView struct {
	Base, Stem string   // the base with its slash at the end, and without
	Marked     string   // a pattern for a page's address with choices in its path; its group is the page without its slash
	Files      []*File  // everything, what is not found included
	NotFound   []*File  // the most specific first
	Lost       *File    // the least specific of them
	Hidden     []string // what is not of the site
	Types      []header // by the endings of files
	Maps       []headerMap
	Groups     []headerGroup
	Dollar     bool // the folder's name has one
}

// header is a name with its value.
type header struct{ Name, Value string }

// headerMap is one header's values: the usual one, and the others by file.
type headerMap struct {
	Header, Variable, Usual string
	Others                  []header
}

// headerGroup is all headers of some files.
type headerGroup struct {
	Paths   []string
	Headers []header
}

func viewOf(s *Site, dir string) hostView {
	h := hostView{
		Base: s.Base, Stem: strings.TrimSuffix(s.Base, "/"),
		Files: s.all(), NotFound: s.notFound,
		Hidden: []string{headersName, nginxName, caddyName, jekyllName, manifestName},
		Dollar: strings.Contains(dir, "$"),
	}
	if n := len(s.notFound); n > 0 {
		h.Lost = s.notFound[n-1]
	}
	var pages []string
	for _, f := range s.Files() {
		if f.IsPage() && f.Path != "" {
			pages = append(pages, regexp.QuoteMeta(strings.TrimSuffix(f.Path, "/")))
		}
	}
	h.Marked = "^(" + regexp.QuoteMeta(h.Stem) + "(?:/(?:" + strings.Join(pages, "|") + "))?)(?:/(?:index\\.html)?)?(?:#|%23)"
	for _, ext := range slices.Sorted(maps.Keys(mediaTypes)) {
		h.Types = append(h.Types, header{strings.TrimPrefix(ext, "."), mediaTypes[ext]})
	}
	h.Maps, h.Groups = headerMaps(s), headerGroups(s)
	return h
}

// Folder is the folder that a page for what is not found is for.
func (f *File) Folder() string { return folder(f.Path) }

// headerMaps takes a site's headers one by one, for nginx, which knows types by the files' endings.
func headerMaps(s *Site) []headerMap {
	values := map[string]map[string][]string{} // files by header and value
	for _, f := range s.all() {
		for _, h := range told(f.Header) {
			if values[h.Name] == nil {
				values[h.Name] = map[string][]string{}
			}
		}
	}
	delete(values, "Content-Type")
	var list []headerMap
	for _, name := range slices.Sorted(maps.Keys(values)) {
		byValue := values[name]
		for _, f := range s.all() {
			byValue[f.Header.Get(name)] = append(byValue[f.Header.Get(name)], f.name())
		}
		m := headerMap{Header: name, Variable: "$clock_" + strings.ToLower(strings.ReplaceAll(name, "-", "_"))}
		m.Usual = slices.MaxFunc(slices.Sorted(maps.Keys(byValue)), func(a, b string) int {
			return cmp.Compare(len(byValue[a]), len(byValue[b]))
		})
		for _, value := range slices.Sorted(maps.Keys(byValue)) {
			for _, file := range byValue[value] {
				if value != m.Usual {
					m.Others = append(m.Others, header{nginxKey(s.Base + file), value})
				}
			}
		}
		list = append(list, m)
	}
	return list
}

// headerGroups takes the files together that have the same headers, for Caddy.
func headerGroups(s *Site) []headerGroup {
	groups := map[string]*headerGroup{}
	for _, f := range s.Files() {
		key := fmt.Sprintf("%q", told(f.Header))
		if groups[key] == nil {
			groups[key] = &headerGroup{Headers: told(f.Header)}
		}
		groups[key].Paths = append(groups[key].Paths, "/"+f.Path)
	}
	var list []headerGroup
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		list = append(list, *groups[key])
	}
	return list
}

// told lists the headers a host has to be told, in order. What depends on the compressed form is the
// host's own business.
func told(h http.Header) []header {
	var list []header
	for _, name := range slices.Sorted(maps.Keys(h)) {
		if name != "Vary" {
			list = append(list, header{name, h.Get(name)})
		}
	}
	return list
}

// nameable reports an error for a folder that one of the servers has no way to name.
func nameable(dir string) error {
	for _, r := range dir {
		if r < ' ' || r == 0x7f || r == '`' {
			return fmt.Errorf("the folder %q has %q in its name, which servers cannot be told", dir, r)
		}
	}
	if strings.Contains(dir, "{$") {
		return fmt.Errorf("the folder %q has {$ in its name, where Caddy looks up a variable", dir)
	}
	return nil
}

// nginxString quotes a value. None of ours holds a dollar sign, which begins a variable.
func nginxString(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// nginxKey is a path as a map has it. nginx hashes the short ones; one that does not fit into the
// space it has for them unless told otherwise would stop it, and is compared as a pattern instead.
func nginxKey(path string) string {
	if len(path) <= 40 {
		return path
	}
	return "~^" + regexp.QuoteMeta(path) + "$"
}

// nginxPath names what lies below a folder. A dollar sign of its own is a variable that holds one.
func nginxPath(dir, below string) string {
	path := nginxString(strings.TrimSuffix(filepath.ToSlash(dir), "/") + "/" + below)
	return strings.ReplaceAll(path, "$", "${clock_dollar}")
}

// caddyString quotes a value; between backquotes everything but one of them is itself.
func caddyString(s string) string { return "`" + s + "`" }

// caddyPath names a folder, in which what stands between braces would be looked up. Caddy reads the
// escapes of braces only where there is an opening one.
func caddyPath(dir string) string {
	if strings.Contains(dir, "{") {
		dir = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(dir)
	}
	return caddyString(dir)
}
