package main

import (
	"runtime"
	"syscall"
)

// takeOrdinaryPriority gives up a raised priority that the application's own thread may have: Chromium
// raises that of the main thread where it is allowed to (as root), a child inherits it, and a build would
// then run before everything else, unlike in a terminal. A lowered priority is the person's wish and stays.
//
// Linux keeps the priority for each thread: the caller stays on this one, so that the command inherits it.
func takeOrdinaryPriority() {
	runtime.LockOSThread()
	// The kernel answers 20 − nice, so that no answer looks like an error.
	if answer, err := syscall.Getpriority(syscall.PRIO_PROCESS, 0); err == nil && answer > 20 {
		syscall.Setpriority(syscall.PRIO_PROCESS, 0, 0)
	}
}
