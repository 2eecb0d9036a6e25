//go:build unix

package main

import (
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
	"unsafe"
)

// ignoreStopSignals lets the probe live until its tool has ended. It must be called after the fork: the
// tool would inherit what is ignored.
func ignoreStopSignals() {
	signal.Ignore(syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
}

// forwardQuit hands SIGQUIT on to the program: `go test` sends it to its direct child alone, which is the
// probe, to see where a test hangs.
func forwardQuit(pid int) {
	quit := make(chan os.Signal, 1)
	signal.Notify(quit, syscall.SIGQUIT)
	go func() {
		for range quit {
			syscall.Kill(pid, syscall.SIGQUIT)
		}
	}()
}

// finish ends the probe as its tool ended: by the same exit code, or by the same signal, so that go
// prints the same message.
func finish(out outcome) {
	if out.signal != 0 {
		dieOf(syscall.Signal(out.signal), out.coreDumped)
	}
	os.Exit(exitCodeOf(out))
}

func exitCodeOf(out outcome) int {
	if out.signal != 0 {
		return 128 + out.signal
	}
	return out.exitCode
}

func dieOf(sig syscall.Signal, coreDumped bool) {
	if !coreDumped || !dumpAside(getenv(envDir)) {
		noCoreDump()
	}
	// The Go runtime would answer some signals with a goroutine dump. An all-zero struct sigaction is
	// SIG_DFL on every unix.
	var defaultAction [8]uint64
	syscall.RawSyscall6(sysSigaction, uintptr(sig), uintptr(unsafe.Pointer(&defaultAction)), 0, 8, 0, 0)
	syscall.Kill(syscall.Getpid(), sig)
	time.Sleep(100 * time.Millisecond)
}

func signalName(sig int) string {
	switch syscall.Signal(sig) {
	case syscall.SIGHUP:
		return "SIGHUP"
	case syscall.SIGINT:
		return "SIGINT"
	case syscall.SIGQUIT:
		return "SIGQUIT"
	case syscall.SIGILL:
		return "SIGILL"
	case syscall.SIGTRAP:
		return "SIGTRAP"
	case syscall.SIGABRT:
		return "SIGABRT"
	case syscall.SIGBUS:
		return "SIGBUS"
	case syscall.SIGFPE:
		return "SIGFPE"
	case syscall.SIGKILL:
		return "SIGKILL"
	case syscall.SIGSEGV:
		return "SIGSEGV"
	case syscall.SIGPIPE:
		return "SIGPIPE"
	case syscall.SIGALRM:
		return "SIGALRM"
	case syscall.SIGTERM:
		return "SIGTERM"
	case syscall.SIGXCPU:
		return "SIGXCPU"
	case syscall.SIGXFSZ:
		return "SIGXFSZ"
	case syscall.SIGUSR1:
		return "SIGUSR1"
	case syscall.SIGUSR2:
		return "SIGUSR2"
	}
	return "SIG" + strconv.Itoa(sig)
}
