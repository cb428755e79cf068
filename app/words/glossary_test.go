package words

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"supportclock/app/site"
)

// glossary is what a native reader of a language stumbles over, and what to write instead. Terms are
// those of the data sheets; a new text that slips back is named here.
var glossary = map[site.Lang][]struct{ avoid, instead string }{
	"en": {
		{`(?i)\bvendor\b`, "Adobe"},
		{`Submit then`, "Use this time: nothing is submitted here"},
		{`the worst is over`, "while the case is P1"},
		{`Work goes on`, "count as working days"},
		{`\bsimply time passing`, "every hour counts"},
		{`a wish for`, "enhancement request"},
		{`What this rests on`, "Assumptions"},
		{`\bBulk\b`, "Many cases"},
		{`[Cc]olumn says`, "match columns; no column assigned"},
		{`Nothing is said`, "cell is empty"},
		{`Answered now|Not answered`, "mark as answered, mark as unanswered"},
		{`until 16 June`, "before 16 June: the last day was the 15th"},
		{`(?i)opening hours`, "business hours"},
		{`(?i)work(s|ed)? out\b|working out`, "calculate"},
		{`(?i)colour|organis|authoris|prioritis|customis|recognis|\bprogramme|catalogue`, "a spelling that is right on both sides of the Atlantic"},
		{`(?i)\btowards?\b`, "to: one is British, the other American"},
		{`(?i)\bsubjects?\b`, "topics"},
		{`^What \{plan\}|^\{plan\} is\b`, "{plan}: …, since some plans need an article"},
	},
	"nl": {
		{`(?i)\bleverancier`, "Adobe"},
		{`(?i)\bproductie\b`, "productieomgeving: productie is die van een fabriek"},
		{`Dan indienen`, "Met dit tijdstip rekenen"},
		{`\bomweg`, "(tijdelijke) oplossing"},
		{`op elk plan`, "bij elk plan"},
		{`Waarop dit berust`, "Uitgangspunten"},
		{`rekenblad`, "spreadsheet"},
		{`Groeiplan`, "Volwassenheidsroadmap"},
		{`gedeelde producten`, "multi-tenantproducten"},
		{`Geen kolom zegt`, "Geen kolom gekozen"},
		{`waren er al`, "al aanwezig: {same}"},
		{`tot 16 juni`, "vóór 16 juni"},
		{`(?i)openingstijd`, "kantooruren"},
		{`(?i)informatieblad`, "productblad"},
		{`op de klok`, "lokale tijd van"},
	},
	"de": {
		{`\bAnbieters?\b`, "Adobe"},
		{`\b(Die|der) Produktion\b|Produktionsausfall`, "Produktivsystem: Produktion ist die einer Fabrik"},
		{`Wunsch nach`, "Erweiterungswunsch"},
		{`Zu meinen Fällen`, "In „Meine Fälle“ speichern: es ist keine Navigation"},
		{`das Schlimmste`, "solange P1 gilt"},
		{`im Netz\b`, "Online-Hilfe"},
		{`Ihre Leute`, "Ihre Mitarbeitenden"},
		{`Spalte sagt`, "Keine Spalte zugeordnet"},
		{`nach der Uhr Ihres`, "in Ortszeit Ihres Standorts"},
		{`bis 16\. Juni`, "vor dem 16. Juni"},
		{`\{n\}.T$`, "Tg."},
	},
	"fr": {
		{`(?i)\bfournisseur`, "Adobe"},
		{`[^{]\bdue\b`, "au plus tard, échéance: dû est ce que l’on doit"},
		{`[Ll]a production\b`, "l’environnement de production: production est celle d’une usine"},
		{`écoulés`, "temps écoulé : {used}"},
		{`Tous les produits ne`, "certains produits n’en disposent pas"},
		{`cibles? plus (rapide|lente)`, "plus courte, plus longue"},
		{`souhait de`, "demande d’amélioration"},
		{`Une sur deux`, "la moitié des demandes"},
		{`\b(du|le|au) support\b`, "de l’assistance"},
		{`service de terrain`, "activités de terrain"},
		{`manquée de`, "dépassée de"},
		{`Sur quoi cela repose`, "hypothèses de calcul"},
		{`jusqu.au 16 juin`, "avant le 16 juin"},
		{`(?i)heures? d’ouverture`, "heures ouvrées"},
		{`(?i)\bdossiers?\b|\bdépos(er|ez|ée)\b`, "demande, soumettre"},
		{`(?i)\b(de|que|le) \{(plan|other|site|name)\}`, "du plan {plan}, {plan} : …: half of the names begin with a vowel"},
		{`(?i)\bagenda\b`, "calendrier"},
		{`en nombre\b`, "plusieurs demandes, as the page is called"},
	},
	"ja": {
		{`時間を数える`, "時間の計算方法"},
		{`今すぐ送信`, "現在送信した場合"},
		{`ましょう`, "してください"},
		{`未回答`, "未応答"},
		{`利用できる権利`, "ご利用いただける内容"},
		{`お使いの呼び名`, "管理用の名前または番号"},
		{`いつですか`, "期限を計算"},
		{`している。|である。|を争う。`, "です・ます"},
		{`ベンダー`, "アドビ"},
		{`提供元`, "アドビ"},
		{`数え`, "算入する"},
		{`現地時間`, "現地時刻"},
		{`使え(ません|る値)`, "使用できません、使用できる値"},
		{`除外：`, "対象外"},
		{`分か[るり]`, "わかる"},
		{`一つ`, "1つ"},
	},
}

