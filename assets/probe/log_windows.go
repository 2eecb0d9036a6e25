package main

import "os"

type logFile struct{ file *os.File }

// openLogFile asks for FILE_APPEND_DATA alone, with which Windows appends each write whole.
func openLogFile(path string) *logFile {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return nil
	}
	return &logFile{file}
}

func (f *logFile) append(text []byte) { f.file.Write(text) }

func (f *logFile) close() { f.file.Close() }
