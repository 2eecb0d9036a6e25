//go:build !linux || !(amd64 || arm64)

package main

// evict: only Linux lets a program drop other files from the page cache.
func evict() int {
	complain("files can be evicted from the page cache only on Linux")
	return 1
}
