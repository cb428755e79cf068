package ics

import (
	"unicode/utf8"
)

// writer collects content lines.
type writer struct{ out []byte }

// mostOctets is how long a line may be, its break not counted.
const mostOctets = 75

// line writes a property whose value needs no escaping, folded where it is long.
func (w *writer) line(name, value string) {
	octets := 0
	for rest := name + ":" + value; rest != ""; {
		_, size := utf8.DecodeRuneInString(rest)
		if octets+size > mostOctets {
			w.out = append(w.out, "\r\n "...)
			octets = 1
		}
		w.out = append(w.out, rest[:size]...)
		octets += size
		rest = rest[size:]
	}
	w.out = append(w.out, "\r\n"...)
}

// text writes a property whose value is a TEXT.
func (w *writer) text(name, value string) { w.line(name, escape(value)) }

// escape writes a TEXT: what has a meaning is escaped, every kind of line break becomes \n, other
// control characters go, and bytes that are not UTF-8 are replaced.
func escape(s string) string {
	out := make([]byte, 0, len(s)+len(s)/16)
	for i, r := range s { // an invalid byte comes as utf8.RuneError
		switch {
		case r == '\\' || r == ';' || r == ',':
			out = append(out, '\\', byte(r))
		case r == '\n' && i > 0 && s[i-1] == '\r': // the carriage return has been written
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			out = append(out, '\\', 'n')
		case r < ' ' && r != '\t' || r == 0x7f:
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}
