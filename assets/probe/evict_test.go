//go:build linux && (amd64 || arm64)

package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPartsAreToldApart(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.go", "b.go", "deep/c.go"} {
		file := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, make([]byte, 10), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	parts := partsIn("one\tflat\t" + dir + "/a.go\ntwo\tflat\t" + link + "\nthree\ttree\t" + dir + "\nthree\ttree\t/not/there\nbroken\n")
	got := map[string]int{}
	for _, part := range parts {
		got[part.name] = len(part.files)
	}
	if len(parts) != 3 || got["one"] != 1 || got["two"] != 1 || got["three"] != 1 {
		t.Fatalf("one file for each part, each once: %v", got)
	}
}

func TestEvictedFilesLeaveRAM(t *testing.T) {
	const size = 1 << 20
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
	told := residency{trusted: map[uint64]bool{}}
	if before := told.of([]string{file}); before != size {
		t.Fatalf("just written, %d of %d bytes are in RAM", before, size)
	}
	if _, ok := evictFile(file); !ok {
		t.Fatal("not evicted")
	}
	after := told.of([]string{file})
	if after == size {
		t.Skip("this file system keeps its files in RAM")
	}
	if after != 0 {
		t.Fatalf("%d bytes are still in RAM", after)
	}
}
