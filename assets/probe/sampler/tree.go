//go:build linux

package sampler

// mostProcesses: beyond so many (a program that forks without end) no further ones are followed.
const mostProcesses = 2000

// totals are numbers by kind of process.
type totals [kinds]float64

// tree is the processes below the supervisor. CPU time comes from /proc/PID/stat, in clock ticks of 10 ms,
// rounded down by the kernel: nanoseconds can be had for single threads only (task/TID/schedstat; a
// process's own schedstat and sched show its first thread), which costs an open file for each of a
// compiler's dozen threads and forgets those that have ended. What the ticks leave out is in the probe's
// exact figures.
type tree struct {
	files         *procFiles
	units         units
	rootPid       int
	listsChildren bool
	// The supervisor's executable.
	probeExe string
	told     told
	io       treeIO
	births   births
	known    map[int]*node
	// The known ones in the order in which they were found: parents before their children.
	order     []*node
	someLeft  bool
	gone      []*node
	started   []startedProgram
	round     int
	alive     int
	readUs    int64
	toVisit   []visit
	childPids []int
}

// visit is a process that is to be met, and the pid of its parent.
type visit struct{ pid, parentPid int }

type startedProgram struct {
	*node
	startUs int64
}

func newTree(files *procFiles, units units, rootPid int) *tree {
	return &tree{
		files: files, units: units, rootPid: rootPid,
		listsChildren: files.listsChildren(),
		probeExe:      files.exe(rootPid),
		told:          told{words: map[int]word{}},
		births:        newBirths(files),
		known:         map[int]*node{},
	}
}

// tell passes on what the probe says of a process.
func (t *tree) tell(pid int, tool string) {
	t.told.tell(pid, tool)
	if known := t.known[pid]; known != nil {
		known.told = tool
		known.classify(t)
	}
}

// read reads every process once; it adds the CPU time used since the last reading (µs) and resident bytes.
func (t *tree) read(atUs int64, cpuUs, rssBytes *totals) {
	t.round++
	t.told.round++
	t.alive = 0
	t.io.clear()
	// Asked before anybody's children are: whoever is born meanwhile is met at the next reading.
	if t.births.possible() {
		t.toVisit = append(t.toVisit[:0], visit{pid: t.rootPid})
		if !t.listsChildren {
			t.followAll()
		}
	}
	// Parents are read before their children: what a child moved is added to its parent's account when it
	// is waited for, and must not be counted in both. The list grows while it is gone through.
	for i := 0; i < len(t.toVisit); i++ {
		t.visit(t.toVisit[i], atUs, cpuUs, rssBytes)
	}
	t.toVisit = t.toVisit[:0]
	for _, known := range t.order {
		// Not met: nobody was looked for, or it is gone, or given to another parent meanwhile.
		if known.round != t.round && !known.retired && !t.count(known, atUs, cpuUs, rssBytes) {
			t.retire(known)
		}
	}
	t.forgetRetired()
	t.readUs = atUs
}

// count reads and counts one process; false: it is gone.
func (t *tree) count(n *node, atUs int64, cpuUs, rssBytes *totals) bool {
	wasEnded := n.ended
	if wasEnded {
		atUs = n.lastUs
	}
	ticks, renamed := n.read(atUs)
	if ticks < 0 {
		return false
	}
	if renamed {
		n.classify(t)
	}
	n.round = t.round
	// The account of a zombie stands until it is waited for.
	if n.readIO() {
		t.io.add(&t.files.io, n.pid == t.rootPid)
	}
	if wasEnded {
		return true
	}
	cpuUs[n.kind] += float64(ticks) * t.units.tickUs
	rssBytes[n.kind] += float64(n.rssPages * t.units.pageBytes)
	if n.ended {
		t.report(n)
	} else {
		t.alive++
	}
	if n.startsProgram() && !n.noted {
		t.note(n)
	}
	return true
}

func (t *tree) note(n *node) {
	n.noted = true
	startUs := int64(float64(n.startTicks)*t.units.tickUs) + t.units.bootToMonotonicUs
	// Ticks are rounded down; the sample before, which did not see it, may know better.
	exactUs := startUs
	if t.readUs > startUs {
		exactUs = t.readUs
	}
	if latestUs := startUs + int64(t.units.tickUs); exactUs > latestUs {
		exactUs = latestUs
	}
	t.started = append(t.started, startedProgram{n, exactUs})
}

func (t *tree) retire(n *node) {
	n.retired, t.someLeft = true, true
	delete(t.known, n.pid)
	delete(t.told.words, n.pid)
	n.close()
	t.report(n)
}

func (t *tree) report(n *node) {
	if !n.reported {
		n.reported = true
		t.gone = append(t.gone, n)
	}
}

func (t *tree) forgetRetired() {
	if !t.someLeft {
		return
	}
	left := t.order[:0]
	for _, known := range t.order {
		if !known.retired {
			left = append(left, known)
		}
	}
	for i := len(left); i < len(t.order); i++ {
		t.order[i] = nil
	}
	t.order, t.someLeft = left, false
}

// close ends the observation: the living count as seen, every file is closed.
func (t *tree) close() {
	for _, known := range t.order {
		t.retire(known)
	}
	t.forgetRetired()
	t.births.close()
}
