package main

import (
	"strconv"
	"syscall"
)

// call is one process that go has the probe run.
type call struct {
	session
	tool      string   // base name, or "program"
	path      string   // as go gave it; may be a bare name
	pkg       string   // TOOLEXEC_IMPORTPATH
	args      []string // without the tool itself
	chain     []string
	env       []string
	isProgram bool
}

// outcome is how a process ended: by an exit code, or by a signal if that is not 0.
type outcome struct {
	exitCode int
	signal   int
	// The system wrote a core file of it, which go tells: `signal: aborted (core dumped)`.
	coreDumped bool
}

// usage is what a process used. Times are microseconds; -1 is "not measured".
type usage struct {
	userUs, systemUs           int64
	peakRssBytes               int64
	minorFaults, majorFaults   int64
	readBytes, writtenBytes    int64
	diskReadBytes, diskWritten int64
}

var noUsage = usage{-1, -1, -1, -1, -1, -1, -1, -1, -1}

// run starts the process, writes its lines while it works, waits for it, and gives its outcome. If the
// tool failed only because of what the probe asked of it, it runs once more without.
func (c *call) run() outcome {
	out, again := c.attempt(true)
	if again {
		out, _ = c.attempt(false)
	}
	return out
}

func (c *call) attempt(ask bool) (out outcome, again bool) {
	started := nowUs()
	id := strconv.Itoa(syscall.Getpid()) + "-" + strconv.FormatInt(started, 10)

	// Without a report nothing is known of functions and lines: -1 is written as null.
	timing := stageSource{functions: -1, lines: -1}
	if ask {
		timing = askTool(c, id)
	}
	defer timing.remove()
	args := timing.inject(c.args)
	argv := append(append(append([]string(nil), c.chain...), c.path), args...)

	files, sink := standardFiles(), capture{}
	if len(timing.flags) > 0 {
		sink = openCapture(&files, timing.stream)
	}
	process, err := startChild(argv, c.env, files, c.isProgram)
	sink.closeWriteEnd()
	if err != nil {
		sink.close()
		return passThrough(append(append(append([]string(nil), c.chain...), c.path), c.args...), c.env), false
	}
	// From here on the probe must outlive the tool to tell its end; the tool gets the signal itself, as a
	// member of the same group.
	ignoreStopSignals()
	if c.isProgram {
		forwardQuit(process.pid)
	}

	log := openLog(c.logPath)
	log.hold(c.startLine(id, started, process.pid))
	c.writeFiles(log, id)
	log.flush()
	if c.tool == "link" || c.isProgram {
		// The application follows what a linker writes and how a program runs. Other tools can wait.
		ring(c.bellPath)
	}

	sink.drain(&timing)
	out, used := process.wait()
	ended := nowUs()
	again = timing.mustRepeat(out)
	profile := timing.keepProfile(again)
	outputBytes := sink.finish(again)
	timing.read()
	log.write(c.endLine(id, process.pid, started, ended, out, used, &timing, profile, outputBytes, again))
	log.close()
	return out, again
}

// startLine is written right after the fork: the tool works while the probe writes.
func (c *call) startLine(id string, started int64, pid int) []byte {
	argumentBytes := 0
	for _, arg := range c.args {
		argumentBytes += len(arg) + 1
	}
	flags := readFlags(c.tool, c.args)
	return fitLine(3, func(l *line, dropped int) {
		l.text("kind", "tool-start").text("id", id).number("atUs", started)
		l.number("probePid", int64(syscall.Getpid())).number("pid", int64(pid))
		l.text("tool", c.tool).textOrNull("package", keep(c.pkg, dropped < 3))
		l.text("path", keep(c.path, dropped < 2)).number("argumentBytes", int64(argumentBytes))
		l.open("flags").truth("dwarf", flags.dwarf).truth("stripped", flags.stripped)
		l.textOrNull("output", keep(flags.output, dropped < 1)).textOrNull("action", keep(flags.action, dropped < 1)).close()
	})
}

func (c *call) endLine(id string, pid int, started, ended int64, out outcome, used usage,
	timing *stageSource, profile string, outputBytes int64, again bool) []byte {
	return fitLine(1, func(l *line, dropped int) {
		l.text("kind", "tool-end").text("id", id).number("pid", int64(pid))
		l.number("startUs", started).number("endUs", ended).outcome(out)
		l.usage(used).number("minorFaults", used.minorFaults).number("majorFaults", used.majorFaults)
		l.stages("stages", timing.stages, dropped < 1)
		l.number("functions", timing.functions).number("lines", timing.lines)
		l.number("outputBytes", outputBytes).textOrNull("profile", profile)
		// An attempt that failed by the probe's own doing; the next one is the person's.
		l.is("repeated", again)
		l.number("probeUs", ownCPUUs())
	})
}

func keep(text string, wanted bool) string {
	if wanted {
		return text
	}
	return ""
}
