//go:build linux

package sampler

const (
	// The word on a process that never showed up is forgotten after so many readings: pids come again.
	keptRounds = 100
	mostKept   = 1000
)

// told is what the probe said of processes. Its word passes through a file, so that it may arrive after
// the process was first seen, or when it is gone already.
type told struct {
	words map[int]word
	round int
}

type word struct {
	tool  string
	round int
}

func (t *told) tell(pid int, tool string) {
	if len(t.words) >= mostKept {
		for old, said := range t.words {
			if t.round-said.round > keptRounds {
				delete(t.words, old)
			}
		}
	}
	t.words[pid] = word{tool, t.round}
}

// toolOf is the tool that a process runs, "" when nothing recent was said of it.
func (t *told) toolOf(pid int) string {
	if said, ok := t.words[pid]; ok && t.round-said.round <= keptRounds {
		return said.tool
	}
	return ""
}
