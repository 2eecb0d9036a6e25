// Command probe watches the Go toolchain from inside.
//
// It has these roles, chosen by its first argument:
//
//	probe TOOL ARGS…                 what go does with -toolexec=PROBE: run one tool and record it
//	probe --exec PROGRAM ARGS…       what go does with -exec='PROBE --exec': run the built program and record it
//	probe --supervise -- COMMAND …   run a whole go command in a process group of its own, and end it in time;
//	                                 with --then '["PROGRAM",…]' followed by a program if it succeeded
//	probe --nothing                  does nothing, successfully
//	probe --sample                   read the counters of a build's processes, as standard input says
//	probe --evict                    drop the files below the folders on standard input from the page cache
//
// What it sees goes to the file that BUILDOSCOPE_PROBE_LOG names, one JSON object a line. Whatever goes
// wrong in the probe, the build goes on exactly as without it.
//
// A cold build starts it about a hundred times, so packages whose initialisation or size is felt (fmt,
// os/exec, encoding/json, net, regexp) are not imported.
package main

import (
	"os"
	"runtime"
)

func main() {
	// There is never more than one thing to do. With a second processor Go's runtime looks fifty times, every 20 µs,
	// whether a thread that waits in the kernel has come back (retake in its proc.go), and takes that from the build.
	// Where entry has told the runtime already, this changes nothing.
	runtime.GOMAXPROCS(1)
	args := os.Args[1:]
	if len(args) == 0 {
		complain("usage: probe TOOL ARGS | probe --exec PROGRAM ARGS | probe --supervise -- COMMAND ARGS")
		os.Exit(2)
	}
	switch args[0] {
	case "--supervise":
		os.Exit(supervise(args[1:]))
	case "--exec":
		finish(execProgram(args[1:]))
	case "--nothing":
		// Stands in for the program where `go run` is only to build: -exec='PROBE --nothing'.
		os.Exit(0)
	case "--evict":
		os.Exit(evict())
	case "--sample":
		os.Exit(sample())
	default:
		finish(toolexec(args))
	}
}

// complain prints a message of the probe's own; used only where the tool itself could not be run.
func complain(message string) {
	os.Stderr.WriteString("probe: " + message + "\n")
}
