package words

import (
	"fmt"
	"reflect"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
)

// everyText calls see with every text of a language: where it stands, and what it says.
func everyText(lang site.Lang, see func(where, text string)) {
	var walk func(where string, v reflect.Value)
	walk = func(where string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			see(where, v.String())
		case reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Name; name != "key" { // of a Dict, which nobody reads
					walk(where+"."+name, v.Field(i))
				}
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", where, i), v.Index(i))
			}
		}
	}
	for _, part := range []any{*In(lang), *Guide(lang), *Cases(lang), *Lists(lang), *Builder(lang)} {
		v := reflect.ValueOf(part)
		walk(v.Type().Name(), v)
	}
}

// What a language calls by another name: one word for one thing, and Adobe by its name.
var otherWords = []struct {
	lang    site.Lang
	pattern string
	instead string
}{
	{"en", `(?i)\bvendors?\b`, "Adobe"},
	{"en", `(?i)opening hours`, "business hours"},
	{"en", `(?i)work(s|ed)? out|working out`, "calculate"},
	{"en", `(?i)colour|organis|authoris|prioritis|customis|recognis|\bprogramme|catalogue`, "a spelling that is right on both sides of the Atlantic"},
	{"nl", `(?i)leverancier`, "Adobe"},
	{"nl", `(?i)openingstijd`, "kantooruren"},
	{"nl", `(?i)informatieblad`, "productblad"},
	{"nl", `(?i)rekenblad`, "spreadsheet"},
	{"nl", `(?i)op de klok|op (elk|dit|welk) plan\b`, "lokale tijd van; bij elk plan"},
	{"de", `(?i)\bAnbieter`, "Adobe"},
	{"de", `Produktion|im Netz\b|Ihre Leute`, "Produktivsystem; Online; Mitarbeitende"},
	{"de", `(?i)nach der Uhr`, "in Ortszeit"},
	{"fr", `(?i)fournisseur`, "Adobe"},
	{"fr", `(?i)\bréponses? (est |sont |sera )?dues?\b|-elle due`, "au plus tard, échéance"},
	{"fr", `(?i)heures? d’ouverture`, "heures ouvrées"},
	{"fr", `(?i)\bdossiers?\b|\bdépos(er|ez|ée)\b|\bdépôt\b`, "demande, soumettre"},
	{"fr", `(?i)\bdu support\b`, "de l’assistance"},
	{"fr", `(?i)cibles? .{0,20}(rapide|lente)`, "plus courte, plus longue"},
	{"ja", `提供元`, "アドビ"},
	{"ja", `数え`, "算入する"},
	{"ja", `ましょう`, "してください"},
	{"ja", `未回答`, "未応答"},
}

func TestOneWordForOneThing(t *testing.T) {
	t.Parallel()
	for _, w := range otherWords {
		pattern := regexp.MustCompile(w.pattern)
		everyText(w.lang, func(where, text string) {
			assert.NotRegexp(t, pattern, text, "%s: %s: say %s", w.lang, where, w.instead)
		})
	}
}

// How a language sets its signs.
var settings = []struct {
	lang  site.Lang
	never string
	why   string
}{
	{"en", `"|\w'\w|\d %|\} %`, "quotation marks are curved, and per cent has no space before it"},
	{"nl", `"|\w'\w|\d %|\} %`, "quotation marks are curved, and per cent has no space before it"},
	{"de", `"|[“”][\wÄÖÜ{]|(\d|\}) %`, "quotation marks are low and high, and per cent has a space that does not break"},
	{"fr", `"|\w'\w| [:;!?»%]|« |(\d|\}) h `, "no line breaks before a sign, within quotation marks or before a unit"},
	{"ja", `[ぁ-んァ-ヶ一-龯。、）」][ \x{a0}][A-Za-z0-9{]|[A-Za-z0-9}][ \x{a0}][ぁ-んァ-ヶ一-龯（「]`, "no space stands between Japanese and Latin letters or numbers"},
	{"ja", `[ぁ-んァ-ヶ一-龯]\(|\)[ぁ-んァ-ヶ一-龯]|[ぁ-んァ-ヶ一-龯}]: |[ぁ-んァ-ヶ一-龯][,!?]`, "brackets and signs are full-width"},
}

func TestSignsAreSetAsTheLanguageSetsThem(t *testing.T) {
	t.Parallel()
	for _, s := range settings {
		pattern := regexp.MustCompile(s.never)
		everyText(s.lang, func(where, text string) {
			assert.NotRegexp(t, pattern, text, "%s: %s: %s", s.lang, where, s.why)
		})
	}
}
