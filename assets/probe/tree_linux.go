package main

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

// isSubreaper: orphans of the run become children of the supervisor, so it misses none.
const isSubreaper = true

func becomeSubreaper() {
	const setChildSubreaper = 36
	syscall.RawSyscall(syscall.SYS_PRCTL, setChildSubreaper, 1, 0)
}

// nextZombie waits for the next child to end and leaves it to be reaped; ok is false when no child is left.
func nextZombie() (pid int, ok bool) {
	// siginfo_t: si_signo, si_errno, si_code, on 64-bit systems 4 bytes of padding, then si_pid.
	var info [siginfoSize / 4]int32
	pidAt := 3
	if unsafe.Sizeof(uintptr(0)) == 8 {
		pidAt = 4
	}
	for {
		_, _, errno := syscall.Syscall6(syscall.SYS_WAITID, waitAll, 0,
			uintptr(unsafe.Pointer(&info)), waitExited|waitNoReap, 0, 0)
		switch errno {
		case 0:
			return int(info[pidAt]), true
		case syscall.EINTR:
		default:
			return 0, false
		}
	}
}

// ownUsage is the CPU time of a finished process without its children. The total is exact; how it parts
// into user and system is known in steps of 10 ms (fields 14 and 15 of /proc/PID/stat).
func ownUsage(pid int) usage {
	used := noUsage
	total := processCPUUs(pid)
	fields := statFields(readProc(pid, "stat"))
	if total < 0 || len(fields) < 13 {
		return used
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	used.userUs = total
	if user+system > 0 {
		used.userUs = total * user / (user + system)
	}
	used.systemUs = total - used.userUs
	return used
}

// statFields are the fields after the name, which may itself have spaces and brackets: state, ppid, …
func statFields(stat string) []string {
	return strings.Fields(stat[strings.LastIndexByte(stat, ')')+1:])
}

// memoryStatus is a process's /proc/PID/status, kept open because it is read a few times a second.
type memoryStatus struct{ fd int }

func openMemoryStatus(pid int) memoryStatus {
	fd, err := syscall.Open("/proc/"+strconv.Itoa(pid)+"/status", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		fd = -1
	}
	return memoryStatus{fd}
}

// peak is the largest resident memory so far; -1 once the process has ended.
func (m memoryStatus) peak() int64 {
	var buffer [4096]byte
	n, err := syscall.Pread(m.fd, buffer[:], 0)
	if err != nil || n <= 0 {
		return -1
	}
	if kilobytes := fieldOf(string(buffer[:n]), "VmHWM:"); kilobytes >= 0 {
		return kilobytes << 10
	}
	return -1
}

// descendants are all living processes below the supervisor.
func descendants() []process {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	names, _ := dir.Readdirnames(-1)
	dir.Close()
	parents := map[int]int{}
	titles := map[int]string{}
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		stat := readProc(pid, "stat")
		fields := statFields(stat)
		if len(fields) < 2 || fields[0] == "Z" || fields[0] == "X" {
			continue
		}
		parents[pid], _ = strconv.Atoi(fields[1])
		titles[pid] = stat[strings.IndexByte(stat, '(')+1 : strings.LastIndexByte(stat, ')')]
	}
	own := syscall.Getpid()
	var below []process
	for pid := range parents {
		// A bounded climb: the table is no snapshot, numbers may have been given anew.
		for above, steps := parents[pid], 0; above > 1 && steps < 1000; above, steps = parents[above], steps+1 {
			if above == own {
				below = append(below, process{pid, titles[pid]})
				break
			}
		}
	}
	return below
}
