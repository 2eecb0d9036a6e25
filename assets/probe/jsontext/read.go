// Package jsontext reads and writes short JSON texts. encoding/json would cost every tool call its
// initialisation; the probe reads only short, known texts.
package jsontext

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// reader reads one JSON value. After an error the rest is not looked at.
type reader struct {
	text string
	at   int
	bad  bool
}

// maxDepth keeps hostile nesting off the stack.
const maxDepth = 32

// Read gives map[string]interface{}, []interface{}, string, float64, bool or nil; ok is false for
// anything that is not exactly one JSON value.
func Read(text string) (value interface{}, ok bool) {
	r := reader{text: text}
	value = r.value(0)
	r.space()
	return value, !r.bad && r.at == len(text)
}

// ReadObject gives the one object that text is; nil if text is anything else.
func ReadObject(text string) map[string]interface{} {
	value, ok := Read(text)
	if object, is := value.(map[string]interface{}); ok && is {
		return object
	}
	return nil
}

// ReadStrings reads a list of strings; nil if text is anything else.
func ReadStrings(text string) []string {
	value, ok := Read(text)
	list, is := value.([]interface{})
	if !ok || !is {
		return nil
	}
	strings := make([]string, 0, len(list))
	for _, item := range list {
		s, is := item.(string)
		if !is {
			return nil
		}
		strings = append(strings, s)
	}
	return strings
}

func (r *reader) space() {
	for r.at < len(r.text) {
		switch r.text[r.at] {
		case ' ', '\t', '\r', '\n':
			r.at++
		default:
			return
		}
	}
}

// take skips white space and then c, if it is next.
func (r *reader) take(c byte) bool {
	r.space()
	if r.bad || r.at >= len(r.text) || r.text[r.at] != c {
		return false
	}
	r.at++
	return true
}

func (r *reader) fail() interface{} {
	r.bad = true
	return nil
}

func (r *reader) value(depth int) interface{} {
	r.space()
	if r.bad || r.at >= len(r.text) || depth > maxDepth {
		return r.fail()
	}
	switch r.text[r.at] {
	case '{':
		return r.object(depth)
	case '[':
		return r.list(depth)
	case '"':
		return r.string()
	}
	start := r.at
	for r.at < len(r.text) {
		c := r.text[r.at]
		if c == ',' || c == '}' || c == ']' || c <= ' ' {
			break
		}
		r.at++
	}
	switch word := r.text[start:r.at]; word {
	case "null":
		return nil
	case "true":
		return true
	case "false":
		return false
	default:
		number, err := strconv.ParseFloat(word, 64)
		if err != nil {
			return r.fail()
		}
		return number
	}
}

func (r *reader) object(depth int) interface{} {
	r.take('{')
	object := map[string]interface{}{}
	if r.take('}') {
		return object
	}
	for {
		r.space()
		name := r.string()
		if !r.take(':') {
			return r.fail()
		}
		object[name] = r.value(depth + 1)
		if r.take('}') {
			return object
		}
		if !r.take(',') {
			return r.fail()
		}
	}
}

func (r *reader) list(depth int) interface{} {
	r.take('[')
	list := []interface{}{}
	if r.take(']') {
		return list
	}
	for {
		list = append(list, r.value(depth+1))
		if r.take(']') {
			return list
		}
		if !r.take(',') {
			return r.fail()
		}
	}
}

func (r *reader) string() string {
	if !r.take('"') {
		r.bad = true
		return ""
	}
	var out []byte
	for r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		switch {
		case c == '"':
			return string(out)
		case c == '\\':
			out = r.escape(out)
		default:
			out = append(out, c)
		}
	}
	r.bad = true
	return ""
}

func (r *reader) escape(out []byte) []byte {
	if r.at >= len(r.text) {
		r.bad = true
		return out
	}
	c := r.text[r.at]
	r.at++
	switch c {
	case '"', '\\', '/':
		return append(out, c)
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'u':
		high := r.hex4()
		if utf16.IsSurrogate(high) && r.at+1 < len(r.text) && r.text[r.at] == '\\' && r.text[r.at+1] == 'u' {
			r.at += 2
			high = utf16.DecodeRune(high, r.hex4())
		}
		var encoded [utf8.UTFMax]byte
		return append(out, encoded[:utf8.EncodeRune(encoded[:], high)]...)
	}
	r.bad = true
	return out
}

func (r *reader) hex4() rune {
	if r.at+4 > len(r.text) {
		r.bad = true
		return utf8.RuneError
	}
	number, err := strconv.ParseUint(r.text[r.at:r.at+4], 16, 16)
	r.at += 4
	if err != nil {
		r.bad = true
	}
	return rune(number)
}
