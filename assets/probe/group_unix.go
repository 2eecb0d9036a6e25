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

	env   []string
	stdin *os.File // closed once nothing more can be started with it
	then  []string // follows a command that succeeded; nil once it was started or can't be any more
	first *commandEnd

	lock     sync.Mutex // guards pid and what is below
	orphans  usage
	peak     int64 // the command's own, as last seen
	stopping bool
}

// startGroup starts argv as the leader of a new process group. If it succeeds and then is not nil, then is
// started in its place.
func startGroup(argv, env []string, stdin *os.File, then []string) (*group, error) {
	becomeSubreaper()
	g := &group{ended: make(chan commandEnd, 1), gone: make(chan struct{}), peak: -1}
	g.env, g.stdin, g.then = env, stdin, then
	if err := g.start(argv); err != nil {
		return nil, err
	}
	g.ram = openMemoryStatus(g.pid)
	go g.reap()
	return g, nil
}

func (g *group) start(argv []string) error {
	attr := &syscall.ProcAttr{Env: g.env, Files: []uintptr{g.stdin.Fd(), 1, 2}, Sys: &syscall.SysProcAttr{Setpgid: true}}
	pid, err := syscall.ForkExec(lookPath(argv[0]), argv, attr)
	if err != nil {
		return err
	}
	g.pid, g.io = pid, openIO(pid)
	if g.then == nil {
		g.stdin.Close()
	}
	return nil
}

// follow starts what follows the command that has just ended, in the goroutine that reaps: between the two
// it must not find that no child is left. False: nothing follows.
func (g *group) follow(end commandEnd) bool {
	then := g.then
	g.then = nil
	if then == nil {
		return false
	}
	if g.stopping || !end.outcome.succeeded() || g.start(then) != nil {
		g.stdin.Close()
		return false
	}
	g.first = &end
	return true
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
		end := commandEnd{nowUs(), outcomeOf(status), own, used}
		if g.first != nil {
			end = g.first.followedBy(end)
		}
		if !g.follow(end) {
			g.ended <- end
		}
		return
	}
	g.orphans.addKnown(used)
}

// followedBy is the end of a run whose command was followed by a program: the program's, with what both
// used. The go command's own use stays apart from the program's.
func (end commandEnd) followedBy(program commandEnd) commandEnd {
	if end.whole != noUsage {
		end.whole.addKnown(program.whole)
	}
	end.atUs, end.outcome = program.atUs, program.outcome
	return end
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
	if peak := g.ram.peak(); peak > g.peak && g.first == nil {
		g.peak = peak
	}
}

// signal reaches the group, and from terminate on also those that left it.
func (g *group) signal(what groupSignal) {
	sig := [...]syscall.Signal{interrupt: syscall.SIGINT, terminate: syscall.SIGTERM, kill: syscall.SIGKILL}[what]
	g.lock.Lock()
	defer g.lock.Unlock()
	g.stopping = true
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
