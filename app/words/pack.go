package words

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// Words travel as lines: every text in the order of the fields, a list behind its length, and a pointer
// behind 1, or 0 where there is nothing. Nothing in it can end a script element of HTML.

var (
	intoLine = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`, "<", `\l`)
	fromLine = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r", `\l`, "<")
)

// pack writes a value of texts, numbers, and structures of them.
func pack(v any) string {
	var out strings.Builder
	write(&out, reflect.ValueOf(v))
	return out.String()
}

func write(out *strings.Builder, v reflect.Value) {
	line := func(s string) {
		out.WriteString(s)
		out.WriteByte('\n')
	}
	switch v.Kind() {
	case reflect.String:
		line(intoLine.Replace(v.String()))
	case reflect.Int:
		line(strconv.FormatInt(v.Int(), 10))
	case reflect.Bool:
		if v.Bool() {
			line("1")
		} else {
			line("0")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			write(out, v.Field(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			line("0")
			return
		}
		line("1")
		write(out, v.Elem())
	case reflect.Slice:
		line(strconv.Itoa(v.Len()))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			write(out, v.Index(i))
		}
	default:
		panic("words cannot be " + v.Type().String())
	}
}

// unpack reads what pack has written into what v points to, or reports that it is not that.
func unpack(packed string, v any) error {
	r := &lines{rest: strings.Split(packed, "\n")}
	r.read(reflect.ValueOf(v).Elem())
	if r.bad || len(r.rest) != 1 || r.rest[0] != "" {
		return errors.New("the words of the page are not whole")
	}
	return nil
}

// lines are read one by one. After a bad one nothing is read.
type lines struct {
	rest []string
	bad  bool
}

func (r *lines) next() (line string) {
	if len(r.rest) == 0 {
		r.bad = true
		return ""
	}
	line, r.rest = r.rest[0], r.rest[1:]
	return line
}

// count reads a number up to most.
func (r *lines) count(most int) int {
	n, err := strconv.Atoi(r.next())
	if err != nil || n < 0 || n > most {
		r.bad = true
		return 0
	}
	return n
}

func (r *lines) read(v reflect.Value) {
	if r.bad {
		return
	}
	switch v.Kind() {
	case reflect.String:
		line := r.next()
		if strings.IndexByte(line, '\\') >= 0 {
			line = fromLine.Replace(line)
		}
		v.SetString(line)
	case reflect.Int:
		v.SetInt(int64(r.count(1 << 20)))
	case reflect.Bool:
		v.SetBool(r.count(1) == 1)
	case reflect.Struct:
		for i := range v.NumField() {
			r.read(v.Field(i))
		}
	case reflect.Pointer:
		if r.count(1) == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			r.read(v.Elem())
		}
	case reflect.Slice:
		n := r.count(len(r.rest)) // every item has at least one
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			r.read(v.Index(i))
		}
	}
}
