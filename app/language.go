package app

import "strings"

// ownLanguage picks the language of the page that a reader would rather have: the first of those the
// browser names, as BCP 47 tags, that there is. It is empty where there is none.
func ownLanguage(tags []string) Lang {
	for _, tag := range tags {
		primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
		for _, t := range languages {
			if string(t.Lang) == primary {
				return t.Lang
			}
		}
	}
	return ""
}

// offered reports whether a language is to be offered to the reader: it is their own, and the page is
// in another. Nobody is sent anywhere.
func (v *view) offered(t *Texts) bool { return t.Lang == v.own && v.own != v.t.Lang }

// alphabetic writes a name as it is looked up: without accents. Kana need nothing.
func alphabetic(name string) string { return accents.Replace(name) }

var accents = strings.NewReplacer("Ä", "A", "É", "E", "Î", "I", "Ö", "O", "Ü", "U", "à", "a", "ä", "a", "ç", "c",
	"é", "e", "è", "e", "ë", "e", "ï", "i", "ô", "o", "ö", "o", "ü", "u")
