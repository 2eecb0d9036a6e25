package main

import (
	"syscall"
	"unsafe"
)

// clockName says which clock nowUs reads. CLOCK_MONOTONIC is also what Node's process.hrtime reads, so
// the application's samples and the probe's lines share one clock.
const clockName = "monotonic"

const clockMonotonic = 1

func nowUs() int64 { return clockUs(clockMonotonic) }

// processCPUUs is the CPU time of a whole process with its finished threads, without its children, from
// its CPU-time clock (clock_getcpuclockid(3)); -1 if it is gone. /proc/PID/stat has only 10 ms steps.
func processCPUUs(pid int) int64 {
	const scheduled = 2
	return clockUs(^pid<<3 | scheduled)
}

func clockUs(clock int) int64 {
	var now syscall.Timespec
	_, _, errno := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, uintptr(clock), uintptr(unsafe.Pointer(&now)), 0)
	if errno != 0 {
		return -1
	}
	return now.Nano() / 1000
}
