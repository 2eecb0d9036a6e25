//go:build !linux

package main

// sample: elsewhere the application samples by itself.
func sample() int {
	complain("sampling is for Linux")
	return 1
}
