package main

// lineLog is the run's log. The zero value, and one that could not be opened, takes lines and drops them:
// a build never fails for want of a log.
type lineLog struct {
	file *logFile
}

func openLog(path string) *lineLog {
	if path == "" {
		return &lineLog{}
	}
	return &lineLog{openLogFile(path)}
}

// write appends one whole line with one system call, so that lines of many probes never mix.
func (l *lineLog) write(text []byte) {
	if l.file != nil && text != nil {
		l.file.append(text)
	}
}

func (l *lineLog) close() {
	if l.file != nil {
		l.file.close()
	}
}
