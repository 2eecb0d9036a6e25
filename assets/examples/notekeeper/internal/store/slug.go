package store

import (
	"strings"
	"unicode"
)

const maxSlugLetters = 40

// slug turns a title into a part of a file name: small letters and digits of
// any alphabet, with single hyphens between them.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	letters := []rune(strings.Join(words, "-"))
	if len(letters) > maxSlugLetters {
		letters = letters[:maxSlugLetters]
	}
	if len(letters) == 0 {
		return "note"
	}
	return strings.TrimSuffix(string(letters), "-")
}
