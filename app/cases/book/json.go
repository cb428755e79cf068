package book

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// part is a value of a document, and where in it that begins, in bytes.
type part struct {
	jsontext.Value
	at int
}

// mostDepth is how far values may lie within each other: a document needs four levels, and a reader of
// JSON that follows thousands of them runs out of stack in a browser.
const mostDepth = 32

// tooDeep returns where values lie deeper within each other than that.
func tooDeep(data []byte) (offset int, found bool) {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch b := data[i]; {
		case quoted && b == '\\':
			i++
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '{' || b == '[':
			if depth++; depth > mostDepth {
				return i, true
			}
		case b == '}' || b == ']':
			depth--
		}
	}
	return 0, false
}

// parse reads a document as JSON. Where it is none, the offset tells what ends it being that.
func parse(data []byte) (doc part, offset int, ok bool) {
	if at, deep := tooDeep(data); deep {
		return part{}, at, false
	}
	d := decoder(data)
	value, err := d.ReadValue()
	if err == nil {
		end := int(d.InputOffset())
		doc = part{data[end-len(value) : end], end - len(value)}
		if rest := bytes.TrimLeft(data[end:], " \t\r\n"); len(rest) > 0 {
			return part{}, len(data) - len(rest), false
		}
		return doc, 0, true
	}
	offset = len(data)
	if syntax := (*jsontext.SyntacticError)(nil); errors.As(err, &syntax) {
		offset = min(int(syntax.ByteOffset), offset)
	}
	return part{}, offset, false
}

// decoder reads JSON as leniently as browsers do: of two members with one name the later counts, and what
// is not UTF-8 becomes U+FFFD.
func decoder(data []byte) *jsontext.Decoder {
	return jsontext.NewDecoder(bytes.NewBuffer(data), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
}

// next reads the next value in the part, which is known to be JSON.
func (p part) next(d *jsontext.Decoder) (value part, ok bool) {
	v, err := d.ReadValue()
	if err != nil {
		return part{}, false
	}
	end := int(d.InputOffset())
	from := end - len(v)
	return part{p.Value[from:end], p.at + from}, true
}

// members returns the members of an object by name; none of any other value.
func (p part) members() map[string]part {
	list := map[string]part{}
	if p.Kind() != '{' {
		return list
	}
	d := decoder(p.Value)
	d.ReadToken()
	for d.PeekKind() == '"' {
		token, _ := d.ReadToken()
		name := token.String()
		list[name], _ = p.next(d)
	}
	return list
}

// elements returns the elements of an array; none of any other value.
func (p part) elements() (list []part) {
	if p.Kind() != '[' {
		return nil
	}
	d := decoder(p.Value)
	d.ReadToken()
	for d.PeekKind() != ']' {
		value, ok := p.next(d)
		if !ok {
			break
		}
		list = append(list, value)
	}
	return list
}

// text returns what a string says; of null and what is not there, nothing.
func (p part) text() (s string, ok bool) {
	if p.Kind() == '"' {
		out, _ := jsontext.AppendUnquote(nil, p.Value) // what is not UTF-8 is no error here
		return string(out), true
	}
	return "", p.missing()
}

// whole returns a whole number; of null and what is not there, 0.
func (p part) whole() (n int, ok bool) {
	if p.missing() {
		return 0, true
	}
	n, err := strconv.Atoi(string(p.Value))
	return n, err == nil
}

// truth returns true or false; of null and what is not there, false.
func (p part) truth() (b, ok bool) {
	return p.Kind() == 't', p.missing() || p.Kind() == 't' || p.Kind() == 'f'
}

func (p part) missing() bool { return len(p.Value) == 0 || p.Kind() == 'n' }
