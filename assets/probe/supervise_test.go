//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// supervised is a supervisor at work and the application's end of its control pipe.
type supervised struct {
	*exec.Cmd
	control io.WriteCloser
	out     *bufio.Reader
}

func (b *bench) supervise(args ...string) supervised {
	return b.superviseAs(append([]string{"--"}, args...)...)
}

// superviseAs gives the supervisor's own arguments as well.
func (b *bench) superviseAs(args ...string) supervised {
	cmd := b.probe(append([]string{"--supervise"}, args...)...)
	control, err := cmd.StdinPipe()
	b.check(err)
	out, err := cmd.StdoutPipe()
	b.check(err)
	b.check(cmd.Start())
	return supervised{cmd, control, bufio.NewReader(out)}
}

func (s supervised) say(text string) { io.WriteString(s.control, text+"\n") }

// line is the command's next line.
func (s supervised) line() string {
	text, _ := s.out.ReadString('\n')
	return strings.TrimSpace(text)
}

func (s supervised) pid(t *testing.T) int {
	pid, err := strconv.Atoi(s.line())
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// lives tells whether a process is there and, where that can be told, no zombie.
func lives(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err != nil || !strings.Contains(string(stat), ") Z ")
}

// needSetsid skips a test where no command starts a process outside its group.
func needSetsid(t *testing.T) {
	if _, err := exec.LookPath("setsid"); err != nil {
		t.Skip("setsid is missing")
	}
}

// stubborn ignores what can be ignored, and starts one like it in a session of its own.
const stubborn = `trap '' INT TERM HUP
setsid sh -c 'trap "" INT TERM HUP; echo $$; while :; do sleep 0.1; done' &
echo $$; while :; do sleep 0.1; done`

// patience is for a machine that is busy: how soon the supervisor acts is told by its steps.
const patience = time.Minute

func TestStepsKeepWhatIsPromised(t *testing.T) {
	if last := whenAsked[len(whenAsked)-1].after + patienceAfterKill; last >= 7*time.Second {
		t.Error("stopping takes", last)
	}
	if last := whenGone[len(whenGone)-1].after + patienceAfterKill; last >= 2*time.Second {
		t.Error("ending with the application takes", last)
	}
}

func TestNothingOutlivesTheApplication(t *testing.T) {
	needSetsid(t)
	b := newBench(t)
	s := b.supervise(b.tool("stubborn", stubborn))
	pids := []int{s.pid(t), s.pid(t)}
	begun := time.Now()
	s.control.Close()
	for lives(pids[0]) || lives(pids[1]) {
		if time.Since(begun) > patience {
			syscall.Kill(pids[0], syscall.SIGKILL)
			syscall.Kill(pids[1], syscall.SIGKILL)
			t.Fatal("still alive")
		}
		time.Sleep(5 * time.Millisecond)
	}
	s.Wait()
	end := b.lines("run-end")[0]
	if end["stopped"] != "application-gone" || end["signal"] != "SIGKILL" || len(end["survivors"].([]interface{})) > 0 ||
		s.ProcessState.ExitCode() != 128+9 {
		t.Error(end, s.ProcessState)
	}
}

func TestStopEscalates(t *testing.T) {
	for _, c := range []struct {
		name, trap, signal string
		from               time.Duration
	}{
		{"polite", "", "SIGINT", 0},
		{"deaf", "trap '' INT", "SIGTERM", 2900 * time.Millisecond},
		{"stubborn", "trap '' INT TERM", "SIGKILL", 5900 * time.Millisecond},
	} {
		c := c
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := newBench(t)
			s := b.supervise(b.tool("server", c.trap+"\necho $$; while :; do sleep 0.1; done"))
			pid := s.pid(t)
			begun := time.Now()
			s.say(`{"stop":true}`)
			s.Wait()
			took := time.Since(begun)
			end := b.lines("run-end")[0]
			if end["signal"] != c.signal || end["stopped"] != "asked" || took < c.from || lives(pid) {
				t.Error(end, took)
			}
		})
	}
}

func TestSupervisorOutlivesSignalsToItsOwnGroup(t *testing.T) {
	b := newBench(t)
	s := b.supervise(b.tool("server", "echo $$; while :; do sleep 0.1; done"))
	pid := s.pid(t)
	syscall.Kill(s.Process.Pid, syscall.SIGHUP)
	s.Wait()
	if end := b.lines("run-end")[0]; end["stopped"] != "asked" || end["signal"] != "SIGINT" || lives(pid) {
		t.Error(end)
	}
}

