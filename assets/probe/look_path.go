package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// lookPath finds a bare name (go calls `PROBE gcc -### …`) on PATH. Names with a separator, and those
// that are nowhere, come back as they are: starting them then tells what is wrong. Like go, it does not
// take relative entries of PATH.
func lookPath(name string) string {
	if strings.ContainsAny(name, `/\`) {
		return name
	}
	endings := []string{""}
	if runtime.GOOS == "windows" {
		endings = append(endings, strings.Split(strings.ToLower(getenv("PATHEXT")+";.exe;.com;.bat;.cmd"), ";")...)
	}
	for _, dir := range filepath.SplitList(getenv("PATH")) {
		if !filepath.IsAbs(dir) {
			continue
		}
		for _, ending := range endings {
			path := dir + string(os.PathSeparator) + name + ending
			info, err := os.Stat(path)
			if err != nil || info.IsDir() {
				continue
			}
			if runtime.GOOS == "windows" && filepath.Ext(path) == "" || runtime.GOOS != "windows" && info.Mode()&0o111 == 0 {
				continue
			}
			return path
		}
	}
	return name
}
