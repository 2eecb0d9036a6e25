package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The tests run this very test binary as the probe, and as tools with known behaviour.
func TestMain(m *testing.M) {
	switch os.Getenv("PROBE_TEST_AS") {
	case "probe":
		os.Unsetenv("PROBE_TEST_AS")
		main()
	default:
		// A supervisor starts its own executable for the program that follows.
		if len(os.Args) > 1 && os.Args[1] == "--exec" {
			main()
		}
		os.Exit(m.Run())
	}
}

// bench is one log with its folder.
type bench struct {
	t                *testing.T
	log, dir, script string
}

func newBench(t *testing.T) *bench {
	dir := t.TempDir()
	b := &bench{t: t, log: filepath.Join(dir, "log"), dir: filepath.Join(dir, "stages"), script: dir}
	b.check(os.WriteFile(b.log, nil, 0o600))
	b.check(os.Mkdir(b.dir, 0o700))
	return b
}

func (b *bench) check(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// tool writes a shell script that stands for a tool.
func (b *bench) tool(name, text string) string {
	path := filepath.Join(b.script, name)
	b.check(os.WriteFile(path, []byte("#!/bin/sh\n"+text+"\n"), 0o700))
	return path
}

func (b *bench) probe(args ...string) *exec.Cmd {
	self, err := os.Executable()
	b.check(err)
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), "PROBE_TEST_AS=probe", envLog+"="+b.log, envDir+"="+b.dir, envStages+"=1")
	return cmd
}

// lines are the log's objects of a kind.
func (b *bench) lines(kind string) []map[string]interface{} {
	b.t.Helper()
	text, err := os.ReadFile(b.log)
	b.check(err)
	var found []map[string]interface{}
	for _, row := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if row == "" {
			continue
		}
		var value map[string]interface{}
		if err := json.Unmarshal([]byte(row), &value); err != nil {
			b.t.Fatalf("torn line %q: %v", row, err)
		}
		if value["kind"] == kind {
			found = append(found, value)
		}
	}
	return found
}
