//go:build unix

package main

import (
	"os"
	"syscall"
)

// child is a started process.
type child struct {
	pid int
	io  ioCounters
}

func standardFiles() [3]uintptr { return [3]uintptr{0, 1, 2} }

// startChild starts argv with these as its standard files. isProgram: it is the person's program, which
// must not outlive a probe that go kills in its stead.
func startChild(argv, env []string, files [3]uintptr, isProgram bool) (child, error) {
	attr := &syscall.ProcAttr{Env: env, Files: files[:]}
	if isProgram {
		attr.Sys = dieWithParent()
	}
	pid, err := syscall.ForkExec(lookPath(argv[0]), argv, attr)
	if err != nil {
		return child{}, err
	}
	return child{pid, openIO(pid)}, nil
}

// wait gives the end of the process and what it and the children it waited for used.
func (c child) wait() (outcome, usage) {
	used := noUsage
	waitZombie(c.pid)
	c.io.read(&used)
	c.io.close()
	var status syscall.WaitStatus
	var spent syscall.Rusage
	for {
		_, err := syscall.Wait4(c.pid, &status, 0, &spent)
		if err == nil {
			break
		}
		if err != syscall.EINTR {
			return outcome{exitCode: 1}, used
		}
	}
	used.add(&spent)
	return outcomeOf(status), used
}

func outcomeOf(status syscall.WaitStatus) outcome {
	if status.Signaled() {
		return outcome{signal: int(status.Signal()), coreDumped: status.CoreDump()}
	}
	return outcome{exitCode: status.ExitStatus()}
}

// passThrough becomes the process, so that nothing of the probe is left. It only comes back when the
// process can't be started.
func passThrough(argv, env []string) outcome {
	err := syscall.Exec(lookPath(argv[0]), argv, env)
	complain(argv[0] + ": " + err.Error())
	return outcome{exitCode: 127}
}

// newPipe makes a pipe whose ends block, as a child's standard files must.
func newPipe() (read, write *os.File, err error) {
	var ends [2]int
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err := syscall.Pipe(ends[:]); err != nil {
		return nil, nil, err
	}
	syscall.CloseOnExec(ends[0])
	syscall.CloseOnExec(ends[1])
	return os.NewFile(uintptr(ends[0]), "pipe"), os.NewFile(uintptr(ends[1]), "pipe"), nil
}

// oneOutput tells whether standard output and standard error are one file.
func oneOutput() bool {
	var out, err syscall.Stat_t
	return syscall.Fstat(1, &out) == nil && syscall.Fstat(2, &err) == nil && out.Dev == err.Dev && out.Ino == err.Ino
}

// ownCPUUs is the probe's own CPU time so far.
func ownCPUUs() int64 {
	var spent syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &spent) != nil {
		return -1
	}
	return (spent.Utime.Nano() + spent.Stime.Nano()) / 1000
}
