package web

import "strings"

// cutChoices takes a visitor's choices off a path. They stand behind a number sign, which no server
// is sent, until a mail or chat program writes the link with %23 in its place, or encodes it once
// more. The page that the rest names is then the answer, and mends its address in the browser: a
// redirect would repeat the choices, and whoever logs them.
func cutChoices(path string) (address string, cut bool) {
	address, _, cut = strings.Cut(path, "#")
	before, _, again := strings.Cut(address, "%23")
	return before, cut || again
}
