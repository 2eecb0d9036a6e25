//go:build linux

package sampler

const (
	batchUs      = 240_000 // a little more than four times a second
	minHz, maxHz = 10, 100
)

// target is what is to be observed: the pids of the build's supervisor and of Buildoscope's first process, and
// how many runs share the application's own use.
type target struct {
	supervisorPid, applicationPid, sharedBy int
	startedUs                               int64
}

// session is the sampling of one run: it reads at a steady rate, and hands on what it read four times a second.
type session struct {
	tree    *tree
	share   *share
	machine *machineMeter
	out     *output
	rhythm  rhythm
	// When the machine is to be read next.
	machineNextUs int64
	startCPUUs    int64
	sinceUs       int64
	sentUs        int64
	intervals     intervals
	// Lists of readings that are still to be sent, without brackets.
	samples, machineSamples message
}

func newSession(files *procFiles, units units, target target, hz float64, out *output) *session {
	switch {
	case !(hz >= minHz):
		hz = minHz
	case hz > maxHz:
		hz = maxHz
	}
	return &session{
		startCPUUs: ownCPUUs(),
		tree:       newTree(files, units, target.supervisorPid),
		share:      newShare(files, units, target),
		machine:    newMachineMeter(files, units, target.startedUs),
		out:        out,
		rhythm:     newRhythm(hz, target.startedUs*1000),
		sinceUs:    target.startedUs, sentUs: target.startedUs,
		machineNextUs: target.startedUs + machineEveryUs,
	}
}

// zero: the run began at this time; the first sample closes an interval that reaches back to it.
func (s *session) zero(zeroUs int64) {
	if len(s.intervals) == 0 && zeroUs < s.sinceUs {
		s.sinceUs = zeroUs
	}
}

// tick is called at the rhythm's next time.
func (s *session) tick() {
	startedNs := clockNs(clockMonotonic)
	atUs := startedNs / 1000
	s.intervals = append(s.intervals, atUs-s.sinceUs)
	s.sample(atUs)
	if atUs >= s.machineNextUs-s.rhythm.intervalNs/2000 {
		s.machineNextUs = nextDeadline(s.machineNextUs, machineEveryUs, atUs)
		s.sampleMachine(atUs)
	}
	// At the tick that lies nearest.
	if atUs-s.sentUs >= batchUs-s.rhythm.intervalNs/2000 {
		s.sentUs = atUs
		s.flush()
	}
	s.rhythm.ticked(startedNs, clockNs(clockMonotonic))
}

// stop takes a last sample and sends everything that is still held.
func (s *session) stop() {
	// The last interval is cut short by the stop; it says nothing of the rhythm that was kept.
	medianUs, p95Us := s.intervals.ranked()
	s.sample(nowUs())
	s.tree.close()
	s.share.close()
	s.machine.close()
	s.flush()
	var m message
	m.open("", '{')
	m.string("kind", "stopped")
	m.int("count", int64(len(s.intervals)+1))
	m.interval("medianIntervalMs", medianUs)
	m.interval("p95IntervalMs", p95Us)
	m.thousandths("ownCpuMs", ownCPUUs()-s.startCPUUs)
	m.close('}')
	s.out.send(m.text)
}

func (m *message) interval(name string, us int64) {
	if us < 0 {
		m.null(name)
	} else {
		m.thousandths(name, us)
	}
}

func (s *session) sample(atUs int64) {
	var cpuUs, rssBytes totals
	s.tree.read(atUs, &cpuUs, &rssBytes)
	s.share.read(atUs, &cpuUs, &rssBytes)
	moved, ok := s.tree.io.take()
	if !ok {
		moved = account{-1, -1, -1, -1}
	}
	m := &s.samples
	m.open("", '{')
	m.int("atUs", atUs)
	m.thousandths("intervalMs", atUs-s.sinceUs)
	m.byKind("cpuMs", &cpuUs, (*message).thousandths)
	m.byKind("rssBytes", &rssBytes, (*message).int)
	m.measured("readBytes", moved[0])
	m.measured("writtenBytes", moved[1])
	m.measured("diskReadBytes", moved[2])
	m.measured("diskWrittenBytes", moved[3])
	m.int("processes", int64(s.tree.alive))
	m.close('}')
	s.sinceUs = atUs
}

func (s *session) sampleMachine(atUs int64) {
	r := s.machine.read(atUs)
	m := &s.machineSamples
	m.open("", '{')
	m.int("atUs", r.atUs)
	m.thousandths("intervalMs", r.intervalUs)
	if r.busyCores < 0 {
		m.null("busyCores")
	} else {
		m.thousandths("busyCores", int64(r.busyCores*1000+0.5))
	}
	m.null("usedMemoryBytes")
	m.null("pageCacheBytes")
	m.measured("diskReadBytes", r.diskReadBytes)
	m.measured("diskWrittenBytes", r.diskWroteBytes)
	m.close('}')
}

// flush sends what is held. Processes that ended go first, samples last: they tell the receiver that all of this
// is in.
func (s *session) flush() {
	if list := s.tree.takePrograms(); len(list) > 0 {
		s.out.sendList("programs", "list", list)
	}
	if list := s.tree.takeSeen(); len(list) > 0 {
		s.out.sendList("processes-seen", "list", list)
	}
	if len(s.machineSamples.text) > 0 {
		s.out.sendList("machine-samples", "samples", s.machineSamples.text)
		s.machineSamples.text = s.machineSamples.text[:0]
	}
	if len(s.samples.text) > 0 {
		s.out.sendList("samples", "samples", s.samples.text)
		s.samples.text = s.samples.text[:0]
	}
}
