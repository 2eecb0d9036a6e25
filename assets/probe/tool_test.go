//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func waitStatus(cmd *exec.Cmd) syscall.WaitStatus {
	return cmd.ProcessState.Sys().(syscall.WaitStatus)
}

func TestExitCodesAndSignals(t *testing.T) {
	for _, role := range [][]string{nil, {"--exec"}} {
		b := newBench(t)
		cmd := b.probe(append(role, b.tool("seven", "exit 7"))...)
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != 7 {
			t.Errorf("%v: exit code %d", role, code)
		}
		for _, sig := range []string{"KILL", "SEGV", "INT", "QUIT", "ABRT"} {
			cmd = b.probe(append(role, b.tool("dies"+sig, "kill -"+sig+" $$"))...)
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			cmd.Run()
			if !waitStatus(cmd).Signaled() || signalName(int(waitStatus(cmd).Signal())) != "SIG"+sig || out.Len() > 0 {
				t.Errorf("%v %s: %v %s", role, sig, cmd.ProcessState, out.String())
			}
		}
		ends := b.lines("tool-end")
		if len(ends) != 6 || ends[0]["exitCode"] != 7.0 || ends[1]["signal"] != "SIGKILL" || len(b.lines("tool-start")) != 6 {
			t.Error(ends)
		}
	}
}

func TestVersionAndUnrecordedCallsAreHandedOver(t *testing.T) {
	b := newBench(t)
	tool := b.tool("compile", `echo $$ $PPID "$@"`)
	unrecorded := b.probe(tool, "-o", "x")
	unrecorded.Env = append(unrecorded.Env, envLog+"=")
	for _, cmd := range []*exec.Cmd{b.probe(tool, "-V=full"), unrecorded} {
		text, err := cmd.Output()
		b.check(err)
		// The tool has the probe's own number: it replaced it.
		if fields := strings.Fields(string(text)); fields[0] != strconv.Itoa(cmd.Process.Pid) || strings.Contains(string(text), "bench") {
			t.Errorf("%s", text)
		}
	}
	if len(b.lines("tool-start"))+len(b.lines("tool-end")) > 0 {
		t.Error("recorded")
	}
}

func TestBareNamesAreLookedUp(t *testing.T) {
	b := newBench(t)
	b.tool("mygcc", `echo "$@"`)
	cmd := b.probe("mygcc", "-###", "a b")
	cmd.Env = append(cmd.Env, "PATH="+b.script+":"+os.Getenv("PATH"))
	if text, err := cmd.Output(); err != nil || string(text) != "-### a b\n" {
		t.Errorf("%s %v", text, err)
	}
	missing := b.probe("no-such-tool-anywhere")
	missing.Run()
	if missing.ProcessState.ExitCode() != 127 {
		t.Error(missing.ProcessState)
	}
}

func TestBuildGoesOnWithoutLogOrStageFile(t *testing.T) {
	b := newBench(t)
	tool := b.tool("compile", `echo "$@"; exit 3`)
	for _, env := range []string{envLog + "=" + b.dir, envLog + "=/nowhere/log", envLog + "=/dev/full", envDir + "=/nowhere", envDir + "=" + b.log} {
		cmd := b.probe(tool, "-o", "x")
		cmd.Env = append(cmd.Env, env)
		text, _ := cmd.Output()
		if cmd.ProcessState.ExitCode() != 3 || !strings.HasSuffix(string(text), "-o x\n") {
			t.Errorf("%s: %s %v", env, text, cmd.ProcessState)
		}
	}
}

