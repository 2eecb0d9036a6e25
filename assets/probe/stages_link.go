package main

import (
	"strconv"
	"strings"
)

// linkSum is the linker's last line, the sum of the others.
const linkSum = "TotalTime"

// parseLinkLine reads one line of `link -benchmark=cpu`:
//
//	BenchmarkLoadlib 1 66196412 ns/op	43019304 B/op	…
//
// that is `^Benchmark\w+ +1 +\d+ ns/op`. A line of anything else must not match: it would be lost.
func parseLinkLine(text string) (name string, ns int64, ok bool) {
	rest := strings.TrimPrefix(text, "Benchmark")
	if rest == text {
		return "", 0, false
	}
	end := 0
	for end < len(rest) && isWord(rest[end]) {
		end++
	}
	name, rest = rest[:end], rest[end:]
	one := strings.TrimLeft(rest, " ")
	if name == "" || len(one) == len(rest) || !strings.HasPrefix(one, "1 ") {
		return "", 0, false
	}
	rest = strings.TrimLeft(one[1:], " ")
	end = 0
	for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	ns, err := strconv.ParseInt(rest[:end], 10, 64)
	if err != nil || !strings.HasPrefix(rest[end:], " ns/op") {
		return "", 0, false
	}
	return name, ns, true
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
