package main

import (
	"bufio"
	"encoding/base64"
	"io"
	"os"
	"strings"
	"sync"

	"buildoscope/probe/jsontext"
)

// command is what the application asks of a running command, besides input.
type command struct {
	stop   bool
	signal groupSignal
}

// readControl reads the application's lines {"input":"base64"}, {"inputEnd":true}, {"signal":"interrupt"},
// {"stop":true} until the application is gone, then closes out. A line that is none of these is passed over.
func readControl(from io.Reader, input *inputQueue, out chan<- command) {
	defer close(out)
	reader := bufio.NewReader(from)
	for {
		text, err := reader.ReadString('\n')
		if err != nil {
			return
		}
		message := jsontext.ReadObject(strings.TrimSpace(text))
		if encoded, ok := message["input"].(string); ok {
			if bytes, err := base64.StdEncoding.DecodeString(encoded); err == nil {
				input.put(bytes)
			}
		}
		if message["inputEnd"] == true {
			input.end()
		}
		switch message["signal"] {
		case "interrupt":
			out <- command{signal: interrupt}
		case "terminate":
			out <- command{signal: terminate}
		case "kill":
			out <- command{signal: kill}
		}
		if message["stop"] == true {
			out <- command{stop: true}
		}
	}
}

// maxQueuedInput bounds what waits for a command that doesn't read. More is dropped: the other way is to
// stop reading the control pipe, and a stop must always be heard.
const maxQueuedInput = 64 << 20

// inputQueue feeds the command's standard input from a goroutine of its own, so that a full pipe holds up
// nothing else.
type inputQueue struct {
	lock    sync.Mutex
	changed *sync.Cond
	waiting [][]byte
	bytes   int
	ended   bool
	pipe    *os.File
}

func newInputQueue(pipe *os.File) *inputQueue {
	q := &inputQueue{pipe: pipe}
	q.changed = sync.NewCond(&q.lock)
	go q.feed()
	return q
}

func (q *inputQueue) put(bytes []byte) {
	q.lock.Lock()
	defer q.lock.Unlock()
	if q.ended || q.bytes+len(bytes) > maxQueuedInput {
		return
	}
	q.waiting = append(q.waiting, bytes)
	q.bytes += len(bytes)
	q.changed.Signal()
}

func (q *inputQueue) end() {
	q.lock.Lock()
	defer q.lock.Unlock()
	q.ended = true
	q.changed.Signal()
}

func (q *inputQueue) feed() {
	for {
		q.lock.Lock()
		for len(q.waiting) == 0 && !q.ended {
			q.changed.Wait()
		}
		if len(q.waiting) == 0 {
			q.lock.Unlock()
			q.pipe.Close()
			return
		}
		next := q.waiting[0]
		q.waiting = q.waiting[1:]
		q.bytes -= len(next)
		q.lock.Unlock()
		if _, err := q.pipe.Write(next); err != nil {
			q.pipe.Close()
			q.end()
			return
		}
	}
}
