//go:build linux

package sampler

// node is a process of the build in its tree.
type node struct {
	process
	// nil: the topmost.
	parent *node
	kind   kind
	exe    string
	// What the probe said that it is.
	told string
	// A probe that runs a tool or a program, not the supervisor; and of these one that runs a program.
	isProbe, isExecProbe bool
	// The child that was met last.
	lastChild *node
	// Number of the reading that met it last.
	round int
	// It is no longer followed; its end was reported; its start as a program was.
	retired, reported, noted bool
}

// isLeaf: its kind is sure to start no other process, which spares looking for its children.
func (n *node) isLeaf() bool { return n.kind == kindCompile }

// startsProgram: a program in its own right; what it starts itself is a part of it, what a probe runs is told.
func (n *node) startsProgram() bool {
	return n.kind == kindProgram && n.exe != "" && n.parent != nil &&
		n.parent.kind != kindProgram && !n.parent.isExecProbe
}

// classify decides what kind of process it is.
func (n *node) classify(t *tree) {
	if n.told == "" {
		n.told = t.told.toolOf(n.pid)
	}
	isRoot := n.pid == t.rootPid
	n.exe = t.files.exe(n.pid)
	switch {
	case isRoot:
		n.kind = kindSelf
	case n.told != "":
		n.kind = kindOfTool(n.told)
	default:
		// Tools are waited for by who started them: what the supervisor inherits is a program's.
		f := facts{comm: n.comm, exe: n.exe, topmost: true, probeExe: t.probeExe}
		if n.parent != nil && n.parent.pid != t.rootPid {
			f.topmost, f.parentKind = false, n.parent.kind
		}
		f.underExecProbe = n.parent != nil && n.parent.isExecProbe
		n.kind = classify(f)
	}
	n.isProbe = n.kind == kindSelf && !isRoot
	n.isExecProbe = n.isProbe && t.files.firstArgument(n.pid) == "--exec"
}
