//go:build linux

package sampler

import "strconv"

// mostThreads is of how many threads of a process the children are looked for; it keeps the number of open
// files in bounds.
const mostThreads = 256

// process is one process under observation, with its files of /proc held open.
type process struct {
	pid      int
	files    *procFiles
	statFile int
	ioFile   int
	ioTried  bool
	// A list for each thread, found when there were so many.
	childFiles    []int
	childFilesFor int

	// The kernel's name of it, 15 bytes at most.
	comm string
	// CPU time in clock ticks, as read last.
	ticks        int64
	startTicks   int64
	rssPages     int64
	peakRSSPages int64
	threads      int
	lastUs       int64
	// Dead but not yet waited for: read for the last time.
	ended bool
}

// openProcess returns false for a process that is gone already.
func openProcess(files *procFiles, pid int) (process, bool) {
	stat := files.open(strconv.Itoa(pid), "stat")
	return process{pid: pid, files: files, statFile: stat, ioFile: noFile}, stat != noFile
}

// read reads its figures anew and returns the ticks used since the last reading, -1 if it is gone; and
// whether it has another name: a fork carries its parent's until it executes something.
func (p *process) read(atUs int64) (used int64, renamed bool) {
	if !p.files.readStat(p.statFile) {
		return -1, false
	}
	stat := &p.files.stat
	if used = stat.ticks - p.ticks; used < 0 {
		used = 0
	}
	p.ticks += used
	p.lastUs = atUs
	p.startTicks, p.threads, p.rssPages = stat.startTicks, stat.threads, stat.rssPages
	if p.rssPages > p.peakRSSPages {
		p.peakRSSPages = p.rssPages
	}
	if stat.state == 'Z' || stat.state == 'X' {
		p.ended = true
	}
	if string(stat.comm) != p.comm {
		p.comm = string(stat.comm)
		renamed = true
	}
	return used, renamed
}

// readIO fills the files' io; false: not allowed, or gone.
func (p *process) readIO() bool {
	if !p.ioTried {
		p.ioTried = true
		p.ioFile = p.files.open(strconv.Itoa(p.pid), "io")
	}
	return p.ioFile != noFile && p.files.readIO(p.ioFile)
}

// appendChildren appends its children's pids. Each thread has a list of its own; their files are found anew
// when the number of threads has changed or one of them is gone.
func (p *process) appendChildren(pids []int) []int {
	if p.childFilesFor != p.threads {
		p.openChildren()
	}
	for _, file := range p.childFiles {
		text, ok := p.files.read(file)
		if !ok {
			p.childFilesFor = 0
		}
		pids = appendPids(pids, text)
	}
	return pids
}

func (p *process) openChildren() {
	p.closeChildren()
	pid := strconv.Itoa(p.pid)
	for _, thread := range p.files.list(pid, "task") {
		if len(p.childFiles) == mostThreads {
			break
		}
		if file := p.files.open(pid, "task", thread, "children"); file != noFile {
			p.childFiles = append(p.childFiles, file)
		}
	}
	p.childFilesFor = p.threads
}

func (p *process) closeChildren() {
	for _, file := range p.childFiles {
		closeFile(file)
	}
	p.childFiles = p.childFiles[:0]
}

func (p *process) close() {
	closeFile(p.statFile)
	closeFile(p.ioFile)
	p.statFile, p.ioFile = noFile, noFile
	p.closeChildren()
}
