//go:build linux

package sampler

import "strconv"

// visit meets a process, and lists its children to be visited.
func (t *tree) visit(v visit, atUs int64, cpuUs, rssBytes *totals) {
	known := t.known[v.pid]
	if known != nil && known.round == t.round {
		return
	}
	if known != nil && !t.count(known, atUs, cpuUs, rssBytes) {
		// Its number belongs to another process by now.
		t.retire(known)
		known = nil
	}
	if known == nil {
		if known = t.meet(v, atUs, cpuUs, rssBytes); known == nil {
			return
		}
	}
	if known.ended || known.isLeaf() || !t.listsChildren {
		return
	}
	if known.isProbe && known.lastChild != nil && !known.lastChild.retired {
		// A probe starts one process, and ends with it.
		t.toVisit = append(t.toVisit, visit{known.lastChild.pid, v.pid})
		return
	}
	t.childPids = known.appendChildren(t.childPids[:0])
	for _, child := range t.childPids {
		t.toVisit = append(t.toVisit, visit{child, v.pid})
	}
}

// meet begins to follow a process; nil: it is gone already.
func (t *tree) meet(v visit, atUs int64, cpuUs, rssBytes *totals) *node {
	if len(t.known) >= mostProcesses {
		return nil
	}
	opened, ok := openProcess(t.files, v.pid)
	if !ok {
		return nil
	}
	known := &node{process: opened, parent: t.known[v.parentPid], kind: kindOther}
	if !t.count(known, atUs, cpuUs, rssBytes) {
		known.close()
		return nil
	}
	t.known[v.pid] = known
	t.order = append(t.order, known)
	if known.parent != nil {
		known.parent.lastChild = known
	}
	return known
}

// followAll finds the tree among all processes by their parents, for kernels that don't list children.
func (t *tree) followAll() {
	childrenOf := map[int][]int{}
	for _, name := range t.files.list() {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		if text, ok := t.files.text(name, "stat"); ok && t.files.stat.parse(text) {
			parent := t.files.stat.parentPid
			childrenOf[parent] = append(childrenOf[parent], pid)
		}
	}
	for i := 0; i < len(t.toVisit); i++ {
		parent := t.toVisit[i].pid
		for _, pid := range childrenOf[parent] {
			t.toVisit = append(t.toVisit, visit{pid, parent})
		}
		// Read while one of them ended and its number was given anew, the table may hold a ring.
		delete(childrenOf, parent)
	}
}
