package link

import (
	"html"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"supportclock/calc"
)

// Mail and chat programs break links in ways that leave no doubt about what was meant: they write &amp;
// for &, escape a second time, take the sentence's full stop along, or put invisible characters in
// between. What has one reading only is read; the rest stays as it is, and a notice names it.

// repair undoes what was done to a whole fragment.
func repair(fragment string) string {
	fragment = strings.TrimPrefix(strings.TrimSpace(fragment), "#")
	fragment = unescaped(visible(fragment))
	if !strings.Contains(fragment, "=") {
		for _, equals := range []string{"%3D", "%3d", "%253D", "%253d"} {
			if strings.Contains(fragment, equals) { // escaped as a whole
				if plain, err := url.PathUnescape(fragment); err == nil {
					return repair(plain)
				}
			}
		}
	}
	if !strings.Contains(fragment, "&") {
		fragment = strings.ReplaceAll(fragment, ";", "&")
	}
	return withoutSentence(fragment)
}

// withoutSentence drops the end of the sentence around a link. A bracket that was opened in the link is the
// link's own.
func withoutSentence(s string) string {
	for {
		r, size := utf8.DecodeLastRuneInString(s)
		own := false
		if i := strings.IndexRune(")]}", r); i >= 0 {
			own = strings.Count(s, string(r)) <= strings.Count(s, "([{"[i:i+1])
		}
		if own || size == 0 || !strings.ContainsRune(".,;:!?)>]}\"'»”’ \t\r\n", r) {
			return s
		}
		s = s[:len(s)-size]
	}
}

// unescaped undoes what HTML writes for a sign, where that ends in a semicolon: &region is no ® and ion.
func unescaped(s string) string {
	for at := 0; ; at++ {
		n := strings.IndexByte(s[at:], '&')
		if n < 0 {
			return s
		}
		at += n
		name, _, ok := strings.Cut(s[at:], ";")
		if ok && len(name) > 1 && len(name) < 9 && !strings.ContainsAny(name[1:], "&=") {
			s = s[:at] + html.UnescapeString(name+";") + s[at+len(name)+1:]
		}
	}
}

// repairName reads a parameter's name however its letters are written.
func repairName(name string) string {
	return strings.ToLower(strings.TrimSpace(name))
}

// repairValue reads a value that was escaped once too often, that has spaces around it, or whose letters
// are written otherwise. It asks accepted whether a value means something.
func repairValue(name, value string, accepted func(string) bool) (string, bool) {
	value = strings.TrimSpace(value)
	if strings.Contains(value, "%") {
		if plain, err := url.PathUnescape(value); err == nil {
			value = plain
		}
	}
	for _, v := range []string{value, strings.ToLower(value), sameSite(value), withoutSeconds(name, value)} {
		if v != "" && accepted(v) {
			return v, true
		}
	}
	return value, false
}

// sameSite finds the site whose id differs in the case of its letters only.
func sameSite(value string) string {
	for _, s := range calc.Sites() {
		if strings.EqualFold(s.ID, value) {
			return s.ID
		}
	}
	return ""
}

// withoutSeconds drops seconds that are zero from a local time.
func withoutSeconds(name, value string) string {
	if name != ParamAt && name != ParamBy {
		return ""
	}
	value = strings.Replace(strings.ToUpper(value), " ", "T", 1)
	if plain, ok := strings.CutSuffix(value, ":00"); ok && strings.Count(value, ":") == 2 {
		return plain
	}
	return value
}

// setInstant reads a moment that says its own offset from UTC, on the clock of the site. Without a site
// in the link nobody can tell on whose clock it would be.
func (c *Choices) setInstant(name, value string) bool {
	site, ok := calc.SiteByID(c.Site)
	if !ok {
		return false
	}
	value = strings.ToUpper(value)
	wall, rest := value[:min(len(value), 16)], value[min(len(value), 16):]
	local, err := calc.ParseLocal(wall)
	offset, ok := offsetOf(strings.TrimPrefix(rest, ":00"))
	if err != nil || !ok {
		return false
	}
	at, _ := local.In(time.UTC, false)
	at = at.Add(-offset)
	return c.Set(name, calc.LocalOf(at.In(site.Location())).String())
}

// offsetOf reads what RFC 3339 writes behind whole seconds: a fraction, which does not matter here, and the
// offset from UTC.
func offsetOf(s string) (offset time.Duration, ok bool) {
	if fraction, found := strings.CutPrefix(s, "."); found {
		s = strings.TrimLeft(fraction, "0123456789")
	}
	if s == "Z" {
		return 0, true
	}
	if len(s) != len("+01:00") || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	clock, err := calc.ParseLocal("2000-01-01T" + s[1:])
	if err != nil {
		return 0, false
	}
	offset = time.Duration(clock.Hour)*time.Hour + time.Duration(clock.Minute)*time.Minute
	if s[0] == '-' {
		offset = -offset
	}
	return offset, true
}
