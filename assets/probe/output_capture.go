package main

import (
	"bytes"
	"os"
)

// capture takes what a timed tool prints through a pipe, so that the answers to the probe's own flag can
// be taken out. Go gathers a tool's output until the tool ends, so nobody sees it arrive later.
type capture struct {
	read, write *os.File
	to          *os.File
	held        []byte
	passed      int64
}

// maxHeldBytes bounds what is held back until the tool ends.
const maxHeldBytes = 1 << 20

// openCapture puts a pipe in the place of the tool's output stream (1 or 2), and of both where they are
// one, as go has it: their order must stay. Without a pipe the tool prints as ever.
func openCapture(files *[3]uintptr, stream int) capture {
	read, write, err := newPipe()
	if err != nil {
		return capture{}
	}
	c := capture{read: read, write: write, to: os.Stdout}
	if stream == 2 {
		c.to = os.Stderr
	}
	files[stream] = write.Fd()
	if oneOutput() {
		files[1], files[2] = write.Fd(), write.Fd()
	}
	return c
}

func (c *capture) closeWriteEnd() {
	if c.write != nil {
		c.write.Close()
	}
}

func (c *capture) close() {
	if c.read != nil {
		c.read.Close()
	}
}

// drain reads until the tool, and whatever it started, has closed its output, and looks through it.
func (c *capture) drain(timing *stageSource) {
	if c.read == nil {
		return
	}
	buffer := make([]byte, 8<<10)
	for {
		n, err := c.read.Read(buffer)
		c.held = append(c.held, buffer[:n]...)
		if len(c.held) > maxHeldBytes && !c.letGo(timing) {
			break // nobody reads any more; the closed pipe tells the tool, as its own would have
		}
		if err != nil {
			break
		}
	}
	c.read.Close()
	c.held = c.filter(timing, len(c.held))
}

// letGo passes on all whole lines when too much is held. A tool that is repeated after this is heard twice.
func (c *capture) letGo(timing *stageSource) bool {
	n := bytes.LastIndexByte(c.held, '\n') + 1
	if n == 0 {
		n = len(c.held) // a line of a megabyte is none of the probe's
	}
	kept := c.filter(timing, n)
	c.held = append([]byte(nil), c.held[n:]...)
	return c.pass(kept)
}

// finish passes on what is left, unless the tool is to be repeated, and tells how much the tool printed
// for others than the probe; -1 if its output was not captured.
func (c *capture) finish(again bool) int64 {
	if c.read == nil {
		return -1
	}
	if !again {
		c.pass(c.held)
	}
	return c.passed
}

func (c *capture) pass(text []byte) bool {
	if len(text) == 0 {
		return true
	}
	c.passed += int64(len(text))
	_, err := c.to.Write(text)
	return err == nil
}

// filter gives the first n held bytes without the lines that timing takes.
func (c *capture) filter(timing *stageSource, n int) []byte {
	kept := make([]byte, 0, n)
	for rest := c.held[:n]; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n') + 1
		if end == 0 {
			end = len(rest)
		}
		text := string(bytes.TrimRight(rest[:end], "\r\n"))
		if !timing.takeLine(text) {
			kept = append(kept, rest[:end]...)
		}
		rest = rest[end:]
	}
	return kept
}
