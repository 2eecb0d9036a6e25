// Package store keeps notes as text files in one folder.
package store

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Note is one note. Its ID is its file's name without ".txt".
type Note struct {
	ID      string
	Title   string
	Created time.Time
	Body    string
}

const (
	titleField   = "Title: "
	createdField = "Created: "
)

// format turns a note into the text of its file.
func (n Note) format() string {
	created := n.Created.UTC().Format(time.RFC3339)
	return titleField + n.Title + "\n" + createdField + created + "\n\n" + n.Body + "\n"
}

// parse reads what format writes.
func parse(id, text string) (Note, error) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	header, body, _ := strings.Cut(text, "\n\n")
	note := Note{ID: id, Body: strings.TrimSpace(body)}
	for _, line := range strings.Split(strings.TrimSpace(header), "\n") {
		switch {
		case strings.HasPrefix(line, titleField):
			note.Title = strings.TrimPrefix(line, titleField)
		case strings.HasPrefix(line, createdField):
			created, err := time.Parse(time.RFC3339, strings.TrimPrefix(line, createdField))
			if err != nil {
				return Note{}, err
			}
			note.Created = created
		default:
			return Note{}, fmt.Errorf("unknown header line %q", line)
		}
	}
	if note.Title == "" || note.Created.IsZero() {
		return Note{}, errors.New("a note needs a title and a time")
	}
	return note, nil
}
