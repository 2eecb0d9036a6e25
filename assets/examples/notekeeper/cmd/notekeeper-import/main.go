// Command notekeeper-import makes one note of each section of a Markdown file.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"example.com/notekeeper/internal/store"
)

func main() {
	dir := flag.String("dir", "notes", "folder of the notes")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "Usage: notekeeper-import [-dir FOLDER] FILE.md")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := importFile(*dir, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "notekeeper-import:", err)
		os.Exit(1)
	}
}

func importFile(dir, path string) error {
	notes, err := store.Open(dir)
	if err != nil {
		return err
	}
	markdown, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, s := range split(string(markdown)) {
		note, err := notes.Add(s.title, s.body, time.Now())
		if err != nil {
			return err
		}
		fmt.Println("added", note.ID)
	}
	return nil
}
