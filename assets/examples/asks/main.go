// Command asks reads a name and a number from standard input and answers.
// Its prompts end without a line break, as those of many programs do.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	err := talk(bufio.NewScanner(os.Stdin), os.Stdout)
	switch {
	case errors.Is(err, io.EOF):
		fmt.Println("\nThe input ended, so I stop asking. Goodbye!")
	case err != nil:
		fmt.Fprintln(os.Stderr, "asks:", err)
		os.Exit(1)
	}
}

// talk asks both questions and writes the answer to out. It returns io.EOF
// when the input ends before both are answered.
func talk(in *bufio.Scanner, out io.Writer) error {
	name, err := askName(in, out)
	if err != nil {
		return err
	}
	number, err := askNumber(in, out)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "Thank you, %s. %s\n", name, describe(number))
	return err
}
