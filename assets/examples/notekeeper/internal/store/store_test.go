package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var noon = time.Date(2024, time.March, 9, 12, 0, 0, 0, time.UTC)

func TestAddThenAll(t *testing.T) {
	store := openTemp(t)
	for hour, title := range []string{"First", "Вторая заметка"} {
		if _, err := store.Add(title, "Body of "+title, noon.Add(time.Duration(hour)*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	notes, err := store.All()
	if err != nil {
		t.Fatal(err)
	}
	if len(notes) != 2 || notes[0].ID != "2024-03-09-вторая-заметка" || notes[1].Title != "First" {
		t.Errorf("got %+v", notes)
	}
	if notes[1].Body != "Body of First" || !notes[1].Created.Equal(noon) {
		t.Errorf("got %+v", notes[1])
	}
}

// TestAddFromManyGoroutines takes a moment: every file name is tried anew.
func TestAddFromManyGoroutines(t *testing.T) {
	const writers, notesEach = 8, 60
	store := openTemp(t)
	var group sync.WaitGroup
	for writer := 0; writer < writers; writer++ {
		group.Add(1)
		go func(writer int) {
			defer group.Done()
			for i := 0; i < notesEach; i++ {
				if _, err := store.Add("Same title", fmt.Sprint(writer, i), noon); err != nil {
					t.Error(err)
				}
			}
		}(writer)
	}
	group.Wait()

	notes, err := store.All()
	if err != nil {
		t.Fatal(err)
	}
	bodies := make(map[string]bool)
	for _, note := range notes {
		bodies[note.Body] = true
	}
	if len(bodies) != writers*notesEach {
		t.Errorf("%d different notes, want %d", len(bodies), writers*notesEach)
	}
}

func TestAllNamesTheBrokenFile(t *testing.T) {
	store := openTemp(t)
	if err := os.WriteFile(filepath.Join(store.dir, "bad.txt"), []byte("no header"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := store.All(); err == nil || !strings.Contains(err.Error(), "bad.txt") {
		t.Errorf("got %v", err)
	}
}

func TestSlug(t *testing.T) {
	cases := map[string]string{
		"What go run does":        "what-go-run-does",
		"../../secret":            "secret",
		"!?":                      "note",
		strings.Repeat("ab ", 20): "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a",
	}
	for title, want := range cases {
		if got := slug(title); got != want {
			t.Errorf("slug(%q) = %q, want %q", title, got, want)
		}
	}
}

func openTemp(t *testing.T) *Store {
	t.Helper()
	store, err := Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return store
}
