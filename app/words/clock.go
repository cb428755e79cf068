package words

import (
	"strconv"
	"strings"
	"unicode"

	"supportclock/calc"
)

// ClockOf writes the time of day of a local moment.
func (t *Texts) ClockOf(at calc.Local) string { return t.clock(at.Hour, at.Minute) }

// ParseClock reads a time of day as people of any of the languages type it: 15:40, 15.40, 1540, 9 h 05,
// 9h, 17 Uhr 30, 17時30分, 3:40 PM, 午後3:40. An hour alone needs a sign that it is one. ok is false for
// what is no time of day, as of one that goes on: 9:
func ParseClock(s string) (hour, minute int, ok bool) {
	half, rest := halfOfDay(strings.ToLower(strings.Map(plainClock, strings.TrimSpace(s))))
	if rest != "" && strings.ContainsAny(rest[len(rest)-1:], ":.,") {
		return 0, 0, false
	}
	parts := strings.Split(signs.Replace(rest), ":")
	marked := len(parts) > 1 || half != 0
	if n := len(parts); n > 1 && strings.TrimSpace(parts[n-1]) == "" {
		parts = parts[:n-1]
	}
	digits := make([]string, len(parts))
	for i, part := range parts {
		digits[i] = strings.TrimSpace(part)
		if digits[i] == "" || strings.Trim(digits[i], "0123456789") != "" {
			return 0, 0, false
		}
	}
	if n := len(digits[0]); len(digits) == 1 {
		switch {
		case n == 3 || n == 4:
			digits = []string{digits[0][:n-2], digits[0][n-2:]}
		case marked:
			digits = append(digits, "00")
		}
	}
	if len(digits) != 2 || len(digits[0]) > 2 || len(digits[1]) != 2 {
		return 0, 0, false
	}
	hour, _ = strconv.Atoi(digits[0])
	minute, _ = strconv.Atoi(digits[1])
	switch {
	case half != 0 && hour > 12, hour > 23, minute > 59:
		return 0, 0, false
	case half == am && hour == 12:
		hour = 0
	case half == pm && hour < 12:
		hour += 12
	}
	return hour, minute, true
}

// signs are what stands between hour and minute, or behind them.
var signs = strings.NewReplacer("uhr", ":", "uur", ":", "時", ":", "h", ":", "u", ":", ".", ":", ",", ":", "分", "")

// NamesHalf reports whether a time of day says which half of the day it is in.
func NamesHalf(s string) bool {
	half, _ := halfOfDay(strings.ToLower(strings.Map(plainClock, s)))
	return half != 0
}

const (
	am = 1
	pm = 2
)

// halfOfDay takes the word for the half of the day off a time.
func halfOfDay(s string) (half int, rest string) {
	for _, w := range []struct {
		word string
		half int
	}{{"午前", am}, {"午後", pm}, {"a.m.", am}, {"p.m.", pm}, {"am", am}, {"pm", pm}} {
		if before, after, ok := strings.Cut(s, w.word); ok {
			return w.half, strings.TrimSpace(before + " " + after)
		}
	}
	return 0, s
}

// plainClock turns full-width signs and spaces of every kind into plain ones.
func plainClock(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case unicode.IsSpace(r) || r == '\u200b' || r == '\u00a0' || r == '\u202f':
		return ' '
	}
	return r
}
