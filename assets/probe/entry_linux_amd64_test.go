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
