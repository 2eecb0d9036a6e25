package main

import (
	"os"
	"syscall"
	"time"

	"buildoscope/probe/jsontext"
)

// step is one stroke of an escalation: what the process tree is sent, how long after its begin.
type step struct {
	after time.Duration
	send  groupSignal
}

// groupSignal is what the application may have sent to a run's processes.
type groupSignal int

const (
	interrupt groupSignal = iota
	terminate
	kill
)

// Asked to stop, a server gets time to end well. When the application is gone nobody waits for it: within
// 2 s nothing may be left.
var (
	whenAsked = []step{{0, interrupt}, {3 * time.Second, terminate}, {6 * time.Second, kill}}
	whenGone  = []step{{0, interrupt}, {500 * time.Millisecond, terminate}, {1200 * time.Millisecond, kill}}
)

const (
	graceForOrphans   = 200 * time.Millisecond // a tool's helper may end just after the command
	patienceAfterKill = 600 * time.Millisecond // a process in uninterruptible sleep dies later; don't wait for it
	killAgain         = 20 * time.Millisecond  // a fork may have slipped through
	slowestLook       = 200 * time.Millisecond
)

// supervisor runs one go command in a process group of its own.
type supervisor struct {
	log     *lineLog
	logFrom int64
	group   *group
	input   *inputQueue
	stopped string // "", "asked", "application-gone"
	steps   []step
	begun   time.Time // of steps
	killed  time.Time
	ended   time.Time
	end     commandEnd
}

// supervise runs `--supervise [--then JSON] -- COMMAND ARGS…` and gives the exit code of the command. The
// list of strings after --then is a program with its arguments: a command that succeeded is followed by it,
// within the same run, and the run ends as the program does.
func supervise(args []string) int {
	var then []string
	if len(args) > 1 && args[0] == "--then" {
		then = jsontext.ReadStrings(args[1])
		args = args[2:]
	}
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	}
	if len(args) == 0 {
		complain("--supervise needs a command")
		return 2
	}
	takeOrdinaryPriority()
	logPath := getenv(envLog)
	s := &supervisor{log: openLog(logPath), logFrom: fileBytes(logPath)}
	defer s.log.close()
	signals := catchStopSignals()
	if err := s.start(args, then); err != nil {
		s.log.write(fitLine(0, func(l *line, _ int) {
			l.text("kind", "run-end").number("atUs", nowUs()).number("exitCode", 127).null("signal")
			l.null("stopped").text("error", clip(args[0]+": "+err.Error(), 2000))
		}))
		if s.log.file == nil {
			complain(args[0] + ": " + err.Error())
		}
		return 127
	}
	control := make(chan command)
	go readControl(os.Stdin, s.input, control)
	s.loop(control, signals)
	s.writeEnd()
	return exitCodeOf(s.end.outcome)
}

func (s *supervisor) start(args, then []string) error {
	read, write, err := newPipe()
	if err != nil {
		return err
	}
	s.group, err = startGroup(args, environment(), read, followerOf(then))
	if err != nil {
		read.Close()
		write.Close()
		return err
	}
	s.input = newInputQueue(write)
	s.log.write(fitLine(0, func(l *line, _ int) {
		l.text("kind", "run-start").number("atUs", nowUs()).number("pid", int64(s.group.pid))
		l.number("supervisorPid", int64(syscall.Getpid())).text("clock", clockName)
	}))
	ring(getenv(envBell))
	return nil
}

// loop lives until the command has ended and, if it was stopped, nothing of it is left.
func (s *supervisor) loop(control <-chan command, signals <-chan os.Signal) {
	look := 5 * time.Millisecond
	gone := s.group.gone
	for !s.done() {
		timer := time.NewTimer(s.nextWake(look))
		select {
		case c, open := <-control:
			switch {
			case !open:
				control = nil
				s.stop("application-gone", whenGone)
			case c.stop:
				s.stop("asked", whenAsked)
			default:
				s.group.signal(c.signal)
			}
		case <-signals:
			s.stop("asked", whenAsked)
		case s.end = <-s.group.ended:
			s.ended = time.Now()
		case <-gone:
			gone = nil
		case <-timer.C:
			// Early looks are close together, so that a short command's peak memory is seen as well.
			if look *= 2; look > slowestLook {
				look = slowestLook
			}
			s.group.look()
		}
		timer.Stop()
		s.takeSteps()
	}
}

func (s *supervisor) stop(why string, steps []step) {
	if s.stopped == why || s.stopped == "application-gone" {
		return
	}
	s.stopped, s.steps, s.begun = why, steps, time.Now()
}

// takeSteps sends what is due.
func (s *supervisor) takeSteps() {
	for len(s.steps) > 0 && time.Since(s.begun) >= s.steps[0].after {
		s.group.signal(s.steps[0].send)
		if s.steps[0].send == kill && s.killed.IsZero() {
			s.killed = time.Now()
		}
		s.steps = s.steps[1:]
	}
	if !s.killed.IsZero() {
		s.group.signal(kill)
	}
}

func (s *supervisor) nextWake(look time.Duration) time.Duration {
	wake := look
	if !s.killed.IsZero() || !s.ended.IsZero() {
		wake = killAgain
	}
	if len(s.steps) > 0 {
		if left := time.Until(s.begun.Add(s.steps[0].after)); left < wake {
			wake = left
		}
	}
	return wake
}

func (s *supervisor) done() bool {
	if !s.ended.IsZero() && !s.group.anyLeft() {
		return true
	}
	if !s.killed.IsZero() {
		return time.Since(s.killed) > patienceAfterKill
	}
	return !s.ended.IsZero() && s.stopped == "" && time.Since(s.ended) > graceForOrphans
}

func clip(text string, most int) string {
	if len(text) > most {
		return text[:most]
	}
	return text
}
