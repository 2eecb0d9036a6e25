package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// go prints `signal: aborted (core dumped)` of a program that left a core file: also with the probe between.
func TestCoreDumpsAreTold(t *testing.T) {
	b := newBench(t)
	there := t.TempDir()
	run := func(args ...string) bool {
		cmd := exec.Command("sh", append([]string{"-c", `ulimit -c unlimited && exec "$@"`, "sh"}, args...)...)
		cmd.Dir, cmd.Env = there, b.probe().Env
		cmd.Run()
		return waitStatus(cmd).CoreDump()
	}
	program := b.tool("aborts", "kill -ABRT $$")
	if !run(program) {
		t.Skip("this system writes no core files beside the program")
	}
	bare := filesIn(t, there)
	if !run(append(b.probe().Args, []string{"--exec", program}...)...) {
		t.Error("the probe hides the core file")
	}
	if got := filesIn(t, there); len(got) > 2*len(bare) {
		t.Errorf("%v beside the program instead of %v", got, bare)
	}
	if aside := filesIn(t, b.dir); len(aside) != 1 {
		t.Errorf("the probe's own core file is not in the private folder: %v", aside)
	}
	b.check(os.RemoveAll(b.dir))
	if run(append(b.probe().Args, []string{"--exec", program}...)...) {
		t.Error("without a private folder the probe must leave no core file")
	}
}

func filesIn(t *testing.T, dir string) []string {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}
