//go:build linux

package sampler

import (
	"bufio"
	"io"
	"os"
	"os/signal"
	"strconv"
	"sync"
	"syscall"

	"buildoscope/probe/jsontext"
)

// server takes commands, and samples while a session lasts.
type server struct {
	mutex   sync.Mutex
	files   *procFiles
	units   units
	timer   *timer
	out     *output
	session *session
}

// Run serves until standard input closes or says `exit`, and returns the exit status.
func Run() int {
	// Ctrl+C in a terminal reaches the sampler too; it lives until the recording is written.
	signal.Ignore(syscall.SIGINT, syscall.SIGHUP)
	raised := raisePriority()
	timer, err := newTimer()
	if err != nil {
		os.Stderr.WriteString("probe --sample: no timer: " + err.Error() + "\n")
		return 1
	}
	s := &server{files: &procFiles{root: "/proc"}, units: kernelUnits(), timer: timer, out: newOutput()}
	s.sayReady(raised)
	go s.sample()
	s.obey(os.Stdin)
	return 0
}

// raisePriority lets samples be taken on time while the build fills all cores; allowed to root only (nice −5).
// Linux keeps the priority for each thread, and new ones inherit it.
func raisePriority() bool {
	threads, err := os.ReadDir("/proc/self/task")
	raised := err == nil
	for _, thread := range threads {
		tid, _ := strconv.Atoi(thread.Name())
		if tid > 0 && syscall.Setpriority(syscall.PRIO_PROCESS, tid, -5) != nil {
			raised = false
		}
	}
	return raised
}

func (s *server) sayReady(raised bool) {
	var m message
	m.open("", '{')
	m.string("kind", "ready")
	m.open("clock", '{')
	m.int("hrtimeUs", nowUs())
	m.int("wallUs", clockNs(clockRealtime)/1000)
	m.close('}')
	m.string("source", "proc")
	m.thousandths("cpuStepMs", int64(s.units.tickUs))
	m.bool("raisedPriority", raised)
	m.close('}')
	s.out.send(m.text)
}

// sample ticks whenever the timer runs out.
func (s *server) sample() {
	for s.timer.wait() == nil {
		s.mutex.Lock()
		if s.session != nil {
			s.session.tick()
			s.timer.arm(s.session.rhythm.nextNs)
		}
		s.mutex.Unlock()
	}
	// Without a timer it is of no use.
	os.Exit(1)
}

// obey does what each line of the input says, until it closes or says `exit`.
func (s *server) obey(input io.Reader) {
	lines := bufio.NewReader(input)
	for {
		text, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		command := jsontext.ReadObject(text)
		if command["kind"] == "exit" {
			s.out.drain()
			return
		}
		s.mutex.Lock()
		s.take(command)
		s.mutex.Unlock()
	}
}

// take obeys a command; one that is not as the protocol has it is left alone.
func (s *server) take(command map[string]interface{}) {
	switch command["kind"] {
	case "start":
		s.start(command)
	case "stop":
		s.stop()
	}
	if s.session == nil {
		return
	}
	switch command["kind"] {
	case "start", "zero":
		if zeroUs, ok := command["zeroUs"].(float64); ok {
			s.session.zero(int64(zeroUs))
		}
	case "share":
		if sharedBy := positive(command["sharedBy"]); sharedBy > 0 {
			s.session.share.part = 1 / float64(sharedBy)
		}
	case "tool":
		tool, ok := command["tool"].(string)
		if pid := positive(command["pid"]); ok && pid > 0 {
			s.session.tree.tell(pid, tool)
		}
	}
}

func (s *server) start(command map[string]interface{}) {
	target := target{
		supervisorPid:  positive(command["supervisorPid"]),
		applicationPid: positive(command["applicationPid"]),
		sharedBy:       positive(command["sharedBy"]),
		startedUs:      nowUs(),
	}
	if target.supervisorPid == 0 || target.applicationPid == 0 || target.sharedBy == 0 {
		return
	}
	s.stop()
	hz, _ := command["hz"].(float64)
	s.session = newSession(s.files, s.units, target, hz, s.out)
	s.timer.arm(s.session.rhythm.nextNs)
}

func (s *server) stop() {
	if s.session == nil {
		return
	}
	s.timer.arm(0)
	s.session.stop()
	s.session = nil
}

// positive is a whole number from 1 on; 0 for anything else.
func positive(value interface{}) int {
	number, _ := value.(float64)
	if whole := int(number); whole >= 1 && float64(whole) == number {
		return whole
	}
	return 0
}
