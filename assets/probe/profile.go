package main

import (
	"os"
	"strings"
)

// askForProfile has the compiler or the linker write a CPU profile of itself (-cpuprofile), to a private
// file that the application reads and removes. A tool that can't open the file fails: it must be there
// before, and if the tool still can't, it runs again without (mustRepeat).
func (s *stageSource) askForProfile(c *call, id string) {
	if hasFlag(c.args, "cpuprofile") {
		return
	}
	file := c.stageDir + string(os.PathSeparator) + id + ".pprof"
	if !createFile(file) {
		return
	}
	s.profile = file
	s.flags = append(s.flags, "-cpuprofile="+file)
}

// complainsOfProfile tells whether a line of the tool's is about the profile's file. Both tools name it
// ("open FILE: permission denied"), and nothing else knows that name.
func (s *stageSource) complainsOfProfile(text string) bool {
	return s.profile != "" && strings.Contains(text, s.profile)
}

// lostProfile tells whether the file is gone: a tool that failed may have failed for want of it, also
// where its message goes to a stream that is not captured.
func (s *stageSource) lostProfile() bool {
	return s.profile != "" && fileBytes(s.profile) < 0
}

// keepProfile gives the base name of a profile in which something is; any other file is removed.
func (s *stageSource) keepProfile(again bool) string {
	if s.profile == "" {
		return ""
	}
	if again || fileBytes(s.profile) <= 0 {
		os.Remove(s.profile)
		return ""
	}
	return s.profile[strings.LastIndexByte(s.profile, os.PathSeparator)+1:]
}
