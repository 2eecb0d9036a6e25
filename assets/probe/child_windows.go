package main

import (
	"os"
	"os/signal"
	"syscall"
	"unsafe"
)

// child is a started process.
type child struct {
	pid    int
	handle syscall.Handle
}

func standardFiles() [3]uintptr {
	return [3]uintptr{uintptr(syscall.Stdin), uintptr(syscall.Stdout), uintptr(syscall.Stderr)}
}

func startChild(argv, env []string, files [3]uintptr, isProgram bool) (child, error) {
	attr := &syscall.ProcAttr{Env: env, Files: files[:]}
	pid, handle, err := syscall.StartProcess(lookPath(argv[0]), argv, attr)
	return child{pid, syscall.Handle(handle)}, err
}

var (
	kernel32             = syscall.NewLazyDLL("kernel32.dll")
	getProcessIoCounters = kernel32.NewProc("GetProcessIoCounters")
	// The K32 names are in kernel32 itself from Windows 7 on.
	getProcessMemoryInfo = kernel32.NewProc("K32GetProcessMemoryInfo")
)

// ioCounts is IO_COUNTERS: operations, then bytes, each read, written, other.
type ioCounts struct {
	operations [3]uint64
	bytes      [3]uint64
}

// memoryCounts is PROCESS_MEMORY_COUNTERS.
type memoryCounts struct {
	size, pageFaults           uint32
	peakWorkingSet, workingSet uintptr
	quotas                     [4]uintptr
	pagefile, peakPagefile     uintptr
}

// wait gives the end of the process and what it used; what reached the disk Windows doesn't tell.
func (c child) wait() (outcome, usage) {
	used := noUsage
	defer syscall.CloseHandle(c.handle)
	syscall.WaitForSingleObject(c.handle, syscall.INFINITE)
	used.readProcess(c.handle)
	var code uint32
	if syscall.GetExitCodeProcess(c.handle, &code) != nil {
		return outcome{exitCode: 1}, used
	}
	return outcome{exitCode: int(code)}, used
}

func (u *usage) readProcess(handle syscall.Handle) {
	var created, exited, kernel, user syscall.Filetime
	if syscall.GetProcessTimes(handle, &created, &exited, &kernel, &user) == nil {
		u.userUs, u.systemUs = intervalUs(user), intervalUs(kernel)
	}
	var io ioCounts
	if ok, _, _ := getProcessIoCounters.Call(uintptr(handle), uintptr(unsafe.Pointer(&io))); ok != 0 {
		u.readBytes, u.writtenBytes = int64(io.bytes[0]), int64(io.bytes[1])
	}
	memory := memoryCounts{size: uint32(unsafe.Sizeof(memoryCounts{}))}
	if ok, _, _ := getProcessMemoryInfo.Call(uintptr(handle), uintptr(unsafe.Pointer(&memory)), uintptr(memory.size)); ok != 0 {
		u.peakRssBytes = int64(memory.peakWorkingSet)
	}
}

// intervalUs reads a FILETIME that holds a length of time, in steps of 100 ns.
func intervalUs(t syscall.Filetime) int64 {
	return (int64(t.HighDateTime)<<32 | int64(t.LowDateTime)) / 10
}

// passThrough runs the process in the probe's place: Windows can't replace one.
func passThrough(argv, env []string) outcome {
	c, err := startChild(argv, env, standardFiles(), false)
	if err != nil {
		complain(argv[0] + ": " + err.Error())
		return outcome{exitCode: 127}
	}
	ignoreStopSignals()
	out, _ := c.wait()
	return out
}

func newPipe() (read, write *os.File, err error) {
	read, write, err = os.Pipe()
	return read, write, err
}

// oneOutput can't be told from handles; the streams are then taken apart.
func oneOutput() bool { return false }

func ownCPUUs() int64 {
	self, err := syscall.GetCurrentProcess()
	if err != nil {
		return -1
	}
	used := noUsage
	used.readProcess(self)
	return used.userUs + used.systemUs
}

// ignoreStopSignals: Ctrl-C and Ctrl-Break reach every process on the console; the probe waits for its tool.
func ignoreStopSignals() { signal.Ignore(os.Interrupt) }

func forwardQuit(pid int) {}

func finish(out outcome) { os.Exit(out.exitCode) }

func exitCodeOf(out outcome) int { return out.exitCode }

func signalName(sig int) string { return "" }
