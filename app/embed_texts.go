package app

// EmbedTexts are the words of the embedded page and of the page that makes its snippet, in one
// language.
type EmbedTexts struct {
	Full       string // leads to the full page
	Unofficial string
}

// embedTexts holds them by language.
var embedTexts = map[Lang]*EmbedTexts{
	"en": {Full: "Open the full page", Unofficial: "Unofficial. Made independently of Adobe."},
	"nl": {Full: "Volledige pagina openen", Unofficial: "Onofficieel. Onafhankelijk van Adobe gemaakt."},
	"de": {},
	"fr": {},
	"ja": {},
}
