package web

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
)

// What an export holds besides the site: the same headers, in the words of other servers.
const (
	headersName = "_headers"
	nginxName   = "nginx.conf"
	caddyName   = "Caddyfile"

	headersMark = "# Support Clock: headers"
)

// headersFile is for hosts that read _headers, such as Cloudflare Pages and Netlify. Every path has
// its own entry, because hosts differ in how they merge entries that overlap.
func (s *Site) headersFile() string {
	var out strings.Builder
	out.WriteString(headersMark + ", for hosts that read this file from the root of what they publish.\n")
	for _, f := range s.all() {
		fmt.Fprintf(&out, "\n%s%s\n", s.Base, f.Path)
		for _, name := range headerNames(f.Header) {
			fmt.Fprintf(&out, "  %s: %s\n", name, f.Header.Get(name))
		}
	}
	return out.String()
}

// headerNames lists the headers a host has to be told, in order. What depends on the compressed
// form is the host's own business.
func headerNames(h http.Header) []string {
	names := slices.Sorted(maps.Keys(h))
	return slices.DeleteFunc(names, func(name string) bool { return name == "Vary" })
}

// nginxConfig is a complete configuration to put into conf.d. Headers come from maps, one for each
// header, by the name of the file that nginx ends up with.
func (s *Site) nginxConfig(dir string) string {
	var out strings.Builder
	fmt.Fprintf(&out, `# Support Clock below %s, for nginx: include this file in the http block
# (Debian: link it into /etc/nginx/conf.d/), and mend listen, server_name and the folder.

`, s.Base)
	names := map[string]bool{}
	for _, f := range s.all() {
		for _, name := range headerNames(f.Header) {
			names[name] = true
		}
	}
	delete(names, "Content-Type") // nginx takes it from the types below
	for _, name := range slices.Sorted(maps.Keys(names)) {
		byValue := map[string][]string{}
		for _, f := range s.all() {
			value := f.Header.Get(name)
			byValue[value] = append(byValue[value], f.name())
		}
		usual := slices.MaxFunc(slices.Sorted(maps.Keys(byValue)), func(a, b string) int {
			return cmp.Compare(len(byValue[a]), len(byValue[b]))
		})
		fmt.Fprintf(&out, "map $uri %s {\n\tdefault %s;\n", nginxVariable(name), nginxString(usual))
		for _, value := range slices.Sorted(maps.Keys(byValue)) {
			if value == usual {
				continue
			}
			for _, file := range byValue[value] {
				fmt.Fprintf(&out, "\t%s %s;\n", nginxString(s.Base+file), nginxString(value))
			}
		}
		out.WriteString("}\n")
	}

	out.WriteString("\nserver {\n\tlisten 80;\n\tserver_name _;\n\tserver_tokens off;\n\tabsolute_redirect off;\n\n\ttypes {\n")
	for _, ext := range slices.Sorted(maps.Keys(mediaTypes)) {
		fmt.Fprintf(&out, "\t\t%s %s;\n", nginxString(mediaTypes[ext]), strings.TrimPrefix(ext, "."))
	}
	out.WriteString("\t}\n\n\tgzip_static on;\n\tgzip_vary on;\n\t# brotli_static on; # with ngx_brotli (Debian: libnginx-mod-http-brotli-static)\n\n")
	for _, name := range slices.Sorted(maps.Keys(names)) {
		fmt.Fprintf(&out, "\tadd_header %s %s always;\n", name, nginxVariable(name))
	}
	if n := len(s.notFound); n > 0 {
		fmt.Fprintf(&out, "\terror_page 404 %s%s;\n", s.Base, s.notFound[n-1].Path) // the least specific is last
	}
	out.WriteString("\n")
	if s.Base != "/" {
		fmt.Fprintf(&out, "\tlocation = %s { return 301 %s; }\n", strings.TrimSuffix(s.Base, "/"), s.Base)
	}
	for _, name := range []string{headersName, nginxName, caddyName, ".nojekyll"} {
		fmt.Fprintf(&out, "\tlocation = %s%s { return 404; }\n", s.Base, name)
	}
	for _, f := range s.notFound { // the most specific first
		at := folder(f.Path)
		fmt.Fprintf(&out, "\tlocation %s%s {\n\t\talias %s;\n\t\terror_page 404 %s%s;\n\t}\n", s.Base, at, nginxString(strings.TrimSuffix(dir, "/")+"/"+at), s.Base, f.Path)
	}
	out.WriteString("}\n")
	return out.String()
}

func nginxVariable(header string) string {
	return "$clock_" + strings.ToLower(strings.ReplaceAll(header, "-", "_"))
}

// nginxString quotes a value. None holds a quote, a dollar or a backslash of its own: paths and
// origins were checked, and the rest is ours; a folder's name may hold anything else.
func nginxString(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// caddyConfig is a site block for Caddy.
func (s *Site) caddyConfig(dir string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "# Support Clock below %s, for Caddy: mend the address and the folder.\n:80 {\n", s.Base)
	indent := "\t"
	if s.Base != "/" {
		fmt.Fprintf(&out, "\tredir %s %s 301\n", strings.TrimSuffix(s.Base, "/"), s.Base)
	}
	fmt.Fprintf(&out, "\thandle_path %s* {\n", s.Base)
	indent = "\t\t"
	fmt.Fprintf(&out, "%sroot * %s\n", indent, nginxString(dir))
	groups := map[string][]string{}
	for _, f := range s.Files() {
		var block strings.Builder
		for _, name := range headerNames(f.Header) {
			fmt.Fprintf(&block, "%s\t%s %s\n", indent, name, nginxString(f.Header.Get(name)))
		}
		groups[block.String()] = append(groups[block.String()], "/"+f.Path)
	}
	for i, block := range slices.Sorted(maps.Keys(groups)) {
		fmt.Fprintf(&out, "%s@group%d path %s\n%sheader @group%[2]d {\n%[5]s%[1]s}\n", indent, i+1, strings.Join(groups[block], " "), indent, block)
	}
	fmt.Fprintf(&out, "%sfile_server {\n%[1]s\tprecompressed br zstd gzip\n%[1]s\thide %s %s %s\n%[1]s}\n\t}\n", indent, headersName, nginxName, caddyName)
	out.WriteString("\thandle_errors {\n")
	for _, f := range s.notFound {
		fmt.Fprintf(&out, "\t\thandle %s%s* {\n\t\t\trewrite * /%s\n", s.Base, folder(f.Path), f.Path)
		for _, name := range headerNames(f.Header) {
			fmt.Fprintf(&out, "\t\t\theader %s %s\n", name, nginxString(f.Header.Get(name)))
		}
		fmt.Fprintf(&out, "\t\t\troot * %s\n\t\t\tfile_server\n\t\t}\n", nginxString(dir))
	}
	out.WriteString("\t}\n}\n")
	return out.String()
}
