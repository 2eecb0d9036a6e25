//go:build !(linux && amd64)

package main

// addedOneProcessor is only ever true where the probe has an entry of its own (entry_linux_amd64.go).
const addedOneProcessor = false
