//go:build linux && (amd64 || arm64)

package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// fadvDontNeed is POSIX_FADV_DONTNEED: the kernel drops a file's clean pages from the page cache. An
// ordinary user may ask for it on every file that they can read.
const fadvDontNeed = 4

// evict drops the files below the folders named on standard input, one a line, from the page cache and
// prints {"files":N,"bytes":N}. Files just written are put to disk first: dirty pages are not dropped.
// Returns the exit status: 0, or 1 when nothing at all could be evicted.
func evict() int {
	list, err := io.ReadAll(os.Stdin)
	if err != nil {
		complain(err.Error())
		return 1
	}
	files, bytes := 0, int64(0)
	for _, folder := range strings.Split(string(list), "\n") {
		if folder == "" {
			continue
		}
		filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return nil
			}
			if size, ok := evictFile(path); ok {
				files++
				bytes += size
			}
			return nil
		})
	}
	os.Stdout.WriteString(`{"files":` + strconv.Itoa(files) + `,"bytes":` + strconv.FormatInt(bytes, 10) + "}\n")
	if files == 0 {
		return 1
	}
	return 0
}

func evictFile(path string) (size int64, ok bool) {
	fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return 0, false
	}
	defer syscall.Close(fd)
	var stat syscall.Stat_t
	if err := syscall.Fstat(fd, &stat); err != nil {
		return 0, false
	}
	// Writing back costs nothing for a file without dirty pages.
	_ = syscall.Fdatasync(fd)
	_, _, errno := syscall.Syscall6(syscall.SYS_FADVISE64, uintptr(fd), 0, 0, fadvDontNeed, 0, 0)
	return stat.Size, errno == 0
}
