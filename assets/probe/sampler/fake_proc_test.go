//go:build linux

package sampler

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const (
	probeExe = "/opt/b/probe"
	goTool   = "/go/pkg/tool/linux_amd64/"
)

// fakeProc is a folder that looks like /proc. Entries are files, so that what stays open can still be read.
type fakeProc struct {
	t        *testing.T
	root     string
	children map[int][]int
}

type fakeProcess struct {
	pid, parent        int
	comm, exe          string
	ticks, pages, io   int
	state, commandLine string
}

func newFakeProc(t *testing.T, listsChildren bool) *fakeProc {
	p := &fakeProc{t, t.TempDir(), map[int][]int{}}
	if listsChildren {
		own := strconv.Itoa(os.Getpid())
		p.write("", "self", "task", own, "children")
	}
	return p
}

func (p *fakeProc) files() *procFiles { return &procFiles{root: p.root} }

func (p *fakeProc) path(parts ...string) string {
	return filepath.Join(append([]string{p.root}, parts...)...)
}

func (p *fakeProc) write(text string, parts ...string) {
	p.t.Helper()
	path := p.path(parts...)
	p.check(os.MkdirAll(filepath.Dir(path), 0o700))
	p.check(os.WriteFile(path, []byte(text), 0o600))
}

func (p *fakeProc) check(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// put makes a process, or changes it.
func (p *fakeProc) put(f fakeProcess) {
	p.t.Helper()
	pid := strconv.Itoa(f.pid)
	if f.state == "" {
		f.state = "R"
	}
	p.write(fmt.Sprintf("%d (%s) %s %d 1 1 0 -1 0 0 0 0 0 %d 0 0 0 20 0 1 0 500 0 %d 0\n",
		f.pid, f.comm, f.state, f.parent, f.ticks, f.pages), pid, "stat")
	var io strings.Builder
	for _, times := range []int{1, 2, 9, 9, 3, 4, 0} {
		fmt.Fprintf(&io, "x: %d\n", times*f.io)
	}
	p.write(io.String(), pid, "io")
	p.write(f.commandLine, pid, "cmdline")
	os.Remove(p.path(pid, "exe"))
	if f.exe != "" {
		p.check(os.Symlink(f.exe, p.path(pid, "exe")))
	}
	if _, known := p.children[f.pid]; !known {
		p.list(f.pid, nil)
	}
	for _, child := range p.children[f.parent] {
		if child == f.pid {
			return
		}
	}
	p.list(f.parent, append(p.children[f.parent], f.pid))
}

// lastPid makes it known which number was given out last.
func (p *fakeProc) lastPid(pid int) {
	p.write(fmt.Sprintf("0.52 1.07 1.13 3/512 %d\n", pid), "loadavg")
}

// end ends a process: an empty stat is what reading a dead process's open file comes to.
func (p *fakeProc) end(pid, parent int) {
	p.write("", strconv.Itoa(pid), "stat")
	p.check(os.RemoveAll(p.path(strconv.Itoa(pid))))
	var left []int
	for _, child := range p.children[parent] {
		if child != pid {
			left = append(left, child)
		}
	}
	p.list(parent, left)
}

func (p *fakeProc) list(pid int, children []int) {
	p.children[pid] = children
	text := ""
	for _, child := range children {
		text += strconv.Itoa(child) + " "
	}
	p.write(text, strconv.Itoa(pid), "task", strconv.Itoa(pid), "children")
}
