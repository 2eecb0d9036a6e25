package main

// entry is where the program starts if it was linked with `-E main.entry` (scripts/go-toolchain.ts does), before
// there is a Go runtime.
//
// Go asks each tool for its version, one after the other, in every build: `PROBE /path/TOOL -V=full`. Such a call is
// handed over from here by execve alone, which takes 0.15 ms instead of the 1.8 ms of a Go program's start. A call for
// which a person's own -toolexec is to be put before the tool goes on to main, which does the same with less haste.
//
// Everything else goes on to the runtime's own entry, with GOMAXPROCS=1 put before the environment (unless the person
// has set GOMAXPROCS): told so early, the runtime makes nothing for a second processor that main would have to stop
// again, which takes a tenth off a call's CPU time.
func entry()

// addedOneProcessor tells that entry put GOMAXPROCS=1 before the environment.
var addedOneProcessor bool
