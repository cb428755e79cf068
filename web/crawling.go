package web

import (
	"fmt"
	"net/http"
	"strings"
)

// crawling adds what search engines read: robots.txt, and the site map where the origin is known,
// since its addresses must be absolute.
func (b *builder) crawling() error {
	robots := "User-agent: *\nAllow: " + b.site.Base + "\n"
	if b.site.Origin != "" {
		robots += "Sitemap: " + b.site.Origin + b.site.Base + "sitemap.xml\n"
		var list strings.Builder
		list.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, address := range b.listed {
			fmt.Fprintf(&list, "<url><loc>%s</loc></url>\n", address)
		}
		list.WriteString("</urlset>\n")
		if err := b.add(b.made("sitemap.xml", ".xml", list.String())); err != nil {
			return err
		}
	}
	return b.add(b.made("robots.txt", ".txt", robots))
}

// made is an asset that is written by Build.
func (b *builder) made(path, ext, body string) *File {
	return &File{Path: path, Status: http.StatusOK, Header: assetHeader(mediaTypes[ext]), Variants: []Variant{{Body: []byte(body)}}}
}
