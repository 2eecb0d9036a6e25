//go:build unix

package main

import "syscall"

type logFile struct{ fd int }

// openLogFile never creates the log (the application does) and never waits: not for the reader of a FIFO
// either.
func openLogFile(path string) *logFile {
	fd, err := syscall.Open(path, syscall.O_WRONLY|syscall.O_APPEND|syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil
	}
	return &logFile{fd}
}

func (f *logFile) append(text []byte) {
	for {
		if _, err := syscall.Write(f.fd, text); err != syscall.EINTR {
			return
		}
	}
}

func (f *logFile) close() { syscall.Close(f.fd) }
