//go:build linux

package sampler

import (
	"os"
	"sync"
	"syscall"
	"unsafe"
)

const stdout = 1

// output sends messages, one a line. It is written by a goroutine of its own: a receiver that doesn't read for
// a while holds up no sample.
type output struct {
	file           *os.File
	mutex          sync.Mutex
	change         sync.Cond
	waiting, spare []byte
	writing        bool
}

// newOutput writes to standard output: a pipe or socket, whose end is this process's alone.
func newOutput() *output {
	syscall.SetNonblock(stdout, true)
	o := &output{file: os.NewFile(stdout, "output")}
	o.change.L = &o.mutex
	go o.write()
	return o
}

func (o *output) send(message []byte) {
	o.mutex.Lock()
	o.waiting = append(append(o.waiting, message...), '\n')
	o.mutex.Unlock()
	o.change.Broadcast()
}

// sendList sends {"kind":…, name:[list]}.
func (o *output) sendList(kind, name string, list []byte) {
	o.mutex.Lock()
	m := message{append(o.waiting, '{')}
	m.string("kind", kind)
	m.open(name, '[')
	m.text = append(m.text, list...)
	o.waiting = append(m.text, ']', '}', '\n')
	o.mutex.Unlock()
	o.change.Broadcast()
}

func (o *output) write() {
	o.mutex.Lock()
	for {
		for len(o.waiting) == 0 {
			o.change.Wait()
		}
		text := o.waiting
		o.waiting, o.writing = o.spare[:0], true
		o.mutex.Unlock()
		if rest := text[writeNow(text):]; len(rest) > 0 {
			if _, err := o.file.Write(rest); err != nil {
				// Nobody hears it any more.
				os.Exit(0)
			}
		}
		o.mutex.Lock()
		o.spare, o.writing = text, false
		o.change.Broadcast()
	}
}

// writeNow writes what the receiver takes at once, and gives the number of bytes. It spares Go's scheduler a look
// at the call, like procFiles.
func writeNow(text []byte) int {
	written, _, errno := syscall.RawSyscall(syscall.SYS_WRITE, stdout,
		uintptr(unsafe.Pointer(&text[0])), uintptr(len(text)))
	if errno != 0 {
		return 0
	}
	return int(written)
}

// drain returns when all has been written.
func (o *output) drain() {
	o.mutex.Lock()
	for o.writing || len(o.waiting) > 0 {
		o.change.Wait()
	}
	o.mutex.Unlock()
}
