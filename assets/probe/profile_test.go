//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// A stand-in for compile and link: it writes what it was given into the profile, or says that it can't.
const profiledTool = `for a in "$@"; do case "$a" in -cpuprofile=*) file="${a#-cpuprofile=}"; ` +
	`[ -f "$file" ] || exit 9; PROFILE_ACTION; esac; done; echo "built $*"`

func profiled(b *bench, name, action string) string {
	return b.tool(name, string(bytes.ReplaceAll([]byte(profiledTool), []byte("PROFILE_ACTION"), []byte(action))))
}

func TestProfileIsKeptAndNamed(t *testing.T) {
	b := newBench(t)
	for _, name := range []string{"compile", "link"} {
		cmd := b.probe(profiled(b, name, `echo data > "$file"`), "-o", "x")
		cmd.Env = append(cmd.Env, envXray+"=1", envStages+"=0")
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s %v", text, err)
		}
	}
	ends := b.lines("tool-end")
	for _, end := range ends {
		name, _ := end["profile"].(string)
		if text, err := os.ReadFile(filepath.Join(b.dir, name)); err != nil || string(text) != "data\n" || name != filepath.Base(name) {
			t.Errorf("%v: %q %v", end, text, err)
		}
	}
	if len(ends) != 2 {
		t.Error(ends)
	}
}

func TestNoProfileWithoutBeingAsked(t *testing.T) {
	b := newBench(t)
	for _, name := range []string{"compile", "link", "asm"} {
		cmd := b.probe(profiled(b, name, "exit 8"), "-o", "x")
		if name == "asm" {
			cmd.Env = append(cmd.Env, envXray+"=1")
		}
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %s %v", name, text, err)
		}
	}
	for _, end := range b.lines("tool-end") {
		if end["profile"] != nil {
			t.Error(end)
		}
	}
}

func TestToolThatCannotProfileRunsAgain(t *testing.T) {
	for name, action := range map[string]string{
		"refused":  `echo "open $file: permission denied"; echo more; exit 2`,
		"closed":   `echo "x: error closing cpu profile: close $file: no space left on device" >&2; exit 2`,
		"unknown":  `echo "flag provided but not defined: -cpuprofile"; exit 2`,
		"vanished": `rm "$file"; exit 2`,
	} {
		for _, tool := range []string{"compile", "link"} {
			b := newBench(t)
			cmd := b.probe(profiled(b, tool, action), "-o", "x")
			cmd.Env = append(cmd.Env, envXray+"=1", envStages+"=0")
			// go takes both streams through one pipe.
			if text, err := cmd.CombinedOutput(); err != nil || string(text) != "built -o x\n" {
				t.Errorf("%s %s: %q %v", name, tool, text, err)
			}
			ends := b.lines("tool-end")
			if len(ends) != 2 || ends[0]["repeated"] != true || ends[1]["exitCode"] != 0.0 || ends[1]["profile"] != nil {
				t.Error(name, tool, ends)
			}
			if left, _ := os.ReadDir(b.dir); len(left) > 0 {
				t.Error(name, tool, "left behind:", left)
			}
		}
	}
}

func TestAnErrorOfThePersonsIsToldOnce(t *testing.T) {
	b := newBench(t)
	cmd := b.probe(profiled(b, "compile", `echo p > "$file"; echo "a.go:1: wrong"; exit 2`), "-o", "x")
	cmd.Env = append(cmd.Env, envXray+"=1")
	text, _ := cmd.CombinedOutput()
	if string(text) != "a.go:1: wrong\n" || cmd.ProcessState.ExitCode() != 2 {
		t.Errorf("%q %v", text, cmd.ProcessState)
	}
	if ends := b.lines("tool-end"); len(ends) != 1 || ends[0]["profile"] == nil {
		t.Error(ends)
	}
}

func TestProfileFolderThatCannotBeWritten(t *testing.T) {
	b := newBench(t)
	cmd := b.probe(profiled(b, "compile", "exit 8"), "-o", "x")
	cmd.Env = append(cmd.Env, envXray+"=1", envDir+"=/nowhere")
	if text, err := cmd.CombinedOutput(); err != nil || string(text) != "built -o x\n" {
		t.Errorf("%q %v", text, err)
	}
}
