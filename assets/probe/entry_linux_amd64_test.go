package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// builtWithEntry gives the probe as the application has it. (The test's own executable starts like every Go program.)
func builtWithEntry(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "probe")
	build := exec.Command("go", "build", "-ldflags=-s -w -E main.entry", "-o", path, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if text, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%s %v", text, err)
	}
	return path
}

func TestVersionIsAskedWithoutARuntime(t *testing.T) {
	b, probe := newBench(t), builtWithEntry(t)
	tool := b.tool("compile", `echo $$ $0 "$@" $MARK`)
	chained := b.tool("chain", `exec "$@"`)
	for _, tc := range []struct {
		name    string
		args    []string
		env     string
		runtime bool // a Go runtime began, and told of its packages
		want    string
	}{
		{"version", []string{tool, "-V=full"}, "", false, "PID " + tool + " -V=full here\n"},
		{"no chain", []string{tool, "-V=full"}, envChain + "=", false, "PID " + tool + " -V=full here\n"},
		{"other chains", []string{tool, "-V=full"}, envChain + "S=[]", false, "PID " + tool + " -V=full here\n"},
		{"chain", []string{tool, "-V=full"}, envChain + `=["` + chained + `"]`, true, "PID " + tool + " -V=full here\n"},
		{"bare name", []string{"compile", "-V=full"}, "PATH=" + b.script, true, "PID " + tool + " -V=full here\n"},
		{"short", []string{tool, "-V"}, "", true, "PID " + tool + " -V here\n"},
		{"one more", []string{tool, "-V=full", "-V=full"}, "", true, "PID " + tool + " -V=full -V=full here\n"},
		{"gone", []string{tool + "-gone", "-V=full"}, "", true, ""},
	} {
		cmd := exec.Command(probe, tc.args...)
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1", "MARK=here", envLog+"="+b.log, tc.env)
		var out, errors bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errors
		cmd.Run()
		if want := strings.Replace(tc.want, "PID", strconv.Itoa(cmd.Process.Pid), 1); out.String() != want {
			t.Errorf("%s: %q instead of %q", tc.name, out.String(), want)
		}
		if strings.Contains(errors.String(), "init ") != tc.runtime {
			t.Errorf("%s: runtime %v: %s", tc.name, !tc.runtime, errors.String())
		}
		if code := cmd.ProcessState.ExitCode(); (code == 127) != (tc.want == "") {
			t.Errorf("%s: exit code %d", tc.name, code)
		}
	}
	if len(b.lines("tool-start")) > 0 {
		t.Error("recorded")
	}
}

func TestOtherCallsBeginAsEver(t *testing.T) {
	b, probe := newBench(t), builtWithEntry(t)
	cmd := exec.Command(probe, b.tool("asm", `exit 7`), "-o", "x")
	cmd.Env = append(os.Environ(), envLog+"="+b.log)
	cmd.Run()
	if ends := b.lines("tool-end"); cmd.ProcessState.ExitCode() != 7 || len(ends) != 1 || ends[0]["exitCode"] != 7.0 {
		t.Error(cmd.ProcessState, ends)
	}
	usage := exec.Command(probe)
	usage.Run()
	if usage.ProcessState.ExitCode() != 2 {
		t.Error(usage.ProcessState)
	}
}

func TestToolsSeeNothingOfTheEntry(t *testing.T) {
	b, probe := newBench(t), builtWithEntry(t)
	tool := b.tool("asm", `tr '\0' '\n' < /proc/$$/environ; echo $# $1 ${2000}`)
	many := make([]string, 2000)
	for i := range many {
		many[i] = "argument-" + strconv.Itoa(i+1)
	}
	for _, tc := range []struct {
		name string
		env  []string
		args []string
		want string
	}{
		{"nothing", nil, nil, "0"},
		{"some", []string{"A=1", "B="}, []string{"one"}, "1 one"},
		{"recorded", []string{"A=1", envLog + "=" + b.log}, []string{"one"}, "1 one"},
		{"the person's own", []string{"A=1", "GOMAXPROCS=3", "B=2"}, nil, "0"},
		{"the person's own, the same", []string{"A=1", "GOMAXPROCS=1", "B=2"}, nil, "0"},
		{"similar names", []string{"GOMAXPRO=1", "GOMAXPROCS_=2", "GOMAXPROC=3"}, nil, "0"},
		{"many arguments", []string{"A=1"}, many, "2000 argument-1 argument-2000"},
	} {
		cmd := exec.Command(probe, append([]string{tool}, tc.args...)...)
		cmd.Env = append([]string{}, tc.env...)
		out, err := cmd.CombinedOutput()
		want := strings.Join(append(tc.env, tc.want), "\n") + "\n"
		if err != nil || string(out) != want {
			t.Errorf("%s: %v %q instead of %q", tc.name, err, out, want)
		}
	}
	if len(b.lines("tool-end")) != 1 {
		t.Error("not recorded once")
	}
}

func TestTheRuntimeBeginsWithOneProcessor(t *testing.T) {
	b, probe := newBench(t), builtWithEntry(t)
	for wish, want := range map[string]string{"A=1": "gomaxprocs=1 ", "GOMAXPROCS=7": "gomaxprocs=7 "} {
		cmd := exec.Command(probe, b.tool("asm", "exit 0"))
		cmd.Env = []string{wish, "GODEBUG=schedtrace=1", envLog + "=" + b.log}
		text, err := cmd.CombinedOutput()
		// The first line comes long before main, which gives up all but one in any case.
		if first := strings.SplitN(string(text), "\n", 2)[0]; err != nil || !strings.Contains(first, want) {
			t.Errorf("%s: %v %s", wish, err, text)
		}
	}
}
