package main

import (
	"fmt"
	"os" // The mistake: an import that nothing uses.
	"strings"
)

// receipt writes one line for each item.
func receipt(basket []item) string {
	var text strings.Builder
	for _, i := range basket {
		fmt.Fprintf(&text, "%-10s %2d %6d\n", i.name, i.count, i.total())
	}
	return text.String()
}
