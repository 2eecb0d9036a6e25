package main

import (
	"os"
	"os/signal"
	"syscall"
	"unsafe"
)

var (
	createJobObject           = kernel32.NewProc("CreateJobObjectW")
	setInformationJobObject   = kernel32.NewProc("SetInformationJobObject")
	queryInformationJobObject = kernel32.NewProc("QueryInformationJobObject")
	assignProcessToJobObject  = kernel32.NewProc("AssignProcessToJobObject")
	terminateJobObject        = kernel32.NewProc("TerminateJobObject")
	generateConsoleCtrlEvent  = kernel32.NewProc("GenerateConsoleCtrlEvent")
	ntResumeProcess           = syscall.NewLazyDLL("ntdll.dll").NewProc("NtResumeProcess")
)

const (
	createSuspended     = 0x4
	ctrlBreak           = 1
	jobAccountingAndIO  = 8
	jobExtendedLimits   = 9
	limitKillOnClose    = 0x2000
	endedByTerminateJob = 1
)

// jobAccounting is JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION.
type jobAccounting struct {
	user, kernel, periodUser, periodKernel uint64 // steps of 100 ns
	pageFaults, total, active, terminated  uint32
	io                                     ioCounts
}

// jobLimits is JOBOBJECT_EXTENDED_LIMIT_INFORMATION.
type jobLimits struct {
	processTime, jobTime   int64
	flags                  uint32
	minSet, maxSet         uintptr
	activeLimit            uint32
	affinity               uintptr
	priority, scheduling   uint32
	io                     ioCounts
	processMem, jobMem     uintptr
	peakProcess, peakOfJob uintptr
}

// group is the command and all that it starts, in a job object that ends with the supervisor.
type group struct {
	pid   int
	ended chan commandEnd
	gone  chan struct{}
	job   syscall.Handle
}

func startGroup(argv, env []string, stdin uintptr) (*group, error) {
	job, _, err := createJobObject.Call(0, 0)
	if job == 0 {
		return nil, err
	}
	limits := jobLimits{flags: limitKillOnClose}
	setInformationJobObject.Call(job, jobExtendedLimits, uintptr(unsafe.Pointer(&limits)), unsafe.Sizeof(limits))
	attr := &syscall.ProcAttr{
		Env:   env,
		Files: []uintptr{stdin, uintptr(syscall.Stdout), uintptr(syscall.Stderr)},
		// Suspended until it is in the job, so that no child of its own can escape.
		Sys: &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP | createSuspended},
	}
	pid, handle, startErr := syscall.StartProcess(lookPath(argv[0]), argv, attr)
	if startErr != nil {
		return nil, startErr
	}
	assignProcessToJobObject.Call(job, handle)
	ntResumeProcess.Call(handle)
	g := &group{pid: pid, ended: make(chan commandEnd, 1), gone: make(chan struct{}), job: syscall.Handle(job)}
	go func() {
		out, own := child{pid, syscall.Handle(handle)}.wait()
		g.ended <- commandEnd{nowUs(), out, own, g.treeUsage()}
	}()
	return g, nil
}

func (g *group) accounting() (jobAccounting, bool) {
	var told jobAccounting
	ok, _, _ := queryInformationJobObject.Call(uintptr(g.job), jobAccountingAndIO,
		uintptr(unsafe.Pointer(&told)), unsafe.Sizeof(told), 0)
	return told, ok != 0
}

func (g *group) treeUsage() usage {
	used := noUsage
	if told, ok := g.accounting(); ok {
		used.userUs, used.systemUs = int64(told.user/10), int64(told.kernel/10)
		used.readBytes, used.writtenBytes = int64(told.io.bytes[0]), int64(told.io.bytes[1])
	}
	return used
}

func (g *group) withOrphans(tree usage) usage { return tree }

func (g *group) look() {}

// signal: Windows knows only Ctrl-Break, which Go takes as an interrupt, and the end.
func (g *group) signal(what groupSignal) {
	if what == interrupt {
		generateConsoleCtrlEvent.Call(ctrlBreak, uintptr(g.pid))
		return
	}
	terminateJobObject.Call(uintptr(g.job), endedByTerminateJob)
}

func (g *group) anyLeft() bool {
	told, ok := g.accounting()
	return ok && told.active > 0
}

// survivors: none, the job ends with the supervisor.
func (g *group) survivors() []process { return nil }

func catchStopSignals() <-chan os.Signal {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, os.Interrupt)
	return signals
}
