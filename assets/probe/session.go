package main

import (
	"syscall"

	"buildoscope/probe/jsontext"
)

// session is what the application asks for in the environment.
type session struct {
	logPath  string   // "" when nothing is to be recorded
	bellPath string   // "" when nobody waits for anything
	stageDir string   // private folder for stage files
	stages   bool     // have compile and link time themselves
	xray     bool     // have compile and link profile themselves
	chain    []string // the person's own -toolexec, put between the probe and the tool
}

const (
	envPrefix  = "BUILDOSCOPE_"
	envLog     = "BUILDOSCOPE_PROBE_LOG"
	envBell    = "BUILDOSCOPE_PROBE_BELL"
	envDir     = "BUILDOSCOPE_PROBE_DIR"
	envStages  = "BUILDOSCOPE_PROBE_STAGES"
	envXray    = "BUILDOSCOPE_PROBE_XRAY"
	envChain   = "BUILDOSCOPE_PROBE_CHAIN"
	envRestore = "BUILDOSCOPE_RESTORE_ENV"
)

func readSession() session {
	s := session{logPath: getenv(envLog), bellPath: getenv(envBell), stageDir: getenv(envDir)}
	s.stages = getenv(envStages) == "1" && s.stageDir != ""
	s.xray = getenv(envXray) == "1" && s.stageDir != ""
	if text := getenv(envChain); text != "" {
		s.chain = jsontext.ReadStrings(text)
	}
	return s
}

func getenv(name string) string {
	value, _ := syscall.Getenv(name)
	return value
}
