//go:build unix

package main

import (
	"testing"
)

func (b *bench) superviseThen(then, command string) supervised {
	return b.superviseAs("--then", `["`+then+`","one","two words"]`, "--", command)
}

func TestCommandThatSucceededIsFollowedByTheProgram(t *testing.T) {
	b := newBench(t)
	program := b.tool("program", `read line; echo "$1 $2 $line"; exit 7`)
	s := b.superviseThen(program, b.tool("build", "echo built"))
	s.say(`{"input":"dHlwZWQK"}`) // "typed" and a new line
	if first, second := s.line(), s.line(); first != "built" || second != "one two words typed" {
		t.Error(first, second)
	}
	s.Wait()
	if s.ProcessState.ExitCode() != 7 {
		t.Error(s.ProcessState)
	}
	starts, ends := b.lines("tool-start"), b.lines("tool-end")
	if len(starts) != 1 || starts[0]["tool"] != "program" || starts[0]["path"] != program || len(ends) != 1 {
		t.Fatal(starts, ends)
	}
	runEnds := b.lines("run-end")
	if len(runEnds) != 1 || runEnds[0]["exitCode"] != 7.0 || runEnds[0]["atUs"].(float64) < ends[0]["endUs"].(float64) {
		t.Error(runEnds)
	}
}

func TestNothingFollowsACommandThatFailed(t *testing.T) {
	b := newBench(t)
	s := b.superviseThen(b.tool("program", "echo never"), b.tool("build", "exit 1"))
	if got := s.line(); got != "" {
		t.Error(got)
	}
	s.Wait()
	if end := b.lines("run-end")[0]; end["exitCode"] != 1.0 || len(b.lines("tool-start")) != 0 {
		t.Error(end)
	}
}

func TestStopReachesTheProgramThatFollows(t *testing.T) {
	b := newBench(t)
	s := b.superviseThen(b.tool("server", "echo $$; while :; do sleep 0.1; done"), b.tool("build", ":"))
	pid := s.pid(t)
	s.say(`{"stop":true}`)
	s.Wait()
	if end := b.lines("run-end")[0]; end["stopped"] != "asked" || end["signal"] != "SIGINT" || lives(pid) {
		t.Error(end)
	}
}

func TestUseOfBothIsInTheTree(t *testing.T) {
	if !isSubreaper {
		t.Skip("only Linux tells")
	}
	b := newBench(t)
	spend := "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"
	s := b.superviseThen(b.tool("program", spend), b.tool("build", spend))
	s.Wait()
	end := b.lines("run-end")[0]
	command, tree := end["command"].(map[string]interface{}), end["tree"].(map[string]interface{})
	program := b.lines("tool-end")[0]
	both := command["userUs"].(float64) + program["userUs"].(float64)
	if tree["userUs"].(float64) < both*0.9 || command["userUs"].(float64) > tree["userUs"].(float64)*0.8 {
		t.Error(command, tree, program)
	}
}

func TestProgramThatIsNotThereFails(t *testing.T) {
	b := newBench(t)
	s := b.superviseThen("/no/such/program", b.tool("build", ":"))
	s.Wait()
	if code := s.ProcessState.ExitCode(); code != 127 {
		t.Error(code)
	}
	if end := b.lines("run-end")[0]; end["exitCode"] != 127.0 {
		t.Error(end)
	}
}
