//go:build linux && (amd64 || arm64)

package main

import (
	"os"
	"syscall"
	"unsafe"
)

// sysCachestat is cachestat(2), from Linux 6.5, with the same number on every architecture. It tells how
// many pages of a file lie in RAM, and gives EPERM on files that are neither one's own nor writable.
const sysCachestat = 451

// residency tells how much of files lies in RAM.
type residency struct {
	// Whether cachestat's answers are true on a device. On a file system that only passes files on
	// (overlayfs) it looks at the wrong file and finds nothing, whatever lies in RAM.
	trusted map[uint64]bool
}

// of is the number of bytes of files that lie in RAM, at most their sizes; -1 when it can't be told for
// one of them.
func (r residency) of(files []string) int64 {
	total := int64(0)
	for _, file := range files {
		bytes := r.ofFile(file)
		if bytes < 0 {
			return -1
		}
		total += bytes
	}
	return total
}

func (r residency) ofFile(path string) int64 {
	fd, stat, err := openRegular(path)
	if err != nil {
		// Gone since, or not to be read: then go doesn't read it either.
		return 0
	}
	defer syscall.Close(fd)
	if stat.Size == 0 {
		return 0
	}
	pages := cachedPages(fd)
	if pages >= 0 && !r.isTrusted(fd, uint64(stat.Dev)) {
		pages = -1
	}
	// mincore answers "all" on files of others instead of refusing.
	if own := os.Geteuid(); pages < 0 && (own == 0 || uint32(own) == stat.Uid) {
		pages = mappedPages(fd, stat.Size)
	}
	if pages < 0 {
		return -1
	}
	if bytes := pages * int64(os.Getpagesize()); bytes < stat.Size {
		return bytes
	}
	return stat.Size
}

// isTrusted reads a byte, once for each device, and looks whether its page is then seen.
func (r residency) isTrusted(fd int, device uint64) bool {
	trusted, known := r.trusted[device]
	if !known {
		var first [1]byte
		_, err := syscall.Pread(fd, first[:], 0)
		trusted = err == nil && cachedPages(fd) > 0
		r.trusted[device] = trusted
	}
	return trusted
}

// cachedPages asks cachestat; -1 where it is refused or unknown.
func cachedPages(fd int) int64 {
	whole := [2]uint64{0, 0}
	// nr_cache, nr_dirty, nr_writeback, nr_evicted, nr_recently_evicted
	var counts [5]uint64
	_, _, errno := syscall.Syscall6(sysCachestat, uintptr(fd),
		uintptr(unsafe.Pointer(&whole)), uintptr(unsafe.Pointer(&counts)), 0, 0, 0)
	if errno != 0 {
		return -1
	}
	return int64(counts[0])
}

// mappedPages asks mincore; -1 where it fails.
func mappedPages(fd int, size int64) int64 {
	mapped, err := syscall.Mmap(fd, 0, int(size), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return -1
	}
	defer syscall.Munmap(mapped)
	page := int64(os.Getpagesize())
	vector := make([]byte, (size+page-1)/page)
	_, _, errno := syscall.Syscall(syscall.SYS_MINCORE,
		uintptr(unsafe.Pointer(&mapped[0])), uintptr(size), uintptr(unsafe.Pointer(&vector[0])))
	if errno != 0 {
		return -1
	}
	pages := int64(0)
	for _, each := range vector {
		pages += int64(each & 1)
	}
	return pages
}
