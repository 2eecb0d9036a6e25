package main

import "syscall"

// environment is what the probe was started in, for whatever it starts: without what its own entry added to it.
func environment() []string {
	env := syscall.Environ()
	if addedOneProcessor && len(env) > 0 {
		return env[1:]
	}
	return env
}
