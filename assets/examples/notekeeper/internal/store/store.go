package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

const extension = ".txt"

// Store is a folder of notes.
type Store struct {
	dir string
}

// Open returns the store in dir, which must exist.
func Open(dir string) (*Store, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is not a folder", dir)
	}
	return &Store{dir: dir}, nil
}

// All returns every note, the newest first.
func (s *Store) All() ([]Note, error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, err
	}
	var notes []Note
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || filepath.Ext(name) != extension {
			continue
		}
		text, err := os.ReadFile(filepath.Join(s.dir, name))
		if err != nil {
			return nil, err
		}
		note, err := parse(strings.TrimSuffix(name, extension), string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		notes = append(notes, note)
	}
	sort.SliceStable(notes, func(i, j int) bool {
		return notes[i].Created.After(notes[j].Created)
	})
	return notes, nil
}

// Add writes a new note and returns it with its ID. Several calls at the same
// time, from several programs too, never write to the same file.
func (s *Store) Add(title, body string, created time.Time) (Note, error) {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" {
		return Note{}, errors.New("a note needs a title")
	}
	note := Note{Title: title, Created: created.Truncate(time.Second), Body: strings.TrimSpace(body)}
	base := note.Created.UTC().Format("2006-01-02-") + slug(title)
	for number := 1; ; number++ {
		note.ID = base
		if number > 1 {
			note.ID = fmt.Sprintf("%s-%d", base, number)
		}
		err := s.create(note)
		if !errors.Is(err, fs.ErrExist) {
			return note, err
		}
	}
}

// create writes the note's file and fails if there is one already.
func (s *Store) create(note Note) error {
	path := filepath.Join(s.dir, note.ID+extension)
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.WriteString(note.format())
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		os.Remove(path) // Half a note is worse than none.
	}
	return err
}
