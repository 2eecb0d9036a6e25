//go:build linux

package sampler

import "sort"

// intervals are the lengths (µs) of the intervals that were really kept.
type intervals []int64

// ranked gives median and 95th percentile by nearest rank; -1 when there were none.
func (i intervals) ranked() (medianUs, p95Us int64) {
	if len(i) == 0 {
		return -1, -1
	}
	sorted := append(intervals(nil), i...)
	sort.Slice(sorted, func(a, b int) bool { return sorted[a] < sorted[b] })
	rank := func(percent int) int64 { return sorted[(len(sorted)*percent+99)/100-1] }
	return rank(50), rank(95)
}
