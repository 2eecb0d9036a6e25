package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dustin/go-humanize"

	"example.com/notekeeper/internal/store"
	"example.com/notekeeper/internal/text"
)

const keywordsShown = 4

func list(notes *store.Store, out io.Writer, now time.Time) error {
	all, err := notes.All()
	if err != nil {
		return err
	}
	size := 0
	for _, note := range all {
		printNote(out, note, now)
		size += len(note.Body)
	}
	_, err = fmt.Fprintf(out, "%s notes, %s of text\n", humanize.Comma(int64(len(all))), humanize.Bytes(uint64(size)))
	return err
}

func search(notes *store.Store, words []string, out io.Writer, now time.Time) error {
	all, err := notes.All()
	if err != nil {
		return err
	}
	var index text.Index
	byID := make(map[string]store.Note, len(all))
	for _, note := range all {
		index.Add(note.ID, note.Title+"\n"+note.Body)
		byID[note.ID] = note
	}
	hits := index.Search(strings.Join(words, " "))
	for place, hit := range hits {
		fmt.Fprintf(out, "%s: ", humanize.Ordinal(place+1))
		printNote(out, byID[hit.ID], now)
	}
	_, err = fmt.Fprintf(out, "%d of %d notes found\n", len(hits), len(all))
	return err
}

func add(notes *store.Store, title []string, in io.Reader, out io.Writer, now time.Time) error {
	body, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	note, err := notes.Add(strings.Join(title, " "), string(body), now)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "added %s, %s\n", note.ID, humanize.Bytes(uint64(len(note.Body))))
	return err
}

func printNote(out io.Writer, note store.Note, now time.Time) {
	age := humanize.RelTime(note.Created, now, "ago", "from now")
	keywords := strings.Join(text.Keywords(note.Body, keywordsShown), ", ")
	fmt.Fprintf(out, "%s (%s)\n    %s\n", note.Title, age, keywords)
}
