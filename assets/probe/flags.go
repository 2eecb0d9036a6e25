package main

import "strings"

// toolFlags are the few arguments that say what kind of output a tool makes. 0 unknown, 1 true, -1 false.
type toolFlags struct {
	dwarf    int
	stripped int
	output   string
	// The key of the action that go runs the tool for, as -buildid names it: the part before the first slash.
	action string
}

// readFlags looks for debug information and the output file in the arguments of compile and link; other
// tools have only an output file.
func readFlags(tool string, args []string) toolFlags {
	var f toolFlags
	switch tool {
	case "compile":
		f.dwarf = 1
	case "link":
		f.dwarf, f.stripped = 1, -1
	}
	keepsDwarf := false
	for i, arg := range args {
		name, value, hasValue := splitFlag(arg)
		on := !hasValue || value == "true" || value == "1"
		switch {
		case name == "o" && hasValue:
			f.output = value
		case name == "o" && i+1 < len(args):
			f.output = args[i+1]
		case name == "buildid" && hasValue:
			f.action = firstPart(value)
		case name == "buildid" && i+1 < len(args):
			f.action = firstPart(args[i+1])
		case tool == "compile" && name == "dwarf":
			f.dwarf = sign(on)
		case tool == "link" && name == "w":
			f.dwarf, keepsDwarf = sign(!on), !on
		case tool == "link" && name == "s" && on:
			f.stripped = 1
		}
	}
	if f.stripped == 1 && !keepsDwarf {
		f.dwarf = -1 // the linker's -s leaves the debug information out as well, unless -w=0
	}
	return f
}

// firstPart is what comes before the first slash.
func firstPart(id string) string {
	if i := strings.IndexByte(id, '/'); i >= 0 {
		return id[:i]
	}
	return id
}

// splitFlag takes "-name=value" or "--name=value" apart; name is "" if arg is no flag.
func splitFlag(arg string) (name, value string, hasValue bool) {
	if len(arg) < 2 || arg[0] != '-' {
		return "", "", false
	}
	arg = arg[1:]
	if arg[0] == '-' {
		arg = arg[1:]
	}
	if i := strings.IndexByte(arg, '='); i >= 0 {
		return arg[:i], arg[i+1:], true
	}
	return arg, "", false
}

// hasFlag tells whether a flag whose name begins with prefix is among args.
func hasFlag(args []string, prefix string) bool {
	for _, arg := range args {
		if name, _, _ := splitFlag(arg); strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// hasResponseFile tells whether arguments come from a file, so that those seen are not all.
func hasResponseFile(args []string) bool {
	for _, arg := range args {
		if strings.HasPrefix(arg, "@") {
			return true
		}
	}
	return false
}

func sign(yes bool) int {
	if yes {
		return 1
	}
	return -1
}
