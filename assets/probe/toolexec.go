package main

// toolexec runs one tool of the toolchain for go and records it.
//
// Go asks each tool for its version (-V=full) and puts the answer into its cache keys: such calls, and
// all calls outside a recording, are handed over untouched.
func toolexec(args []string) outcome {
	s := readSession()
	chained := append(append([]string(nil), s.chain...), args...)
	env := environment()
	if s.logPath == "" || asksVersion(args) {
		return passThrough(chained, env)
	}
	c := call{
		session: s,
		tool:    toolName(args[0]),
		path:    args[0],
		pkg:     getenv("TOOLEXEC_IMPORTPATH"),
		args:    args[1:],
		chain:   s.chain,
		env:     env,
	}
	return c.run()
}

// asksVersion tells whether a tool is only asked who it is.
func asksVersion(args []string) bool {
	for _, arg := range args[1:] {
		if arg == "-V=full" || arg == "--V=full" || arg == "-V" {
			return true
		}
	}
	return false
}

// toolName is the base name of a tool's path, without .exe.
func toolName(path string) string {
	start := 0
	for i := 0; i < len(path); i++ {
		if path[i] == '/' || path[i] == '\\' {
			start = i + 1
		}
	}
	name := path[start:]
	if n := len(name) - len(".exe"); n > 0 && equalFold(name[n:], ".exe") {
		name = name[:n]
	}
	return name
}

func equalFold(a, lower string) bool {
	if len(a) != len(lower) {
		return false
	}
	for i := 0; i < len(a); i++ {
		c := a[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
