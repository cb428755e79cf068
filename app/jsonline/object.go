// Package jsonline writes objects of JSON, each on a line of its own, in less code than a program would
// link with encoding/json. It knows nothing of what the objects are about, and reads none.
package jsonline

import (
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// Object is an object being written. Empty strings and lists are left out.
type Object struct {
	out   []byte
	begun int // where the object begins
}

// Begin begins an object after what dst holds.
func Begin(dst []byte) *Object {
	return &Object{append(dst, '{'), len(dst) + 1}
}

func (o *Object) name(name string) {
	if len(o.out) > o.begun {
		o.out = append(o.out, ',')
	}
	o.quote(name)
	o.out = append(o.out, ':')
}

// quote appends a string. What is not UTF-8 in it becomes U+FFFD.
func (o *Object) quote(s string) { o.out, _ = jsontext.AppendQuote(o.out, s) }

// Text writes a string, unless it is empty.
func (o *Object) Text(name, s string) {
	if s != "" {
		o.name(name)
		o.quote(s)
	}
}

// String writes a string, also an empty one.
func (o *Object) String(name, s string) {
	o.name(name)
	o.quote(s)
}

// Texts writes a list of strings, unless there are none.
func (o *Object) Texts(name string, list []string) {
	if len(list) == 0 {
		return
	}
	o.name(name)
	for i, s := range list {
		o.out = append(o.out, "[,"[min(i, 1)])
		o.quote(s)
	}
	o.out = append(o.out, ']')
}

// Number writes a number.
func (o *Object) Number(name string, n int) {
	o.name(name)
	o.out = strconv.AppendInt(o.out, int64(n), 10)
}

// Truth writes true or false.
func (o *Object) Truth(name string, b bool) {
	o.name(name)
	o.out = strconv.AppendBool(o.out, b)
}

// End ends the object and returns all that has been written.
func (o *Object) End() []byte { return append(o.out, '}') }
