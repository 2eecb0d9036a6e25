package text

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

func TestSearchPutsTheBestFirst(t *testing.T) {
	var index Index
	index.Add("linker", "the linker joins packages, the linker writes the executable")
	index.Add("compiler", "the compiler hands packages to the linker")
	index.Add("cache", "the cache keeps packages")

	hits := index.Search("linker")
	if len(hits) != 2 || hits[0].ID != "linker" || hits[1].ID != "compiler" {
		t.Errorf("got %v", hits)
	}
}

func TestSearchInAnEmptyIndex(t *testing.T) {
	var index Index
	if hits := index.Search("anything"); len(hits) != 0 {
		t.Errorf("got %v", hits)
	}
}

// TestSearchFindsOneAmongMany takes a moment: it indexes a large collection.
func TestSearchFindsOneAmongMany(t *testing.T) {
	const documents = 6000
	random := rand.New(rand.NewSource(1))
	var index Index
	for number := 0; number < documents; number++ {
		index.Add(fmt.Sprint(number), randomText(random, 150)+" "+mark(number))
	}
	for number := 0; number < documents; number += 10 {
		hits := index.Search(mark(number))
		if len(hits) != 1 || hits[0].ID != fmt.Sprint(number) {
			t.Fatalf("%q: got %v", mark(number), hits)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	random := rand.New(rand.NewSource(1))
	var index Index
	for number := 0; number < 1000; number++ {
		index.Add(fmt.Sprint(number), randomText(random, 150))
	}
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		index.Search("word1 word250 word499")
	}
}

func mark(number int) string {
	return fmt.Sprintf("mark%d", number)
}

// randomText is made of 500 different words.
func randomText(random *rand.Rand, words int) string {
	var text strings.Builder
	for i := 0; i < words; i++ {
		fmt.Fprintf(&text, "word%d ", random.Intn(500))
	}
	return text.String()
}