func TestEndsAreTold(t *testing.T) {
	b := newBench(t)
	s := b.supervise(b.tool("seven", "exit 7"))
	s.Wait()
	if s.ProcessState.ExitCode() != 7 {
		t.Error(s.ProcessState)
	}
	s = b.supervise(b.tool("dies", "kill -SEGV $$"))
	s.Wait()
	if s.ProcessState.ExitCode() != 128+11 {
		t.Error(s.ProcessState)
	}
	s = b.supervise("/no/such/command")
	s.Wait()
	if s.ProcessState.ExitCode() != 127 {
		t.Error(s.ProcessState)
	}
	ends := b.lines("run-end")
	if len(ends) != 3 || ends[0]["exitCode"] != 7.0 || ends[0]["stopped"] != nil || ends[1]["signal"] != "SIGSEGV" || ends[2]["error"] == nil {
		t.Error(ends)
	}
	if starts := b.lines("run-start"); len(starts) != 2 || starts[0]["clock"] != clockName {
		t.Error(starts)
	}
}

func TestInputArrives(t *testing.T) {
	b := newBench(t)
	s := b.supervise("cat")
	s.say(`{"input":"` + base64.StdEncoding.EncodeToString([]byte("hällo\n")) + `"}`)
	if got := s.line(); got != "hällo" {
		t.Errorf("%q", got)
	}
	s.say("nonsense")
	s.say(`{"inputEnd":true}`)
	s.Wait()
	if s.ProcessState.ExitCode() != 0 {
		t.Error(s.ProcessState)
	}
}

func TestFullInputPipeHoldsUpNothing(t *testing.T) {
	b := newBench(t)
	s := b.supervise(b.tool("deaf", "echo $$; while :; do sleep 0.1; done"))
	s.pid(t)
	much := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("x"), 1<<20))
	for i := 0; i < 4; i++ {
		s.say(`{"input":"` + much + `"}`)
	}
	s.say(`{"signal":"terminate"}`)
	s.Wait()
	if end := b.lines("run-end")[0]; end["signal"] != "SIGTERM" || end["stopped"] != nil {
		t.Error(end)
	}
}

func TestRunGoesOnWithoutLog(t *testing.T) {
	b := newBench(t)
	b.log = "/nowhere/log"
	s := b.supervise(b.tool("seven", "echo out; exit 7"))
	if got := s.line(); got != "out" {
		t.Error(got)
	}
	s.Wait()
	if s.ProcessState.ExitCode() != 7 {
		t.Error(s.ProcessState)
	}
}

func TestSurvivorsAreListedNotEnded(t *testing.T) {
	needSetsid(t)
	if !isSubreaper {
		t.Skip("only Linux lists them")
	}
	b := newBench(t)
	s := b.supervise(b.tool("leaves", "setsid sleep 20 >/dev/null 2>&1 & sleep 0.05"))
	s.Wait()
	survivors := b.lines("run-end")[0]["survivors"].([]interface{})
	if len(survivors) != 1 {
		t.Fatal(survivors)
	}
	survivor := survivors[0].(map[string]interface{})
	pid := int(survivor["pid"].(float64))
	if survivor["name"] != "sleep" || !lives(pid) {
		t.Error(survivor)
	}
	syscall.Kill(pid, syscall.SIGKILL)
}

func TestUseOfCommandAndTreeAreToldApart(t *testing.T) {
	if !isSubreaper {
		t.Skip("only Linux tells")
	}
	b := newBench(t)
	self, err := os.Executable()
	b.check(err)
	data := filepath.Join(b.script, "data")
	b.check(os.WriteFile(data, make([]byte, 8<<20), 0o600))
	// A shell that reads through a recorded tool, which also spends the CPU time.
	tool := b.tool("asm", `i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; cat `+data+` >/dev/null`)
	s := b.supervise(b.tool("command", "PROBE_TEST_AS=probe "+self+" "+tool))
	s.Cmd.Wait()
	end := b.lines("run-end")[0]
	command, tree := end["command"].(map[string]interface{}), end["tree"].(map[string]interface{})
	tools := b.lines("tool-end")[0]
	if tree["userUs"].(float64) < tools["userUs"].(float64) || command["userUs"].(float64) > tools["userUs"].(float64)/2 {
		t.Error("CPU", command, tree, tools)
	}
	if tree["readBytes"].(float64) < 8<<20 || command["readBytes"].(float64) > 1<<20 || command["peakRssBytes"] == nil {
		t.Error("bytes", command, tree)
	}
}
