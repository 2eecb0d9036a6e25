package main

import "strconv"

// fieldOf is the number after a name in text, -1 if there is none.
func fieldOf(text, name string) int64 {
	for i := 0; i+len(name) <= len(text); i++ {
		if text[i:i+len(name)] != name {
			continue
		}
		i += len(name)
		for i < len(text) && (text[i] == ' ' || text[i] == '\t') {
			i++
		}
		end := i
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		if value, err := strconv.ParseInt(text[i:end], 10, 64); err == nil {
			return value
		}
		return -1
	}
	return -1
}
