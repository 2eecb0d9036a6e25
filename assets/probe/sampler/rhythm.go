//go:build linux

package sampler

// rhythm keeps an interval without drift: each deadline is computed from the first one, so that a late tick
// makes the next wait shorter. Deadlines that were missed whole are skipped, never made up in a burst. A tick
// that takes long is followed by a pause of the same length at least, so that sampling never takes more than
// half a core, whatever it meets. Times are those of CLOCK_MONOTONIC in ns.
type rhythm struct {
	intervalNs, nextNs int64
}

// newRhythm: the first tick comes after one interval.
func newRhythm(hz float64, nowNs int64) rhythm {
	interval := int64(1e9 / hz)
	return rhythm{interval, nowNs + interval}
}

// ticked sets the next deadline after a tick from startedNs to endedNs.
func (r *rhythm) ticked(startedNs, endedNs int64) {
	deadlineNs := r.nextNs
	r.nextNs = nextDeadline(deadlineNs, r.intervalNs, startedNs)
	if restedNs := 2*endedNs - startedNs; restedNs > r.nextNs {
		r.nextNs = nextDeadline(deadlineNs, r.intervalNs, restedNs-r.intervalNs/2)
	}
}

// nextDeadline is the first on the grid of the interval that lies at least half an interval after now.
func nextDeadline(deadline, interval, now int64) int64 {
	steps := (now - deadline + interval/2 + interval - 1) / interval
	if steps < 1 {
		steps = 1
	}
	return deadline + steps*interval
}
