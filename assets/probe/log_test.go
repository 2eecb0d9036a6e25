package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHeldLinesArriveInOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	written := func() string {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	long := strings.Repeat("x", maxLineBytes-1) + "\n"

	log := openLog(path)
	log.hold([]byte("a\n"))
	if written() != "" {
		t.Errorf("a held line was written: %q", written())
	}
	log.write([]byte("b\n"))
	log.hold([]byte("c\n"))
	log.write([]byte(long))
	log.hold([]byte("d\n"))
	log.hold([]byte("e\n"))
	log.flush()
	log.flush()
	log.close()
	if want := "a\nb\nc\n" + long + "d\ne\n"; written() != want {
		t.Errorf("got %d bytes, want %d", len(written()), len(want))
	}
}
