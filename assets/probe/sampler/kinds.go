//go:build linux

package sampler

import "strings"

// kind is what a process of the build does; src/recording/kinds.ts has the same, in the same order.
type kind uint8

const (
	kindGo kind = iota
	kindCompile
	kindAsm
	kindLink
	kindProgram
	kindOther
	kindSelf
	kinds
)

var kindNames = [kinds]string{"go", "compile", "asm", "link", "program", "other", "self"}

// kindOfTool is the kind of a tool by its base name, as the probe or the process table names it.
func kindOfTool(name string) kind {
	switch name {
	case "go":
		return kindGo
	case "compile":
		return kindCompile
	case "asm", "cgo", "gcc", "g++", "clang", "cc", "cc1", "cc1plus", "as":
		return kindAsm
	case "collect2", "ld", "link":
		return kindLink
	case "program":
		return kindProgram
	case "probe":
		return kindSelf
	}
	return kindOther
}

// facts is what is known of a process when it is given its kind.
type facts struct {
	comm string
	// Path of the executable with links resolved; "" when it may not be read.
	exe string
	// The supervisor is the parent, or it isn't known; else parentKind holds.
	topmost    bool
	parentKind kind
	// The parent is a probe that was told to run a program (`probe --exec`).
	underExecProbe bool
	// The supervisor's own executable.
	probeExe string
}

// classify gives the kind of a process of the build, from its name and its place in the tree. The probe's
// own word, where there is one, outweighs it. main/sampler/classify.ts does the same for other platforms.
func classify(f facts) kind {
	exeName := f.comm
	if f.exe != "" {
		exeName = baseName(f.exe)
	}
	below := func(parent kind) bool { return !f.topmost && f.parentKind == parent }
	switch {
	// The path of a zombie can't be read any more.
	case exeName == "probe" && (f.exe == "" || f.exe == f.probeExe):
		return kindSelf
	// What a person's program starts is a part of the program, whatever it is called.
	case f.underExecProbe || below(kindProgram):
		return kindProgram
	case strings.Contains(f.exe, "/pkg/tool/"):
		return kindOfTool(exeName)
	// External linking: link starts gcc, which starts collect2 and ld.
	case below(kindLink):
		return kindLink
	case exeName == "go":
		return kindGo
	// `go run` and `go test` start what they built from go's work folder, whatever its name.
	case isInWorkFolder(f.exe):
		return kindProgram
	}
	// gcc is usually a link to x86_64-linux-gnu-gcc-12: the name that was called comes first.
	for _, name := range [...]string{f.comm, exeName} {
		switch {
		case isHelper(name):
			return kindOther
		case isCompiler(name):
			return kindAsm
		}
		if known := kindOfTool(name); known != kindOther && known != kindSelf {
			return known
		}
	}
	switch {
	case below(kindSelf):
		return kindOther
	case f.topmost || f.parentKind == kindGo:
		return kindProgram
	}
	return f.parentKind
}

// isHelper: what the go command starts itself, version control and pkg-config.
func isHelper(name string) bool {
	switch name {
	case "git", "hg", "svn", "bzr", "fossil", "ssh", "pkg-config", "pkgconf":
		return true
	}
	return false
}

// isCompiler knows a C compiler also by names like x86_64-linux-gnu-gcc-12.
func isCompiler(name string) bool {
	if dash := strings.LastIndexByte(name, '-'); dash >= 0 && madeOf(name[dash+1:], "0123456789.") {
		name = name[:dash]
	}
	dash := strings.LastIndexByte(name, '-')
	switch name[dash+1:] {
	case "gcc", "g++", "clang", "clang++", "cc", "c++":
	default:
		return false
	}
	const word = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."
	for dash > 0 {
		name = name[:dash]
		dash = strings.LastIndexByte(name, '-')
		if !madeOf(name[dash+1:], word) {
			return false
		}
	}
	return dash != 0
}

// isInWorkFolder tells of a path that goes through a folder go-build123.
func isInWorkFolder(path string) bool {
	const folder = "/go-build"
	for {
		at := strings.Index(path, folder)
		if at < 0 {
			return false
		}
		path = path[at+len(folder):]
		if end := strings.IndexByte(path, '/'); end > 0 && madeOf(path[:end], "0123456789") {
			return true
		}
	}
}

// madeOf tells whether there is something, and nothing but the given characters.
func madeOf(text, characters string) bool {
	for i := 0; i < len(text); i++ {
		if strings.IndexByte(characters, text[i]) < 0 {
			return false
		}
	}
	return text != ""
}

func baseName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }
