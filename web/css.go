package web

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"supportclock/app/site"
)

// sheets lists what a kind of page is styled with: the names of files in static/css, in the order in
// which they count. A page carries its sheet itself, so it gets what it uses and no more. One with a
// question mark may be missing.
var sheets = map[site.Kind]string{
	site.Calculator: "tokens ground frame control form own answer timeline folds reasons plans week included boot forced print",
	site.Compare:    "tokens ground frame control form folds included compare boot forced print",
	site.Embed:      "tokens accents ground frame control form answer timeline folds reasons plans included embed boot forced print",
	site.Cases:      "tokens ground frame control form folds included cases boot forced print",
	site.Lists:      "tokens ground frame control form folds included lists boot forced print",
	site.Builder:    "tokens ground frame control form own folds included builder boot forced print",
	site.NotFound:   "tokens ground frame control forced print",
}

// styles are the sheets of all kinds of page, and the colours that the browser's own frame around them
// takes from the tokens.
type styles struct {
	sheet       map[site.Kind]string
	light, dark string
}

var ground = regexp.MustCompile(`--bg: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)`)

// readStyles puts the sheets together. It reports an error for a file that is missing, and for tokens
// that do not set the colour of the ground.
func readStyles(assets fs.FS) (styles, error) {
	s := styles{sheet: map[site.Kind]string{}}
	for kind, names := range sheets {
		var whole strings.Builder
		for _, name := range strings.Fields(names) {
			name, optional := strings.CutSuffix(name, "?")
			css, err := fs.ReadFile(assets, "css/"+name+".css")
			if err != nil && !(optional && errors.Is(err, fs.ErrNotExist)) {
				return styles{}, fmt.Errorf("the style of page %q: %w", kind, err)
			}
			whole.WriteString(minify(string(css)))
			if name == "tokens" {
				whole.WriteString(minify(withoutLightDark(string(css))))
			}
		}
		s.sheet[kind] = whole.String()
	}
	tokens, err := fs.ReadFile(assets, "css/tokens.css")
	if err != nil {
		return styles{}, err
	}
	colours := ground.FindStringSubmatch(string(tokens))
	if colours == nil {
		return styles{}, errors.New("static/css/tokens.css does not set --bg: light-dark(#……, #……)")
	}
	s.light, s.dark = colours[1], colours[2]
	return s, nil
}

var lightDark = regexp.MustCompile(`(--[\w-]+): light-dark\((#\w+), #\w+\);`)

// withoutLightDark gives browsers of before 2024 the light colours, so that what is chosen still looks
// chosen. They have no dark page.
func withoutLightDark(tokens string) string {
	var rule strings.Builder
	for _, m := range lightDark.FindAllStringSubmatch(tokens, -1) {
		rule.WriteString(m[1] + ":" + m[2] + ";")
	}
	return "@supports not (color: light-dark(#000, #fff)) { :root, :root[data-theme] { color-scheme: light;" + rule.String() + "}}"
}

var (
	comment  = regexp.MustCompile(`(?s)/\*.*?\*/`)
	spaces   = regexp.MustCompile(`\s+`)
	aroundIt = regexp.MustCompile(`\s*([{};,>])\s*`)
	afterIt  = regexp.MustCompile(`:\s+`)
	lastOne  = strings.NewReplacer(";}", "}")
)

// minify drops what only people read. It takes sheets whose strings hold neither comments nor the
// signs of CSS with spaces around them, as ours do.
func minify(css string) string {
	css = comment.ReplaceAllString(css, "")
	css = spaces.ReplaceAllString(css, " ")
	css = aroundIt.ReplaceAllString(css, "$1")
	css = afterIt.ReplaceAllString(css, ":")
	return lastOne.Replace(strings.TrimSpace(css))
}
