package main

import (
	"strings"

	"buildoscope/probe/jsontext"
)

// execProgram runs the program that `go run` or `go test` built, as tool "program", in the person's own
// environment: nothing that the application set for go itself reaches it.
func execProgram(args []string) outcome {
	if len(args) == 0 {
		complain("--exec needs a program")
		return outcome{exitCode: 2}
	}
	s := readSession()
	env := personEnv(environment(), getenv(envRestore))
	if s.logPath == "" {
		return passThrough(args, env)
	}
	s.stages = false
	c := call{session: s, tool: "program", path: args[0], args: args[1:], env: env, isProgram: true}
	return c.run()
}

// personEnv is env without the application's variables, and with those that the application changed for
// go set back. restore is a JSON object, name → value, null for a variable that was not set.
func personEnv(env []string, restore string) []string {
	changed := jsontext.ReadObject(restore)
	clean := make([]string, 0, len(env)+len(changed))
	for _, entry := range env {
		name := entry
		// Windows has names that begin with "=", such as "=C:".
		if i := strings.IndexByte(entry[min(1, len(entry)):], '='); i >= 0 {
			name = entry[:i+1]
		}
		if _, ok := changed[name]; ok || strings.HasPrefix(name, envPrefix) {
			continue
		}
		clean = append(clean, entry)
	}
	for name, value := range changed {
		if text, ok := value.(string); ok {
			clean = append(clean, name+"="+text)
		}
	}
	return clean
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
