//go:build linux

package sampler

import (
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

// noFile stands for "could not be opened".
const noFile = -1

// atWorkFolder is AT_FDCWD (-100): openat(2) and readlinkat(2) then mean what open and readlink do, which
// newer architectures lack.
const atWorkFolder = ^uintptr(99)

// procFiles reads files of /proc into one buffer. Files stay open between samples: reading again from
// position 0 makes the kernel write them anew, at less than half the cost of opening them by name; and an
// open file stays with its process, so that a pid that the kernel hands out again is never mixed up.
//
// Its system calls are raw, unseen by Go's scheduler: it would wake a thread of its own to see whether they
// block (sysmon), which costs more than they do. What the kernel makes up for /proc never waits for a device.
type procFiles struct {
	root   string
	buffer [1 << 16]byte
	name   []byte
	stat   procStat
	io     account
}

// pathOf is a path below the root, closed by a zero byte for the kernel.
func (f *procFiles) pathOf(parts ...string) *byte {
	f.name = append(f.name[:0], f.root...)
	for _, part := range parts {
		f.name = append(f.name, '/')
		f.name = append(f.name, part...)
	}
	f.name = append(f.name, 0)
	return &f.name[0]
}

// open opens a file such as "12", "stat"; noFile when it is not there or may not be read.
func (f *procFiles) open(parts ...string) int {
	fd, _, errno := syscall.RawSyscall6(syscall.SYS_OPENAT, atWorkFolder,
		uintptr(unsafe.Pointer(f.pathOf(parts...))), syscall.O_RDONLY|syscall.O_CLOEXEC, 0, 0, 0)
	if errno != 0 {
		return noFile
	}
	return int(fd)
}

func closeFile(file int) {
	if file != noFile {
		syscall.RawSyscall(syscall.SYS_CLOSE, uintptr(file), 0, 0)
	}
}

// read gives a file's text, which the next call overwrites; ok is false when its process is gone (ESRCH).
// A list of thousands of children takes several reads.
func (f *procFiles) read(file int) (text []byte, ok bool) {
	got, _, errno := syscall.RawSyscall6(syscall.SYS_PREAD64, uintptr(file),
		uintptr(unsafe.Pointer(&f.buffer)), uintptr(len(f.buffer)), 0, 0, 0)
	if errno != 0 {
		return nil, false
	}
	length := int(got)
	for more := length; more >= 4000 && length < len(f.buffer); {
		var err error
		if more, err = syscall.Pread(file, f.buffer[length:], int64(length)); err != nil {
			return nil, false
		}
		length += more
	}
	return f.buffer[:length], true
}

// readStat fills stat; false: the process is gone.
func (f *procFiles) readStat(file int) bool {
	text, ok := f.read(file)
	return ok && f.stat.parse(text)
}

// readIO fills io; false: gone. The file can be opened only where that is allowed.
func (f *procFiles) readIO(file int) bool {
	text, ok := f.read(file)
	return ok && f.io.parse(text)
}

// text is a whole file, to 64 KiB, which the next call overwrites.
func (f *procFiles) text(parts ...string) (text []byte, ok bool) {
	file := f.open(parts...)
	if file == noFile {
		return nil, false
	}
	text, ok = f.read(file)
	closeFile(file)
	return text, ok
}

// exe is the executable of a process; "" for kernel threads, zombies and other people's processes.
func (f *procFiles) exe(pid int) string {
	path := f.pathOf(strconv.Itoa(pid), "exe")
	length, _, errno := syscall.RawSyscall6(syscall.SYS_READLINKAT, atWorkFolder,
		uintptr(unsafe.Pointer(path)), uintptr(unsafe.Pointer(&f.buffer)), uintptr(len(f.buffer)), 0, 0)
	if errno != 0 {
		return ""
	}
	return strings.TrimSuffix(string(f.buffer[:length]), " (deleted)")
}

// firstArgument is what follows the program's own name on its command line; "" if there is none.
func (f *procFiles) firstArgument(pid int) string {
	text, _ := f.text(strconv.Itoa(pid), "cmdline")
	arguments := strings.SplitN(string(text), "\x00", 3)
	if len(arguments) < 2 {
		return ""
	}
	return arguments[1]
}

// list is what a folder holds.
func (f *procFiles) list(parts ...string) []string {
	folder := f.open(parts...)
	if folder == noFile {
		return nil
	}
	defer closeFile(folder)
	var names []string
	for {
		length, _, errno := syscall.RawSyscall(syscall.SYS_GETDENTS64, uintptr(folder),
			uintptr(unsafe.Pointer(&f.buffer)), uintptr(len(f.buffer)))
		if errno != 0 || length == 0 {
			return names
		}
		_, _, names = syscall.ParseDirent(f.buffer[:length], -1, names)
	}
}

// listsChildren tells whether this kernel does (CONFIG_PROC_CHILDREN).
func (f *procFiles) listsChildren() bool {
	_, ok := f.text("self", "task", strconv.Itoa(syscall.Getpid()), "children")
	return ok
}
