//go:build linux

package sampler

import "syscall"

// lookEveryUs: new processes of the application are looked for this often; known ones are read with every
// sample.
const lookEveryUs = 1_000_000

// share is Buildoscope's own: the tree of the application's process (in Electron its window, GPU and utility
// processes too) without builds, which their supervisors' trees account for. Only what is used from the start
// of sampling on is counted. Of runs at the same time each is charged an equal part, so that their sum is what
// was used.
type share struct {
	files                  *procFiles
	units                  units
	rootPid, supervisorPid int
	// The supervisors' executable; "": it is the application's own.
	supervisorExe string
	known         map[int]*process
	toVisit       []int
	lookedUs      int64
	ownPid        int
	ownUs         int64
	part          float64
}

func newShare(files *procFiles, units units, target target) *share {
	s := &share{
		files: files, units: units, rootPid: target.applicationPid, supervisorPid: target.supervisorPid,
		known: map[int]*process{}, ownPid: syscall.Getpid(), ownUs: ownCPUUs(), part: 1 / float64(target.sharedBy),
	}
	if exe := files.exe(target.supervisorPid); exe != files.exe(target.applicationPid) {
		s.supervisorExe = exe
	}
	var before totals
	s.look(target.startedUs, &before, &before)
	return s
}

// read adds the CPU time since the last reading (µs) and resident bytes.
func (s *share) read(atUs int64, cpuUs, rssBytes *totals) {
	for pid, known := range s.known {
		if ticks, _ := known.read(atUs); ticks >= 0 {
			s.add(known, ticks, cpuUs, rssBytes)
		} else {
			s.forget(pid)
		}
	}
	if atUs-s.lookedUs >= lookEveryUs {
		s.look(atUs, cpuUs, rssBytes)
	}
	// Of itself the sampler knows more than clock ticks.
	ownUs := ownCPUUs()
	cpuUs[kindSelf] += float64(ownUs-s.ownUs) * s.part
	s.ownUs = ownUs
}

// look finds processes that are new, and counts them.
func (s *share) look(atUs int64, cpuUs, rssBytes *totals) {
	s.lookedUs = atUs
	s.toVisit = append(s.toVisit[:0], s.rootPid)
	for i := 0; i < len(s.toVisit); i++ {
		pid := s.toVisit[i]
		if s.isSupervisor(pid) {
			// Between its fork and its exec it looked like the application.
			s.forget(pid)
			continue
		}
		known := s.known[pid]
		if known == nil {
			opened, ok := openProcess(s.files, pid)
			if !ok {
				continue
			}
			ticks, _ := opened.read(atUs)
			if ticks < 0 {
				opened.close()
				continue
			}
			known = &opened
			s.known[pid] = known
			s.add(known, ticks, cpuUs, rssBytes)
		}
		s.toVisit = known.appendChildren(s.toVisit)
	}
}

func (s *share) add(known *process, ticks int64, cpuUs, rssBytes *totals) {
	rssBytes[kindSelf] += float64(known.rssPages*s.units.pageBytes) * s.part
	if known.pid != s.ownPid {
		cpuUs[kindSelf] += float64(ticks) * s.units.tickUs * s.part
	}
}

// isSupervisor: such a process below the application is a build, this run's or another's. Samplers have the
// same executable.
func (s *share) isSupervisor(pid int) bool {
	if pid == s.supervisorPid {
		return true
	}
	return s.supervisorExe != "" && s.files.exe(pid) == s.supervisorExe &&
		s.files.firstArgument(pid) == "--supervise"
}

func (s *share) forget(pid int) {
	if known := s.known[pid]; known != nil {
		known.close()
		delete(s.known, pid)
	}
}

func (s *share) close() {
	for pid := range s.known {
		s.forget(pid)
	}
}
