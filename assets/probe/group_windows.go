package main

import (
	"os"
	"os/signal"
	"sync"
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
	ended chan commandEnd
	gone  chan struct{}
	job   syscall.Handle

	lock     sync.Mutex // guards what is below
	pid      int
	stopping bool
}

// startGroup starts argv in a job. If it succeeds and then is not nil, then is started in its place.
func startGroup(argv, env []string, stdin *os.File, then []string) (*group, error) {
	job, _, err := createJobObject.Call(0, 0)
	if job == 0 {
		return nil, err
	}
	limits := jobLimits{flags: limitKillOnClose}
	setInformationJobObject.Call(job, jobExtendedLimits, uintptr(unsafe.Pointer(&limits)), unsafe.Sizeof(limits))
	g := &group{ended: make(chan commandEnd, 1), gone: make(chan struct{}), job: syscall.Handle(job)}
	command, startErr := g.start(argv, env, stdin)
	if startErr != nil {
		return nil, startErr
	}
	go func() {
		defer stdin.Close()
		out, own := command.wait()
		end := commandEnd{nowUs(), out, own, g.treeUsage()}
		if then != nil && out.succeeded() {
			if program, err := g.start(then, env, stdin); err == nil {
				out, _ = program.wait()
				// The job's account holds both.
				end.atUs, end.outcome, end.whole = nowUs(), out, g.treeUsage()
			}
		}
		g.ended <- end
	}()
	return g, nil
}

func (g *group) start(argv, env []string, stdin *os.File) (child, error) {
	g.lock.Lock()
	defer g.lock.Unlock()
	if g.stopping {
		return child{}, os.ErrProcessDone
	}
	attr := &syscall.ProcAttr{
		Env:   env,
		Files: []uintptr{stdin.Fd(), uintptr(syscall.Stdout), uintptr(syscall.Stderr)},
		// Suspended until it is in the job, so that no child of its own can escape.
		Sys: &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP | createSuspended},
	}
	pid, handle, err := syscall.StartProcess(lookPath(argv[0]), argv, attr)
	if err != nil {
		return child{}, err
	}
	assignProcessToJobObject.Call(uintptr(g.job), handle)
	ntResumeProcess.Call(handle)
	g.pid = pid
	return child{pid, syscall.Handle(handle)}, nil
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
	g.lock.Lock()
	defer g.lock.Unlock()
	g.stopping = true
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
