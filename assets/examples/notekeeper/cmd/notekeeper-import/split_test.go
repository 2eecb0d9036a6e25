package main

import (
	"reflect"
	"testing"
)

func TestSplit(t *testing.T) {
	got := split("lost\n# One\nfirst\n## Two\n\n#\nsecond")
	want := []section{{"One", "first\n"}, {"Two", "\n#\nsecond\n"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
