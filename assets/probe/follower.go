package main

import "os"

// followerOf is the command that runs a program after a build as `go run` would: under a probe of its own,
// which tells its start and end. nil: nothing follows.
func followerOf(program []string) []string {
	own, err := os.Executable()
	if len(program) == 0 || err != nil {
		return nil
	}
	return append([]string{own, "--exec"}, program...)
}

func (out outcome) succeeded() bool { return out.exitCode == 0 && out.signal == 0 }
