package main

import (
	"os"
	"strings"
)

// stage is a part of one compile or link, as the tool itself timed it.
type stage struct {
	name string
	ns   int64
}

type stageKind int

const (
	noStages stageKind = iota
	compileStages
	linkStages
)

// stageSource has one tool call time itself, and profile itself, and holds what it told.
type stageSource struct {
	kind             stageKind
	flags            []string // added before the tool's own arguments
	file             string   // the compiler's report
	profile          string   // the CPU profile's file; "" when none is wanted (profile.go)
	stream           int      // where the tool may say that it can't: 1 or 2
	refused          bool     // it failed because of a flag
	stages           []stage
	functions, lines int64 // compiled; -1 unknown
	pkg              string
}

// askTool decides what a call can be asked for beside its work, and makes ready for it. It never asks a
// tool that it does not know for sure, nor for what the person asks already.
func askTool(c *call, id string) stageSource {
	s := stageSource{functions: -1, lines: -1}
	if hasResponseFile(c.args) || !hasFlag(c.args, "o") {
		return s
	}
	switch c.tool {
	case "compile":
		s.stream = 2
	case "link":
		s.stream = 1
	default:
		return s
	}
	if c.stages {
		s.askForStages(c, id)
	}
	if c.xray {
		s.askForProfile(c, id)
	}
	return s
}

func (s *stageSource) askForStages(c *call, id string) {
	switch c.tool {
	case "compile":
		if hasFlag(c.args, "bench") {
			return
		}
		// The compiler fails when it can't write its report, so the file must be there before.
		file := c.stageDir + string(os.PathSeparator) + id + ".bench"
		if !createFile(file) {
			return
		}
		s.kind, s.file, s.pkg = compileStages, file, compiledPackage(c.args)
		s.flags = append(s.flags, "-bench="+file)
	case "link":
		if hasFlag(c.args, "benchmark") {
			return
		}
		s.kind, s.flags = linkStages, append(s.flags, "-benchmark=cpu")
	}
}

// createFile makes a new empty file; false if that can't be done.
func createFile(file string) bool {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return false
	}
	f.Close()
	return true
}

// inject gives the arguments to start the tool with.
func (s *stageSource) inject(args []string) []string {
	return append(append([]string(nil), s.flags...), args...)
}

// takeLine looks at one whole line that the tool printed, and tells whether it answers the probe's flag:
// such a line must reach neither the person nor go, which would keep it in the cache and replay it.
func (s *stageSource) takeLine(text string) bool {
	switch s.kind {
	case compileStages:
		if strings.HasPrefix(text, "compile: cannot write benchmark data") {
			s.refused = true
			return true
		}
	case linkStages:
		if name, ns, ok := parseLinkLine(text); ok {
			if name != linkSum {
				s.stages = append(s.stages, stage{name, ns})
			}
			return true
		}
	}
	if s.complainsOfProfile(text) {
		s.refused = true
		return true
	}
	if name := strings.TrimPrefix(text, "flag provided but not defined: "); name != text {
		for _, flag := range s.flags {
			s.refused = s.refused || strings.HasPrefix(flag, strings.TrimSpace(name)+"=")
		}
	}
	return false
}

// mustRepeat tells whether the tool failed only because of a flag of the probe's.
func (s *stageSource) mustRepeat(out outcome) bool {
	return out != outcome{} && (s.refused || out.signal == 0 && s.lostProfile())
}

// read takes the compiler's report from its file.
func (s *stageSource) read() {
	if s.kind != compileStages || s.refused {
		return
	}
	text, err := os.ReadFile(s.file)
	if err != nil {
		return
	}
	s.stages, s.functions, s.lines = parseCompileReport(string(text), s.pkg)
}

func (s *stageSource) remove() {
	if s.file != "" {
		os.Remove(s.file)
	}
}
