package main

import (
	"strconv"

	"buildoscope/probe/jsontext"
)

// maxLineBytes bounds a line with its line feed: one write of less than a page is appended whole, also
// when a hundred probes write at once.
const maxLineBytes = 4095

// line is one JSON object under construction.
type line struct {
	bytes []byte
}

func newLine() *line {
	return &line{bytes: append(make([]byte, 0, 1024), '{')}
}

// fitLine builds a line, and again with more and more left out while it is too long. build is told how
// many of its least needed parts to drop, 0 to most. nil if even the shortest is too long.
func fitLine(most int, build func(l *line, dropped int)) []byte {
	for dropped := 0; dropped <= most; dropped++ {
		l := newLine()
		build(l, dropped)
		if text := l.end(); len(text) <= maxLineBytes {
			return text
		}
	}
	return nil
}

func (l *line) end() []byte { return append(l.bytes, '}', '\n') }

func (l *line) key(name string) *line {
	l.bytes = jsontext.AppendKey(l.bytes, name)
	return l
}

func (l *line) text(name, value string) *line {
	l.key(name)
	l.bytes = jsontext.AppendString(l.bytes, value)
	return l
}

// textOrNull writes null for "".
func (l *line) textOrNull(name, value string) *line {
	if value == "" {
		return l.null(name)
	}
	return l.text(name, value)
}

func (l *line) null(name string) *line {
	l.key(name)
	l.bytes = append(l.bytes, "null"...)
	return l
}

// number writes null for a negative value, which nothing measured can be. Clocks may be negative only in
// theory.
func (l *line) number(name string, value int64) *line {
	if value < 0 {
		return l.null(name)
	}
	l.key(name)
	l.bytes = strconv.AppendInt(l.bytes, value, 10)
	return l
}

// truth writes 1 as true, -1 as false, 0 as null.
func (l *line) truth(name string, value int) *line {
	if value == 0 {
		return l.null(name)
	}
	return l.is(name, value > 0)
}

func (l *line) is(name string, value bool) *line {
	l.key(name)
	l.bytes = strconv.AppendBool(l.bytes, value)
	return l
}

func (l *line) open(name string) *line {
	l.key(name)
	l.bytes = append(l.bytes, '{')
	return l
}

func (l *line) close() *line {
	l.bytes = append(l.bytes, '}')
	return l
}

func (l *line) openList(name string) *line {
	l.key(name)
	l.bytes = append(l.bytes, '[')
	return l
}

func (l *line) closeList() *line {
	l.bytes = append(l.bytes, ']')
	return l
}

func (l *line) file(name string, bytes int64) *line {
	return l.openList("").text("", name).number("", bytes).closeList()
}

func (l *line) outcome(out outcome) *line {
	if out.signal != 0 {
		return l.null("exitCode").text("signal", signalName(out.signal))
	}
	return l.number("exitCode", int64(uint32(out.exitCode))).null("signal")
}

func (l *line) usage(u usage) *line {
	l.number("userUs", u.userUs).number("systemUs", u.systemUs).number("peakRssBytes", u.peakRssBytes)
	l.number("readBytes", u.readBytes).number("writtenBytes", u.writtenBytes)
	return l.number("diskReadBytes", u.diskReadBytes).number("diskWrittenBytes", u.diskWritten)
}

func (l *line) stages(name string, stages []stage, wanted bool) *line {
	if stages == nil || !wanted {
		return l.null(name)
	}
	l.openList(name)
	for _, s := range stages {
		l.openList("").text("", s.name).number("", s.ns).closeList()
	}
	return l.closeList()
}
