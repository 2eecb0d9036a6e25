//go:build !linux

package main

// takeOrdinaryPriority: elsewhere no raised priority is inherited.
func takeOrdinaryPriority() {}
