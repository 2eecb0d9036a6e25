//go:build linux

package sampler

import (
	"os"
	"syscall"
	"unsafe"
)

// units are those of the kernel's figures.
type units struct {
	// Length of a clock tick in µs: 10 ms on every usual kernel.
	tickUs    float64
	pageBytes int64
	// What to add to a time since boot, which includes sleep, to get one of CLOCK_MONOTONIC.
	bootToMonotonicUs int64
}

const (
	clockRealtime  = 0
	clockMonotonic = 1
	clockBoot      = 7
)

// kernelUnits reads the units of this machine; the usual ones where /proc doesn't tell.
func kernelUnits() units {
	auxv, _ := os.ReadFile("/proc/self/auxv")
	return units{tickUsOf(auxv), int64(syscall.Getpagesize()), (clockNs(clockMonotonic) - clockNs(clockBoot)) / 1000}
}

// tickUsOf finds AT_CLKTCK of getauxval(3): what `getconf CLK_TCK` prints.
func tickUsOf(auxv []byte) float64 {
	const atClockTick, size = 17, int(unsafe.Sizeof(uintptr(0)))
	for ; len(auxv) >= 2*size; auxv = auxv[2*size:] {
		key, value := *(*uintptr)(unsafe.Pointer(&auxv[0])), *(*uintptr)(unsafe.Pointer(&auxv[size]))
		if key == atClockTick && value > 0 {
			return 1e6 / float64(value)
		}
	}
	return 10_000
}

func clockNs(clock uintptr) int64 {
	var now syscall.Timespec
	syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clock, uintptr(unsafe.Pointer(&now)), 0)
	return now.Nano()
}

func nowUs() int64 { return clockNs(clockMonotonic) / 1000 }

// ownCPUUs is the CPU time that this process has used so far.
func ownCPUUs() int64 {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return (used.Utime.Nano() + used.Stime.Nano()) / 1000
}
