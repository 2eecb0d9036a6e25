package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
)

// commandEnd is what is known when the command itself has ended.
type commandEnd struct {
	atUs    int64
	outcome outcome
	own     usage // the command without its children
	whole   usage // with all children that it waited for
}

// process is one that outlived its run.
type process struct {
	pid  int
	name string
}

func (s *supervisor) writeEnd() {
	end := s.end
	if s.ended.IsZero() {
		// Even SIGKILL has not ended it yet, as in uninterruptible sleep.
		end = commandEnd{atUs: nowUs(), outcome: outcome{exitCode: 137}, own: noUsage, whole: noUsage}
		s.end = end
	}
	tree := s.group.withOrphans(end.whole)
	if s.stopped == "" && end.outcome.signal == 0 {
		s.subtractTools(&end)
	}
	survivors := s.group.survivors()
	s.log.write(fitLine(1, func(l *line, dropped int) {
		l.text("kind", "run-end").number("atUs", end.atUs).outcome(end.outcome)
		l.textOrNull("stopped", s.stopped)
		l.open("command").usage(end.own).close()
		l.open("tree").usage(tree).close()
		l.openList("survivors")
		for i, p := range survivors {
			if dropped > 0 && i == 20 {
				break
			}
			l.open("").number("pid", int64(p.pid)).text("name", p.name).close()
		}
		l.closeList().number("probeUs", ownCPUUs())
	}))
}

// subtractTools sets what the command itself read and wrote. The system tells it only together with its
// children, so the tools' own lines are taken off. What the probes themselves read (some KB a tool) stays
// in. Not done for a command that was stopped: its last children are in the log but not in its sum.
func (s *supervisor) subtractTools(end *commandEnd) {
	tools, ok := sumTools(getenv(envLog), s.logFrom)
	if !ok {
		return
	}
	end.own.readBytes = less(end.whole.readBytes, tools.readBytes)
	end.own.writtenBytes = less(end.whole.writtenBytes, tools.writtenBytes)
	end.own.diskReadBytes = less(end.whole.diskReadBytes, tools.diskReadBytes)
	end.own.diskWritten = less(end.whole.diskWritten, tools.diskWritten)
}

func less(whole, part int64) int64 {
	if whole < 0 || part < 0 || part > whole {
		return -1
	}
	return whole - part
}

// sumTools adds up the tool-end lines of this run; a figure that one of them lacks is -1.
func sumTools(path string, from int64) (sum usage, ok bool) {
	file, err := os.Open(path)
	if err != nil || from < 0 {
		return noUsage, false
	}
	defer file.Close()
	if _, err := file.Seek(from, io.SeekStart); err != nil {
		return noUsage, false
	}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if !bytes.HasPrefix(lines.Bytes(), []byte(`{"kind":"tool-end"`)) {
			continue
		}
		text := lines.Text()
		plus(&sum.readBytes, fieldOf(text, `"readBytes":`))
		plus(&sum.writtenBytes, fieldOf(text, `"writtenBytes":`))
		plus(&sum.diskReadBytes, fieldOf(text, `"diskReadBytes":`))
		plus(&sum.diskWritten, fieldOf(text, `"diskWrittenBytes":`))
	}
	return sum, lines.Err() == nil
}

// plus adds what is known to what is known; anything unknown makes the sum unknown.
func plus(sum *int64, value int64) {
	if *sum < 0 || value < 0 {
		*sum = -1
		return
	}
	*sum += value
}
