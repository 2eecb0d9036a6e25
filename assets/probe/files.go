package main

import (
	"os"
	"sort"
	"strings"
	"syscall"

	"buildoscope/probe/jsontext"
)

// sourceEndings are the files a tool is given to read, by tool. gcc is asked for C and its relatives.
var sourceEndings = map[string]string{
	"compile": ".go ",
	"cgo":     ".go ",
	"asm":     ".s ",
}

const cEndings = ".c .cc .cpp .cxx .m .mm .s .S .sx .f .F .for .f90 .swig .swigcxx .h .hh .hpp .hxx .go "

// writeFiles writes which sources the tool was given, and which files its package embeds.
func (c *call) writeFiles(log *lineLog, id string) {
	if c.isProgram {
		return
	}
	names := sourceFiles(c.tool, c.args)
	embedded := embeddedFiles(c.tool, c.args)
	if len(names)+len(embedded) == 0 {
		return
	}
	dir, _ := syscall.Getwd()
	writeFileLines(log, id, dir, names, false)
	writeFileLines(log, id, dir, embedded, true)
}

func writeFileLines(log *lineLog, id, dir string, names []string, embedded bool) {
	for len(names) > 0 {
		l := newLine().text("kind", "tool-files").text("id", id).text("dir", dir)
		l.is("embedded", embedded).openList("files")
		taken := 0
		for _, name := range names {
			before := len(l.bytes)
			l.file(name, fileBytes(name))
			if len(l.bytes) > maxLineBytes-4 {
				l.bytes = l.bytes[:before]
				break
			}
			taken++
		}
		if taken > 0 {
			log.write(l.closeList().end())
		}
		// A single name that fits no line is left out rather than split.
		if taken == 0 {
			taken = 1
		}
		names = names[taken:]
	}
}

// sourceFiles are the arguments that name sources: those after the last flag for Go's own tools, any for gcc.
func sourceFiles(tool string, args []string) []string {
	endings, own := sourceEndings[tool]
	if !own {
		if !isCCompiler(tool) {
			return nil
		}
		endings = cEndings
	}
	var names []string
	for i, arg := range args {
		if arg == "" || arg[0] == '-' || i > 0 && takesFile(args[i-1]) {
			continue
		}
		if dot := strings.LastIndexByte(arg, '.'); dot >= 0 && strings.Contains(endings, arg[dot:]+" ") {
			names = append(names, arg)
		}
	}
	return names
}

// takesFile tells whether a flag's value is the next argument and may look like a source.
func takesFile(flag string) bool {
	switch flag {
	case "-o", "-p", "-MF", "-symabis", "-asmhdr", "-include", "-isystem", "-I", "-importpath", "-dynout", "-dynimport":
		return true
	}
	return false
}

// isCCompiler also knows names with a target before and a version after, such as x86_64-linux-gnu-gcc-12.
func isCCompiler(tool string) bool {
	parts := strings.Split(tool, "-")
	for _, part := range parts {
		switch part {
		case "gcc", "g++", "cc", "c++", "gfortran", "clang", "clang++":
			return true
		}
	}
	return false
}

// embeddedFiles are the files that -embedcfg maps the package's go:embed patterns to.
func embeddedFiles(tool string, args []string) []string {
	if tool != "compile" {
		return nil
	}
	path := ""
	for i, arg := range args {
		if name, value, hasValue := splitFlag(arg); name == "embedcfg" && hasValue {
			path = value
		} else if name == "embedcfg" && i+1 < len(args) {
			path = args[i+1]
		}
	}
	if path == "" {
		return nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	files, _ := jsontext.ReadObject(string(text))["Files"].(map[string]interface{})
	var names []string
	for _, value := range files {
		if name, ok := value.(string); ok {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

// fileBytes is a file's size, -1 if it can't be told.
func fileBytes(name string) int64 {
	info, err := os.Stat(name)
	if err != nil || info.IsDir() {
		return -1
	}
	return info.Size()
}
