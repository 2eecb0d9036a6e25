//go:build linux

package sampler

// treeIO adds up what a tree of processes has moved. The kernel adds a process's account to its parent's
// when it is waited for: so the sum over the living processes holds the ended ones too, also those that no
// sample ever saw, and only the sum may be compared between samples, never one process's account.
type treeIO struct {
	sum, base, highest account
	based              bool
	rootReadable       bool
}

// clear begins a new reading of the tree.
func (t *treeIO) clear() {
	t.sum = account{}
	t.rootReadable = false
}

func (t *treeIO) add(io *account, isRoot bool) {
	if isRoot {
		t.rootReadable = true
		// What the supervisor moved before the first reading belongs to no interval.
		if !t.based {
			t.base, t.based = *io, true
		}
	}
	for i, bytes := range io {
		t.sum[i] += bytes
	}
}

// take gives the bytes moved since the previous call; false when the kernel does not tell, or when the root
// is gone and its account with it. Never negative: a process that is waited for while the tree is read can
// be missing from one sum, and is back in the next.
func (t *treeIO) take() (rise account, ok bool) {
	if !t.rootReadable {
		return rise, false
	}
	for i := range rise {
		if moved := t.sum[i] - t.base[i]; moved > t.highest[i] {
			rise[i] = moved - t.highest[i]
			t.highest[i] = moved
		}
	}
	return rise, true
}
