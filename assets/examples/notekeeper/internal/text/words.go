// Package text splits notes into words and finds the notes that fit a query.
package text

import (
	_ "embed"
	"sort"
	"strings"
	"unicode"
)

//go:embed stopwords.txt
var stopwordList string

var stopwords = makeSet(strings.Fields(stopwordList))

func makeSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, word := range words {
		set[word] = true
	}
	return set
}

// Words returns the words of s in lower case and in their order. A word is a
// run of letters and digits, in any alphabet.
func Words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// Keywords returns at most limit words of s, the most frequent first, without
// those that say little, such as "the". Equally frequent words are in
// alphabetical order.
func Keywords(s string, limit int) []string {
	counts := make(map[string]int)
	for _, word := range Words(s) {
		if !stopwords[word] {
			counts[word]++
		}
	}
	words := make([]string, 0, len(counts))
	for word := range counts {
		words = append(words, word)
	}
	sort.Slice(words, func(i, j int) bool {
		if counts[words[i]] != counts[words[j]] {
			return counts[words[i]] > counts[words[j]]
		}
		return words[i] < words[j]
	})
	if len(words) > limit {
		words = words[:limit]
	}
	return words
}
