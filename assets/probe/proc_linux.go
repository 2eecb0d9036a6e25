package main

import (
	"os"
	"runtime"
	"strconv"
	"syscall"
	"unsafe"
)

const sysSigaction = syscall.SYS_RT_SIGACTION

// ioCounters is a process's /proc/PID/io. It is opened while the process runs, because an ordinary user
// may not open it once the process has ended; reading what is open still works then.
type ioCounters struct{ fd int }

func openIO(pid int) ioCounters {
	fd, err := syscall.Open("/proc/"+strconv.Itoa(pid)+"/io", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		fd = -1
	}
	return ioCounters{fd}
}

// read sets what the process, and the children it waited for, read and wrote through system calls.
func (c ioCounters) read(u *usage) {
	if c.fd < 0 {
		return
	}
	var buffer [512]byte
	n, err := syscall.Pread(c.fd, buffer[:], 0)
	if err != nil || n <= 0 {
		return
	}
	text := string(buffer[:n])
	u.readBytes, u.writtenBytes = fieldOf(text, "rchar:"), fieldOf(text, "wchar:")
}

func (c ioCounters) close() {
	if c.fd >= 0 {
		syscall.Close(c.fd)
	}
}

const (
	waitPID     = 1 // P_PID
	waitAll     = 0 // P_ALL
	waitNoReap  = 0x01000000
	waitExited  = 4
	siginfoSize = 128
)

// waitZombie waits until a process has ended but leaves it to be reaped, so that its files in /proc can
// still be read.
func waitZombie(pid int) {
	var info [siginfoSize / 8]uint64
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, waitPID, uintptr(pid),
			uintptr(unsafe.Pointer(&info)), waitExited|waitNoReap, 0, 0)
		if errno != syscall.EINTR {
			return
		}
	}
}

// add takes over what wait4 told. ru_inblock and ru_oublock are in units of 512 bytes and equal what
// /proc/PID/io calls read_bytes and write_bytes.
func (u *usage) add(spent *syscall.Rusage) {
	u.userUs, u.systemUs = spent.Utime.Nano()/1000, spent.Stime.Nano()/1000
	u.peakRssBytes = int64(spent.Maxrss) << 10
	u.minorFaults, u.majorFaults = int64(spent.Minflt), int64(spent.Majflt)
	u.diskReadBytes, u.diskWritten = int64(spent.Inblock)*512, int64(spent.Oublock)*512
}

// dieWithParent has the kernel kill the program when the probe dies. The kernel watches the thread that
// forked, so that thread must stay.
func dieWithParent() *syscall.SysProcAttr {
	runtime.LockOSThread()
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}

// noCoreDump keeps the probe from leaving a core file of its own when it dies of its tool's signal.
func noCoreDump() {
	const setDumpable = 4
	syscall.RawSyscall(syscall.SYS_PRCTL, setDumpable, 0, 0)
}

// dumpAside has the kernel write a core file of the probe too, of at most 64 KiB, into a private folder
// that is removed after the run: only a process that dumped has the mark that go tells of. Not where the
// kernel hands core files to a program, or to a folder of its own, which they would reach twice.
func dumpAside(folder string) bool {
	pattern := readFile("/proc/sys/kernel/core_pattern")
	if folder == "" || pattern == "" || pattern[0] == '|' || pattern[0] == '/' {
		return false
	}
	var limit syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_CORE, &limit) != nil || limit.Cur < corePageBytes {
		return false
	}
	limit.Cur = corePageBytes
	return syscall.Chdir(folder) == nil && syscall.Setrlimit(syscall.RLIMIT_CORE, &limit) == nil
}

// corePageBytes is the smallest limit with which the kernel writes a core file at all (ELF_EXEC_PAGESIZE;
// up to 64 KiB on arm64).
const corePageBytes = 1 << 16

func readFile(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(text)
}

func readProc(pid int, name string) string {
	return readFile("/proc/" + strconv.Itoa(pid) + "/" + name)
}
