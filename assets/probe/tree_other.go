//go:build unix && !linux

package main

// isSubreaper: only Linux hands orphans to the supervisor. Elsewhere the process group must do.
const isSubreaper = false

func becomeSubreaper() {}

// nextZombie waits for the next child to end. WNOWAIT has no counterpart in package syscall here, so the
// caller's Wait4 does the waiting; -1 stands for any child.
func nextZombie() (pid int, ok bool) {
	return -1, true
}

func ownUsage(pid int) usage { return noUsage }

// memoryStatus stands for what only Linux tells while a process runs.
type memoryStatus struct{}

func openMemoryStatus(pid int) memoryStatus { return memoryStatus{} }

func (memoryStatus) peak() int64 { return -1 }

// descendants can't be listed with the standard library alone; whether the group has members can be told.
func descendants() []process { return nil }