func TestOnlyWhatCannotWaitRings(t *testing.T) {
	b := newBench(t)
	bell := filepath.Join(b.dir, "bell")
	b.check(os.WriteFile(bell, nil, 0o600))
	for name, rings := range map[string]int64{"compile": 0, "gcc": 0, "vet": 0, "link": 1, "--exec": 1} {
		b.check(os.Truncate(bell, 0))
		// The application that has heard the bell finds the line.
		args := []string{b.tool(strings.TrimLeft(name, "-"), "exit 0"), "-o", "x"}
		if name == "--exec" {
			args = append([]string{name}, args...)
		}
		started := len(b.lines("tool-start"))
		cmd := b.probe(args...)
		cmd.Env = append(cmd.Env, envBell+"="+bell)
		b.check(cmd.Run())
		if rung := fileBytes(bell); rung != rings || len(b.lines("tool-start")) != started+1 {
			t.Errorf("%s: %d", name, rung)
		}
	}
	cmd := b.probe(b.tool("link", "exit 3"))
	cmd.Env = append(cmd.Env, envBell+"=/nowhere/bell")
	if cmd.Run(); cmd.ProcessState.ExitCode() != 3 {
		t.Error(cmd.ProcessState)
	}
}

func TestCompilerThatCannotReportRunsAgain(t *testing.T) {
	for name, refusal := range map[string]string{
		"unwritable": "compile: cannot write benchmark data: no space left on device",
		"unknown":    "flag provided but not defined: -bench",
	} {
		b := newBench(t)
		tool := b.tool("compile", `case "$1" in -bench=*) echo first; echo "`+refusal+`" >&2; exit 1;; esac; echo "built $@"`)
		for _, joined := range []bool{true, false} {
			var out, errors bytes.Buffer
			cmd := b.probe(tool, "-o", "x")
			cmd.Stdout, cmd.Stderr = &out, &errors
			if joined {
				cmd.Stderr = &out
			}
			if err := cmd.Run(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if !strings.HasSuffix(out.String(), "built -o x\n") || errors.Len() > 0 || joined && out.String() != "built -o x\n" {
				t.Errorf("%s: %q %q", name, out.String(), errors.String())
			}
		}
		if ends := b.lines("tool-end"); len(ends) != 4 || ends[0]["repeated"] != true || ends[1]["exitCode"] != 0.0 {
			t.Error(ends)
		}
	}
}

func TestCompileStagesAreReadAndTheirFileRemoved(t *testing.T) {
	b := newBench(t)
	tool := b.tool("compile", `echo "BenchmarkCompile:p:fe:parse 1 42 ns/op 1 % 9 lines 1 lines/s" >> "${1#-bench=}"; echo warning`)
	text, err := b.probe(tool, "-o", "x", "-p", "p").CombinedOutput()
	if err != nil || string(text) != "warning\n" {
		t.Fatalf("%s %v", text, err)
	}
	end := b.lines("tool-end")[0]
	if end["lines"] != 9.0 || len(end["stages"].([]interface{})) != 1 || end["outputBytes"] != 8.0 {
		t.Error(end)
	}
	if left, _ := os.ReadDir(b.dir); len(left) > 0 {
		t.Error("left behind:", left)
	}
}

func TestLinkerReportIsTakenOut(t *testing.T) {
	b := newBench(t)
	tool := b.tool("link", `[ "$1" = -benchmark=cpu ] || exit 9
echo before; printf 'BenchmarkLoadlib 1 5 ns/op\t3 B/op\n'; echo "error text" >&2; echo "BenchmarkMine 2 5 ns/op"
printf 'BenchmarkTotalTime 1 9 ns/op\n'; printf 'no line feed'`)
	text, err := b.probe(tool, "-o", "x").CombinedOutput()
	if want := "before\nerror text\nBenchmarkMine 2 5 ns/op\nno line feed"; err != nil || string(text) != want {
		t.Errorf("%q %v", text, err)
	}
	out, _ := b.probe(tool, "-o", "x").Output()
	if string(out) != "before\nBenchmarkMine 2 5 ns/op\nno line feed" {
		t.Errorf("%q", out)
	}
	if stages := b.lines("tool-end")[0]["stages"].([]interface{}); len(stages) != 1 {
		t.Error(stages)
	}
}

func TestMuchLinkerOutputArrivesWhole(t *testing.T) {
	b := newBench(t)
	tool := b.tool("link", `head -c 3000000 /dev/zero | tr '\0' x; echo; seq 1 200000; echo "BenchmarkX 1 5 ns/op"`)
	text, err := b.probe(tool, "-o", "x").Output()
	if err != nil || len(text) != 3000001+1288895 || bytes.Contains(text, []byte("Benchmark")) {
		t.Error(len(text), err)
	}
}

func TestPersonsToolexecIsChained(t *testing.T) {
	b := newBench(t)
	chain := b.tool("mine", `echo "mine $1"; shift; exec "$@"`)
	tool := b.tool("asm", `echo "asm $@"`)
	for _, arg := range []string{"-V=full", "-x"} {
		cmd := b.probe(tool, arg)
		cmd.Env = append(cmd.Env, envChain+`=["`+chain+`","a b"]`)
		if text, _ := cmd.Output(); string(text) != "mine a b\nasm "+arg+"\n" {
			t.Errorf("%q", text)
		}
	}
	if starts := b.lines("tool-start"); len(starts) != 1 || starts[0]["tool"] != "asm" {
		t.Error(starts)
	}
}

func TestProgramSeesThePersonsEnvironment(t *testing.T) {
	b := newBench(t)
	cmd := b.probe("--exec", b.tool("program", `env; echo "args $@"`), "-V=full")
	cmd.Env = append(cmd.Env, "GOTMPDIR=ours", "GOFLAGS=ours", envRestore+`={"GOTMPDIR":null,"GOFLAGS":"-mod=mod"}`)
	text, err := cmd.Output()
	b.check(err)
	if s := string(text); strings.Contains(s, envPrefix) || strings.Contains(s, "ours") || !strings.Contains(s, "GOFLAGS=-mod=mod\n") ||
		!strings.Contains(s, "args -V=full") {
		t.Error(s)
	}
	if starts := b.lines("tool-start"); len(starts) != 1 || starts[0]["tool"] != "program" {
		t.Error(starts)
	}
}

func TestInterruptedToolIsRecorded(t *testing.T) {
	b := newBench(t)
	ready := filepath.Join(b.script, "ready")
	cmd := b.probe("--exec", b.tool("server", "touch "+ready+"; while :; do sleep 0.05; done"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	b.check(cmd.Start())
	for fileBytes(ready) < 0 {
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(30 * time.Millisecond)
	syscall.Kill(-cmd.Process.Pid, syscall.SIGINT)
	cmd.Wait()
	if status := waitStatus(cmd); !status.Signaled() || status.Signal() != syscall.SIGINT {
		t.Error(cmd.ProcessState)
	}
	if ends := b.lines("tool-end"); len(ends) != 1 || ends[0]["signal"] != "SIGINT" {
		t.Error(ends)
	}
}

func TestManyProbesAtOnceTearNoLine(t *testing.T) {
	b := newBench(t)
	tool := b.tool("compile", "exit 0")
	source := filepath.Join(b.script, "long-name-of-a-source-file-that-fills-lines.go")
	b.check(os.WriteFile(source, []byte("package x\n"), 0o600))
	args := []string{tool, "-o", "x"}
	for i := 0; i < 100; i++ {
		args = append(args, source)
	}
	var all sync.WaitGroup
	const probes = 200
	for i := 0; i < probes; i++ {
		cmd := b.probe(args...)
		b.check(cmd.Start())
		all.Add(1)
		go func() { defer all.Done(); cmd.Wait() }()
	}
	all.Wait()
	files := 0
	for _, l := range b.lines("tool-files") {
		files += len(l["files"].([]interface{}))
	}
	if starts, ends := len(b.lines("tool-start")), len(b.lines("tool-end")); starts != probes || ends != probes || files != probes*100 {
		t.Error(starts, ends, files)
	}
}
