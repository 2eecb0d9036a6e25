package jsontext

import "unicode/utf8"

// AppendKey begins a field of an object, or with the name "" an item of a list: with a comma if one was before it.
func AppendKey(to []byte, name string) []byte {
	if last := len(to) - 1; last >= 0 && to[last] != '{' && to[last] != '[' {
		to = append(to, ',')
	}
	if name == "" {
		return to
	}
	to = append(to, '"')
	to = append(to, name...)
	return append(to, '"', ':')
}

const hexDigits = "0123456789abcdef"

// AppendString appends text as a JSON string; bytes that are not UTF-8 become U+FFFD.
func AppendString(to []byte, text string) []byte {
	to = append(to, '"')
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == '"' || c == '\\':
			to = append(to, '\\', c)
		case c < ' ' || c == 0x7f:
			to = append(to, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		case c < utf8.RuneSelf:
			to = append(to, c)
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if r == utf8.RuneError && size == 1 {
				to = append(to, "\uFFFD"...)
			} else {
				to = append(to, text[i:i+size]...)
			}
			i += size
			continue
		}
		i++
	}
	return append(to, '"')
}
