//go:build unix

package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// group is the command with all that it starts.
type group struct {
	pid   int // also the process group
	ended chan commandEnd
	io    ioCounters
	ram   memoryStatus
	gone  chan struct{} // closed when no child is left to wait for

	lock    sync.Mutex
	orphans usage
	peak    int64 // the command's own, as last seen
}

// startGroup starts argv as the leader of a new process group.
func startGroup(argv, env []string, stdin uintptr) (*group, error) {
	becomeSubreaper()
	attr := &syscall.ProcAttr{Env: env, Files: []uintptr{stdin, 1, 2}, Sys: &syscall.SysProcAttr{Setpgid: true}}
	pid, err := syscall.ForkExec(lookPath(argv[0]), argv, attr)
	if err != nil {
		return nil, err
	}
	g := &group{pid: pid, ended: make(chan commandEnd, 1), gone: make(chan struct{}), peak: -1}
	g.io, g.ram = openIO(pid), openMemoryStatus(pid)
	go g.reap()
	return g, nil
}

// reap waits for the command, and on Linux for the orphans that come to a subreaper as well.
func (g *group) reap() {
	defer close(g.gone)
	for {
		pid, ok := nextZombie()
		if !ok {
			return
		}
		used := noUsage
		own := noUsage
		if pid == g.pid {
			g.io.read(&used)
			own = ownUsage(pid)
		} else {
			counters := openIO(pid) // works for root only
			counters.read(&used)
			counters.close()
		}
		var status syscall.WaitStatus
		var spent syscall.Rusage
		reaped, err := syscall.Wait4(pid, &status, 0, &spent)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return
		}
		used.add(&spent)
		g.take(reaped, status, own, used)
	}
}

func (g *group) take(pid int, status syscall.WaitStatus, own, used usage) {
	g.lock.Lock()
	defer g.lock.Unlock()
	if pid == g.pid {
		g.io.close()
		own.peakRssBytes = g.peak
		g.ended <- commandEnd{nowUs(), outcomeOf(status), own, used}
		return
	}
	g.orphans.addKnown(used)
}

// withOrphans is the whole tree's use.
func (g *group) withOrphans(tree usage) usage {
	g.lock.Lock()
	defer g.lock.Unlock()
	if tree != noUsage {
		tree.addKnown(g.orphans)
	}
	return tree
}

// addKnown adds what is known of other; the peak is that of the largest process.
func (u *usage) addKnown(other usage) {
	add := func(to *int64, value int64) {
		if *to >= 0 && value > 0 {
			*to += value
		}
	}
	add(&u.userUs, other.userUs)
	add(&u.systemUs, other.systemUs)
	add(&u.minorFaults, other.minorFaults)
	add(&u.majorFaults, other.majorFaults)
	add(&u.readBytes, other.readBytes)
	add(&u.writtenBytes, other.writtenBytes)
	add(&u.diskReadBytes, other.diskReadBytes)
	add(&u.diskWritten, other.diskWritten)
	if other.peakRssBytes > u.peakRssBytes {
		u.peakRssBytes = other.peakRssBytes
	}
}

// look notes what can only be seen while the command runs.
func (g *group) look() {
	g.lock.Lock()
	defer g.lock.Unlock()
	if peak := g.ram.peak(); peak > g.peak {
		g.peak = peak
	}
}

// signal reaches the group, and from terminate on also those that left it.
func (g *group) signal(what groupSignal) {
	sig := [...]syscall.Signal{interrupt: syscall.SIGINT, terminate: syscall.SIGTERM, kill: syscall.SIGKILL}[what]
	if g.groupLives() {
		syscall.Kill(-g.pid, sig)
	}
	if what == interrupt {
		return
	}
	for _, p := range descendants() {
		if group, err := syscall.Getpgid(p.pid); err == nil && group != g.pid {
			syscall.Kill(p.pid, sig)
		}
	}
}

// groupLives tells whether the group's number is still that of this run.
func (g *group) groupLives() bool {
	select {
	case <-g.gone:
		return !isSubreaper && syscall.Kill(-g.pid, 0) == nil
	default:
		return true
	}
}

// anyLeft tells whether anything of the run still lives.
func (g *group) anyLeft() bool { return g.groupLives() }

func (g *group) survivors() []process { return descendants() }

// catchStopSignals lets the supervisor survive what is sent to its own group.
func catchStopSignals() <-chan os.Signal {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	return signals
}
