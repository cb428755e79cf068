package book

import (
	"bytes"
	"strconv"
)

// salvage reads what it can of a document that is no JSON any more, such as one whose end was not
// written. Each case stands on a line of its own.
func salvage(data []byte) (b Book) {
	head, rest, found := bytes.Cut(data, []byte("\n"))
	if !found || !bytes.Contains(head, []byte(`"`+format+`"`)) {
		return Book{}
	}
	stated := version
	if _, after, ok := bytes.Cut(head, []byte(`"version":`)); ok {
		digits, _, _ := bytes.Cut(after, []byte(","))
		if n, err := strconv.Atoi(string(bytes.TrimSpace(digits))); err != nil || n < 1 || n > version {
			return Book{}
		} else {
			stated = n
		}
	}
	seen := map[string]bool{}
	for line := range bytes.SplitSeq(rest, []byte("\n")) {
		line = bytes.TrimRight(bytes.TrimSpace(line), ",")
		p, _, ok := parse(line)
		if !ok {
			continue
		}
		if c, faults := readCase(p, stated); len(faults) == 0 && !seen[c.ID] {
			seen[c.ID] = true
			b.Cases = append(b.Cases, c)
		}
	}
	return b
}
