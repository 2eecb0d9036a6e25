//go:build linux

package sampler

import (
	"reflect"
	"testing"
)

// ticks plays count ticks at 20 ms of timers that are late and of work; all in ms.
func ticks(count int, late, work func(tick int) int64) []int64 {
	const ms = 1_000_000
	now := int64(1000 * ms)
	r := newRhythm(50, now)
	var at []int64
	for tick := 1; tick <= count; tick++ {
		if now < r.nextNs {
			now = r.nextNs
		}
		now += late(tick) * ms
		at = append(at, now/ms-1000)
		started := now
		now += work(tick) * ms
		r.ticked(started, now)
	}
	return at
}

func none(int) int64 { return 0 }

func at(tick int, ms int64) func(int) int64 {
	return func(now int) int64 {
		if now == tick {
			return ms
		}
		return 0
	}
}

func TestRhythm(t *testing.T) {
	late := ticks(100, func(int) int64 { return 1 }, none)
	if late[99] != 2001 {
		t.Error("delays add up:", late[99])
	}
	if got := ticks(6, at(2, 95), none); !reflect.DeepEqual(got, []int64{20, 135, 160, 180, 200, 220}) {
		t.Error("missed ticks are to be skipped, not made up for:", got)
	}
	if got := ticks(3, none, at(1, 70)); !reflect.DeepEqual(got, []int64{20, 160, 180}) {
		t.Error("a tick that takes long is to rest as long:", got)
	}
}

func TestNextDeadlineStaysOnTheGrid(t *testing.T) {
	for now, want := range map[int64]int64{100: 120, 109: 120, 110: 120, 111: 140, 175: 200, 20: 120} {
		if got := nextDeadline(100, 20, now); got != want {
			t.Errorf("at %d: %d", now, got)
		}
	}
}

func TestFiguresOfIntervals(t *testing.T) {
	if median, p95 := (intervals{}).ranked(); median != -1 || p95 != -1 {
		t.Error(median, p95)
	}
	var hundred intervals
	for i := int64(100); i > 0; i-- {
		hundred = append(hundred, i)
	}
	if median, p95 := hundred.ranked(); median != 50 || p95 != 95 || hundred[0] != 100 {
		t.Error(median, p95)
	}
}
