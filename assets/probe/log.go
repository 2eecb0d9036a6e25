package main

// lineLog is the run's log. The zero value, and one that could not be opened, takes lines and drops them:
// a build never fails for want of a log.
type lineLog struct {
	file *logFile
	held []byte
}

func openLog(path string) *lineLog {
	if path == "" {
		return &lineLog{}
	}
	return &lineLog{file: openLogFile(path)}
}

// write appends whole lines with one system call, so that lines of many probes never mix.
func (l *lineLog) write(text []byte) {
	if len(l.held)+len(text) > maxLineBytes {
		l.flush()
	}
	l.held = append(l.held, text...)
	l.flush()
}

// hold keeps a line until the next one, to be written with it if both fit.
func (l *lineLog) hold(text []byte) {
	l.flush()
	l.held = text
}

func (l *lineLog) flush() {
	if l.file != nil && len(l.held) > 0 {
		l.file.append(l.held)
	}
	l.held = nil
}

func (l *lineLog) close() {
	if l.file != nil {
		l.file.close()
	}
}

// ring has the application look into the log now. It does so a few times a second by itself, and to be woken by
// each line would cost the build more than the lines do.
func ring(bellPath string) {
	if bellPath == "" {
		return
	}
	if bell := openLogFile(bellPath); bell != nil {
		bell.append([]byte{'\n'})
		bell.close()
	}
}
