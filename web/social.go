package web

import (
	"encoding/json"

	"supportclock/app"
	snippets "supportclock/app/builder"
	"supportclock/app/site"
	"supportclock/app/words"
)

// What other sites show of a page that somebody links to: a card with a picture, and, where they
// take one, the calculator itself. Both are for programs that do not know where a page came from,
// so that all addresses in them are absolute, and left out of a site that does not know its origin.

// The pictures of the cards, one for each language, drawn by tools/card.
const (
	cards      = "card-"
	cardWidth  = 1200
	cardHeight = 630
)

// cardPath is where the picture of a language lies.
func cardPath(lang site.Lang) string { return cards + string(lang) + ".png" }

// card is what a page says of itself to those who show a link to it.
type card struct {
	Locale  string
	Others  []string // locales
	Picture string   // address; empty where the origin is not known
	Width   int
	Height  int
	OEmbed  string // address of its description as an embed
}

func (b *builder) card(p app.Page, all []app.Page) (card, error) {
	c := card{Locale: words.In(p.Lang).Locale, Width: cardWidth, Height: cardHeight}
	for _, other := range all {
		if other.Kind == p.Kind && other.Lang != p.Lang {
			c.Others = append(c.Others, words.In(other.Lang).Locale)
		}
	}
	if b.site.Origin != "" {
		c.Picture = b.site.Origin + b.site.Base + cardPath(p.Lang)
		if p.Kind == site.Calculator {
			c.OEmbed = b.site.Origin + b.site.Base + oembedPath(p)
		}
	}
	return c, nil
}

// oembedPath is where the description of a language's calculator lies, beside its page.
func oembedPath(p app.Page) string { return p.Path + "oembed.json" }

// oembed is a rich answer of oEmbed 1.0. It is the same whatever the link to the page was: what a
// visitor chose stands behind the number sign, which no server is told.
type oembed struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	ProviderName    string `json:"provider_name"`
	ProviderURL     string `json:"provider_url"`
	Title           string `json:"title"`
	CacheAge        int    `json:"cache_age"`
	HTML            string `json:"html"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	ThumbnailURL    string `json:"thumbnail_url"`
	ThumbnailWidth  int    `json:"thumbnail_width"`
	ThumbnailHeight int    `json:"thumbnail_height"`
}

// oembeds describes the calculator in each language to programs that follow its discovery link.
func (b *builder) oembeds(pages []app.Page) error {
	if b.site.Origin == "" {
		return nil
	}
	root := b.site.Origin + b.site.Base
	for _, p := range pages {
		if p.Kind != site.Calculator {
			continue
		}
		body, err := json.MarshalIndent(oembed{
			Version: "1.0", Type: "rich", ProviderName: "Support Clock", ProviderURL: root, Title: p.Title, CacheAge: 86400,
			HTML: snippets.Snippet{Root: root, Lang: p.Lang}.Plain(), Width: 720, Height: 640,
			ThumbnailURL: root + cardPath(p.Lang), ThumbnailWidth: cardWidth, ThumbnailHeight: cardHeight,
		}, "", "\t")
		if err != nil {
			return err
		}
		if err := b.add(b.made(oembedPath(p), ".json", string(body)+"\n")); err != nil {
			return err
		}
	}
	return nil
}
