package main

import "strings"

// section is a heading and the text below it.
type section struct {
	title, body string
}

// split cuts Markdown at its headings. Text before the first one is left out,
// and so are headings without words.
func split(markdown string) []section {
	var sections []section
	for _, line := range strings.Split(markdown, "\n") {
		title := strings.TrimSpace(strings.TrimLeft(line, "#"))
		switch {
		case strings.HasPrefix(line, "#") && title != "":
			sections = append(sections, section{title: title})
		case len(sections) > 0:
			sections[len(sections)-1].body += line + "\n"
		}
	}
	return sections
}
