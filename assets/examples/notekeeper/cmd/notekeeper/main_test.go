package main

import (
	"errors"
	"strings"
	"testing"
	"time"
)

var now = time.Date(2024, time.March, 9, 12, 0, 0, 0, time.UTC)

func TestAddSearchAndList(t *testing.T) {
	dir := t.TempDir()
	steps := []struct {
		args []string
		want string
	}{
		{[]string{"add", "Linking", "slowly"}, "added 2024-03-09-linking-slowly, 29 B"},
		{[]string{"search", "executable"}, "1st: Linking slowly (now)"},
		{[]string{"search", "nothing"}, "0 of 1 notes found"},
		{nil, "1 notes, 29 B of text"},
	}
	for _, step := range steps {
		var out strings.Builder
		in := strings.NewReader("One executable for a program.")
		if err := run(append([]string{"-dir", dir}, step.args...), in, &out, now); err != nil {
			t.Fatalf("%q: %v", step.args, err)
		}
		if !strings.Contains(out.String(), step.want) {
			t.Errorf("%q: %q is missing in %q", step.args, step.want, out.String())
		}
	}
}

func TestWrongUse(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"search"}, {"burn"}, {"-colour", "red"}, {"list", "all"}} {
		err := run(append([]string{"-dir", dir}, args...), strings.NewReader(""), &strings.Builder{}, now)
		if !errors.Is(err, errUsage) {
			t.Errorf("%q: got %v", args, err)
		}
	}
}
