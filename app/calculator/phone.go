package calculator

import "strings"

// phone is a telephone number: as it is written, and as a link dials it.
type phone struct {
	text    string
	dialled string
}

const (
	leastPhone = 5  // digits
	mostPhone  = 40 // signs
)

// extensions are the words before one, in lower case.
var extensions = []string{"ext", "x", "#", "toestel", "durchwahl", "poste", "内線"}

// readPhone reads digits with what is written between them, and an extension. Nothing is no number, and right.
func readPhone(typed string) (p phone, ok bool) {
	text := strings.TrimSpace(strings.Map(plainPhone, typed))
	number, extension := text, ""
	if i := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(" +-()./0123456789", r) }); i >= 0 {
		number = text[:i]
		if extension = afterWord(strings.ToLower(text[i:])); extension == "" {
			return phone{}, false
		}
	}
	dialled := number
	if strings.HasPrefix(number, "+") { // which leaves out the zero of +31 (0)20
		dialled = strings.Replace(number, "(0)", "", 1)
	}
	digits := onlyDigits(dialled)
	plus := strings.LastIndexByte(number, '+')
	switch {
	case text == "":
		return phone{}, true
	case len(digits) < leastPhone || len(text) > mostPhone || plus > 0 && number[:plus] != "(":
		return phone{}, false
	case plus >= 0:
		digits = "+" + digits
	}
	if extension != "" {
		digits += ";ext=" + extension
	}
	return phone{text, digits}, true
}

// afterWord is the extension behind the word for it; empty where it is none.
func afterWord(rest string) string {
	for _, word := range extensions {
		if number, ok := strings.CutPrefix(rest, word); ok {
			if number = strings.Trim(number, " .:"); number == onlyDigits(number) {
				return number
			}
		}
	}
	return ""
}

// plainPhone makes signs of full width plain, and dashes hyphens.
func plainPhone(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case strings.ContainsRune("‐‑‒–—−ー", r):
		return '-'
	case r == '\u3000' || r == '\u00a0' || r == '\u202f':
		return ' '
	}
	return r
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
