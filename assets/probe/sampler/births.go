//go:build linux

package sampler

// mostTrusted: in some containers the figure is not the kernel's own and stands still for seconds.
const mostTrusted = 4

// births tells whether a process may have been born since the last question: then the number that the
// kernel gave to a process or thread last, the fifth field of /proc/loadavg (proc_loadavg(5)), has changed.
// One read instead of one for each thread whose children would be looked for.
type births struct {
	files   *procFiles
	file    int
	lastPid int64
	trusted int
}

func newBirths(files *procFiles) births {
	return births{files: files, file: files.open("loadavg")}
}

// possible is true also where it can't be told, and at the latest at every fifth question.
func (b *births) possible() bool {
	var lastPid int64
	if b.file != noFile {
		if text, ok := b.files.read(b.file); ok {
			lastPid = parseLastPid(text)
		}
	}
	if lastPid != 0 && lastPid == b.lastPid && b.trusted < mostTrusted {
		b.trusted++
		return false
	}
	b.lastPid, b.trusted = lastPid, 0
	return true
}

func (b *births) close() {
	closeFile(b.file)
	b.file = noFile
}
