package text

import (
	"math"
	"sort"
)

// Index finds documents by their words. The zero value is empty and ready.
type Index struct {
	postings map[string]map[string]int // word, then document, to its count
	lengths  map[string]int            // document to its number of words
}

// Hit is a document that fits a query. Higher scores fit better.
type Hit struct {
	ID    string
	Score float64
}

// Add puts a document into the index. Adding an ID again adds to its text.
func (x *Index) Add(id, text string) {
	if x.postings == nil {
		x.postings = make(map[string]map[string]int)
		x.lengths = make(map[string]int)
	}
	for _, word := range Words(text) {
		documents := x.postings[word]
		if documents == nil {
			documents = make(map[string]int)
			x.postings[word] = documents
		}
		documents[id]++
		x.lengths[id]++
	}
}

// Search returns the documents that hold at least one word of query, the best
// first. A word counts more the rarer it is (tf-idf).
func (x *Index) Search(query string) []Hit {
	scores := make(map[string]float64)
	for _, word := range Words(query) {
		documents := x.postings[word]
		rarity := math.Log(1 + float64(len(x.lengths))/float64(1+len(documents)))
		for id, count := range documents {
			scores[id] += rarity * float64(count) / math.Sqrt(float64(x.lengths[id]))
		}
	}
	hits := make([]Hit, 0, len(scores))
	for id, score := range scores {
		hits = append(hits, Hit{ID: id, Score: score})
	}
	sort.Slice(hits, func(i, j int) bool {
		if hits[i].Score != hits[j].Score {
			return hits[i].Score > hits[j].Score
		}
		return hits[i].ID < hits[j].ID
	})
	return hits
}
