//go:build linux && (amd64 || arm64)

package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// fadvDontNeed is POSIX_FADV_DONTNEED: the kernel drops a file's clean pages from the page cache. An
// ordinary user may ask for it on every file that they can read.
const fadvDontNeed = 4

// evictPart is a group of files that is told apart, such as the sources.
type evictPart struct {
	name  string
	files []string
	bytes int64
	// Bytes that lay in RAM; -1: it can't be told.
	before, after int64
}

// evict drops files from the page cache. Standard input names them, one a line: a part's name, "tree"
// (all below the path) or "flat" (the path itself, or the files right in it), and the path, separated by
// tabs. It prints for each part how many files and bytes there were, and how many bytes of them lay in
// RAM before and after: {"parts":[{"part":"…","files":N,"bytes":N,"before":N,"after":N}]}. A file counts
// once, in the first part that names it. Files just written are put to disk first: dirty pages are not
// dropped. Returns the exit status: 0, or 1 when nothing at all could be evicted.
func evict() int {
	list, err := io.ReadAll(os.Stdin)
	if err != nil {
		complain(err.Error())
		return 1
	}
	parts := partsIn(string(list))
	told := residency{trusted: map[uint64]bool{}}
	for _, part := range parts {
		part.before = told.of(part.files)
	}
	evicted := 0
	for _, part := range parts {
		for _, file := range part.files {
			if size, ok := evictFile(file); ok {
				part.bytes += size
				evicted++
			}
		}
	}
	for _, part := range parts {
		part.after = told.of(part.files)
	}
	l := newLine().openList("parts")
	for _, part := range parts {
		l.open("").text("part", part.name).number("files", int64(len(part.files))).number("bytes", part.bytes)
		l.number("before", part.before).number("after", part.after).close()
	}
	os.Stdout.Write(l.closeList().end())
	if evicted == 0 {
		return 1
	}
	return 0
}

func partsIn(list string) []*evictPart {
	var parts []*evictPart
	seen := map[string]bool{}
	for _, text := range strings.Split(list, "\n") {
		fields := strings.SplitN(text, "\t", 3)
		if len(fields) < 3 {
			continue
		}
		var part *evictPart
		for _, known := range parts {
			if known.name == fields[0] {
				part = known
			}
		}
		if part == nil {
			part = &evictPart{name: fields[0]}
			parts = append(parts, part)
		}
		// Neither a walk nor an open goes through a link, but what is named may be one (GOROOT often is).
		root, err := filepath.EvalSymlinks(fields[2])
		if err != nil {
			continue
		}
		filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
			switch {
			case err != nil:
			case entry.IsDir() && path != root && fields[1] == "flat":
				return filepath.SkipDir
			case entry.Type().IsRegular() && !seen[path]:
				seen[path] = true
				part.files = append(part.files, path)
			}
			return nil
		})
	}
	return parts
}

func evictFile(path string) (size int64, ok bool) {
	fd, stat, err := openRegular(path)
	if err != nil {
		return 0, false
	}
	defer syscall.Close(fd)
	// Writing back costs nothing for a file without dirty pages.
	_ = syscall.Fdatasync(fd)
	_, _, errno := syscall.Syscall6(syscall.SYS_FADVISE64, uintptr(fd), 0, 0, fadvDontNeed, 0, 0)
	return stat.Size, errno == 0
}

func openRegular(path string) (fd int, stat syscall.Stat_t, err error) {
	fd, err = syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC|syscall.O_NOFOLLOW, 0)
	if err == nil {
		if err = syscall.Fstat(fd, &stat); err != nil {
			syscall.Close(fd)
		}
	}
	return fd, stat, err
}