func TestWhatANativeReaderStumblesOver(t *testing.T) {
	for _, lang := range site.Languages {
		assert.NotEmpty(t, glossary[lang], "%s has no glossary", lang)
		for _, word := range glossary[lang] {
			pattern := regexp.MustCompile(word.avoid)
			for _, one := range textsOf(lang) {
				assert.False(t, pattern.MatchString(one.says), "%s, %s: “%s”: rather %s", lang, one.path, one.says, word.instead)
			}
		}
	}
}

// What French typography asks for: no-break spaces before high signs and within guillemets, and
// guillemets rather than other marks. The name of the product Adobe Commerce: Managed Services is spelt
// as its owner does.
func TestFrenchSigns(t *testing.T) {
	for _, one := range textsOf("fr") {
		says := strings.ReplaceAll(one.says, "Commerce: ", "Commerce ")
		assert.NotRegexp(t, ` [:;!?»%]|« |[\pL\d}»)][:;!?](\s|$)|[^\x{a0}\x{202f}]»|«[^\x{a0}\x{202f}]`, says, one.path)
		assert.NotContains(t, says, "'", one.path)
		if one.path != "Places" {
			assert.NotRegexp(t, `[“”„"]`, says, one.path)
		}
		assert.NotRegexp(t, `\{n\} (h|min|s|j)$`, says, "%s: a number and its unit stay together", one.path)
	}
}

// Each language has quotation marks of its own.
func TestQuotationMarks(t *testing.T) {
	for lang, foreign := range map[site.Lang]string{
		"en": "„«»「」", "nl": "„«»「」“”", "de": "«»「」‘", "ja": "„«»“”‘’",
	} {
		for _, one := range textsOf(lang) {
			if strings.HasPrefix(one.path, "Places[") || strings.HasPrefix(one.path, "Holidays[") {
				continue
			}
			assert.False(t, strings.ContainsAny(one.says, foreign), "%s, %s: %s", lang, one.path, one.says)
			assert.False(t, strings.Contains(one.says, `"`), "%s, %s: %s", lang, one.path, one.says)
		}
	}
}

// Japanese sets brackets, colons and commas full width, in dates too. What is written in Latin letters
// keeps its own.
func TestJapaneseSigns(t *testing.T) {
	kana := `[\p{Hiragana}\p{Katakana}\p{Han}]`
	for _, one := range textsOf("ja") {
		assert.NotRegexp(t, kana+`[(:;,?!]|[):;,?!]`+kana, one.says, one.path)
		assert.NotRegexp(t, kana+`[ \x{a0}][A-Za-z0-9{]|[A-Za-z0-9}][ \x{a0}]`+kana, one.says, "%s: no space stands beside letters and numbers", one.path)
		if strings.HasPrefix(one.path, "Dates.") {
			assert.NotRegexp(t, `[()]`, one.says, one.path)
		}
	}
}

// Percent signs stand as each language sets them.
func TestPercentSigns(t *testing.T) {
	for lang, space := range map[site.Lang]string{"en": "", "nl": "", "ja": "", "de": "\u00a0", "fr": "\u202f"} {
		assert.Equal(t, "{n}"+space+"%", In(lang).Numbers.Percent)
		for _, one := range textsOf(lang) {
			if lang == "de" || lang == "fr" {
				assert.NotRegexp(t, `[}\d ]%`, one.says, "%s: %s", lang, one.path)
			} else {
				assert.NotRegexp(t, `\s%`, one.says, "%s: %s", lang, one.path)
			}
		}
	}
}
