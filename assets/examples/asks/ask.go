package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// largestNumber keeps the answer quick to work out and to read.
const largestNumber = 1_000_000

// askLine prompts and returns one line without the spaces around it.
func askLine(in *bufio.Scanner, out io.Writer, prompt string) (string, error) {
	if _, err := fmt.Fprint(out, prompt); err != nil {
		return "", err
	}
	if !in.Scan() {
		if err := in.Err(); err != nil {
			return "", err
		}
		return "", io.EOF
	}
	return strings.TrimSpace(in.Text()), nil
}

func askName(in *bufio.Scanner, out io.Writer) (string, error) {
	name, err := askLine(in, out, "What is your name? ")
	if err != nil {
		return "", err
	}
	if name == "" {
		name = "stranger"
	}
	return name, nil
}

// askNumber asks until it gets a whole number from 1 to largestNumber.
func askNumber(in *bufio.Scanner, out io.Writer) (int, error) {
	prompt := fmt.Sprintf("A whole number from 1 to %d? ", largestNumber)
	for {
		answer, err := askLine(in, out, prompt)
		if err != nil {
			return 0, err
		}
		number, err := strconv.Atoi(answer)
		if err == nil && number >= 1 && number <= largestNumber {
			return number, nil
		}
		if _, err := fmt.Fprintf(out, "%q is not one. Please try again.\n", answer); err != nil {
			return 0, err
		}
	}
}
