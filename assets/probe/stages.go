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

// stageSource has one tool call time itself, and holds what it told.
type stageSource struct {
	kind             stageKind
	flag             string // added before the tool's own arguments
	file             string // the compiler's report
	stream           int    // where the tool may say that it can't: 1 or 2
	refused          bool   // it failed because of the flag
	stages           []stage
	functions, lines int64 // compiled; -1 unknown
	pkg              string
}

// askForStages decides whether a call can be asked for its stages, and makes ready for it. It never asks
// a tool that it does not know for sure, or that the person asks already.
func askForStages(c *call, id string) stageSource {
	none := stageSource{functions: -1, lines: -1}
	if hasResponseFile(c.args) || !hasFlag(c.args, "o") {
		return none
	}
	switch c.tool {
	case "compile":
		if hasFlag(c.args, "bench") {
			return none
		}
		// The compiler fails when it can't write its report, so the file must be there before.
		file := c.stageDir + string(os.PathSeparator) + id + ".bench"
		f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return none
		}
		f.Close()
		return stageSource{kind: compileStages, flag: "-bench=" + file, file: file, stream: 2,
			functions: -1, lines: -1, pkg: compiledPackage(c.args)}
	case "link":
		if hasFlag(c.args, "benchmark") {
			return none
		}
		return stageSource{kind: linkStages, flag: "-benchmark=cpu", stream: 1, functions: -1, lines: -1}
	}
	return none
}

// inject gives the arguments to start the tool with.
func (s *stageSource) inject(args []string) []string {
	if s.kind == noStages {
		return args
	}
	return append([]string{s.flag}, args...)
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
	if name := strings.TrimPrefix(text, "flag provided but not defined: "); name != text &&
		strings.HasPrefix(s.flag, strings.TrimSpace(name)+"=") {
		s.refused = true
	}
	return false
}

// mustRepeat tells whether the tool failed only because of the probe's flag.
func (s *stageSource) mustRepeat(out outcome) bool {
	return s.refused && out != outcome{}
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
