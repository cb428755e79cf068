package link

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The name of an agreement is the only text in a link that is the visitor's own.

// MostName is how many characters the name of an agreement may have.
const MostName = 60

// setName takes a name of one line, without what nobody sees.
func setName(c *Choices, value string) bool {
	name := strings.TrimRight(visible(value), "\u200c\u200d")
	name = strings.TrimSpace(name)
	for _, r := range name {
		if unicode.IsControl(r) || r == unicode.ReplacementChar || r == '\u2028' || r == '\u2029' {
			return false
		}
	}
	if utf8.RuneCountInString(name) > MostName {
		return false
	}
	c.Own.Name = name
	return true
}

// visible drops invisible characters: spaces without a width, soft hyphens, marks of direction. Those stay
// that belong to what stands before them, as in Persian words, in families of emoji and in their flags.
func visible(s string) string {
	before := ' '
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) && (!joins(r) || before < utf8.RuneSelf || unicode.IsSpace(before)) {
			return -1
		}
		before = r
		return r
	}, s)
}

func joins(r rune) bool { return r == '\u200c' || r == '\u200d' || r >= 0xe0020 && r <= 0xe007f }

// encodeName writes a name in percent-encoding, so that it survives what repair takes for accidents: a full
// stop at the end is encoded, and so is the digit behind a percent sign that is no encoding itself.
func encodeName(name string) string {
	s := strings.ReplaceAll(url.QueryEscape(name), "+", "%20")
	for i := twice(s); i >= 0; i = twice(s) {
		digit := i + len("%25")
		s = s[:digit] + "%" + strconv.FormatUint(uint64(s[digit]), 16) + s[digit+1:]
	}
	if whole, ok := strings.CutSuffix(s, "."); ok {
		s = whole + "%2E"
	}
	return s
}

// decodeName reads a name, also one that was encoded once too often.
func decodeName(raw string) string {
	name := unescape(raw)
	for twice(raw) >= 0 {
		plain := unescape(name)
		if !utf8.ValidString(plain) {
			break
		}
		raw, name = name, plain
	}
	return name
}

// twice finds a percent sign that was encoded although it is an encoding; -1 if there is none.
func twice(s string) int {
	for i := 0; i+4 < len(s); i++ {
		if s[i:i+3] == "%25" && isHex(s[i+3]) && isHex(s[i+4]) {
			return i
		}
	}
	return -1
}

// unescape reads percent-encoding. A percent sign that begins none is one.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			n, _ := strconv.ParseUint(s[i+1:i+3], 16, 8)
			b.WriteByte(byte(n))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isHex(b byte) bool { return b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'f' }
