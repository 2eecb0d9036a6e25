//go:build unix && !linux

package main

import (
	"runtime"
	"syscall"
)

const sysSigaction = syscall.SYS_SIGACTION

// ioCounters stands for what only Linux tells.
type ioCounters struct{}

func openIO(pid int) ioCounters { return ioCounters{} }

func (ioCounters) read(u *usage) {}

func (ioCounters) close() {}

func waitZombie(pid int) {}

// add takes over what wait4 told. Blocks are no fixed number of bytes here, so disk figures stay unknown.
// ru_maxrss is in bytes on macOS, in kilobytes on the BSDs.
func (u *usage) add(spent *syscall.Rusage) {
	u.userUs, u.systemUs = spent.Utime.Nano()/1000, spent.Stime.Nano()/1000
	u.peakRssBytes = int64(spent.Maxrss)
	if runtime.GOOS != "darwin" {
		u.peakRssBytes <<= 10
	}
	u.minorFaults, u.majorFaults = int64(spent.Minflt), int64(spent.Majflt)
}

func dieWithParent() *syscall.SysProcAttr { return nil }

func noCoreDump() { syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) }

func dumpAside(string) bool { return false }
