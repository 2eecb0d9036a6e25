package text

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWords(t *testing.T) {
	cases := []struct {
		text string
		want []string
	}{
		{"", []string{}},
		{"Go 1.19, and later", []string{"go", "1", "19", "and", "later"}},
		{"Кэш СБОРКИ", []string{"кэш", "сборки"}},
	}
	for _, c := range cases {
		if got := Words(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("Words(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestKeywordsLeaveOutStopwords(t *testing.T) {
	got := Keywords("The cache and the linker: the cache is big.", 2)
	if want := []string{"cache", "big"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzWords(f *testing.F) {
	f.Add("go build")
	f.Add("İstanbul — Ёлка\x00")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		for _, word := range Words(s) {
			if word == "" || strings.ContainsAny(word, " \t\n") {
				t.Errorf("Words(%q) holds %q", s, word)
			}
		}
	})
}

func ExampleKeywords() {
	fmt.Println(Keywords("compile once, link once, run often; link again", 2))
	// Output: [link again]
}
