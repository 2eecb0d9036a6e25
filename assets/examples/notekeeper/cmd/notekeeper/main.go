// Command notekeeper lists, searches and adds notes that are kept as text
// files in one folder.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"example.com/notekeeper/internal/store"
)

const usage = `Usage: notekeeper [-dir FOLDER] [COMMAND]

Commands:
  list           list all notes, the newest first (without a command, too)
  search WORD…   list the notes that hold these words, the best first
  add TITLE      add a note; its text comes from standard input
`

var errUsage = errors.New("wrong use")

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout, time.Now())
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Print(usage)
	case errors.Is(err, errUsage):
		fmt.Fprintf(os.Stderr, "notekeeper: %v\n\n%s", err, usage)
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "notekeeper:", err)
		os.Exit(1)
	}
}

// run does what args say. Ages are told as seen from now.
func run(args []string, in io.Reader, out io.Writer, now time.Time) error {
	flags := flag.NewFlagSet("notekeeper", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	dir := flags.String("dir", "notes", "folder of the notes")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return fmt.Errorf("%w: %v", errUsage, err)
	}

	notes, err := store.Open(*dir)
	if err != nil {
		return err
	}
	command, rest := flags.Arg(0), flags.Args()
	if len(rest) > 0 {
		rest = rest[1:]
	}
	switch {
	case (command == "" || command == "list") && len(rest) == 0:
		return list(notes, out, now)
	case command == "search" && len(rest) > 0:
		return search(notes, rest, out, now)
	case command == "add" && len(rest) > 0:
		return add(notes, rest, in, out, now)
	}
	return fmt.Errorf("%w: %q", errUsage, flags.Args())
}
