package main

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestTalk(t *testing.T) {
	cases := []struct {
		input string
		want  string
		err   error
	}{
		{"Gopher\n12\n", "Thank you, Gopher. 12 = 2 × 2 × 3\n", nil},
		{"\n7\n", "Thank you, stranger. 7 is a prime.\n", nil},
		{"Gopher\nmany\n1\n", "Thank you, Gopher. 1 divides every number.\n", nil},
		{"Gopher\n", "", io.EOF},
	}
	for _, c := range cases {
		var out strings.Builder
		err := talk(bufio.NewScanner(strings.NewReader(c.input)), &out)
		if !errors.Is(err, c.err) {
			t.Errorf("%q: error %v, want %v", c.input, err, c.err)
		}
		if !strings.HasSuffix(out.String(), c.want) {
			t.Errorf("%q: %q does not end with %q", c.input, out.String(), c.want)
		}
	}
}
