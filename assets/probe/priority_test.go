//go:build linux

package main

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// A build runs as it would in a terminal, whatever priority the application has given itself.
func TestARaisedPriorityIsNotInherited(t *testing.T) {
	if answer, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0); err != nil || answer != 20 {
		t.Skip("the tests run at a changed priority themselves")
	}
	b := newBench(t)
	for given, want := range map[string]string{"-8": "0", "0": "0", "5": "5"} {
		cmd := b.probe("--supervise", "--", "nice")
		cmd.Args = append([]string{"nice", "-n", given}, cmd.Args...)
		path, err := exec.LookPath("nice")
		b.check(err)
		cmd.Path = path
		control, err := cmd.StdinPipe()
		b.check(err)
		defer control.Close()
		out, err := cmd.Output()
		b.check(err)
		if got := strings.TrimSpace(string(out)); got != want {
			t.Errorf("started with nice %s: the command has %s, want %s", given, got, want)
		}
	}
}
