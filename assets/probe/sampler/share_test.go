//go:build linux

package sampler

import (
	"os"
	"testing"
)

// The application 5 with its window 6; supervisors 10 and 20 of two builds; samplers 30 (this process) and 31.
func TestTheApplicationsShareIsWithoutBuilds(t *testing.T) {
	p := newFakeProc(t, true)
	own := os.Getpid()
	used := func(ticks int) {
		p.put(fakeProcess{pid: 5, parent: 1, comm: "app", exe: "/opt/b/app", ticks: ticks, pages: 10})
		p.put(fakeProcess{pid: 6, parent: 5, comm: "app", exe: "/opt/b/app", ticks: ticks, pages: 20})
		for _, pid := range []int{own, 31} {
			p.put(fakeProcess{pid: pid, parent: 5, comm: "probe", exe: probeExe, ticks: ticks, pages: 2, commandLine: "probe\x00--sample\x00"})
		}
		for _, pid := range []int{10, 20} {
			p.put(fakeProcess{pid: pid, parent: 5, comm: "probe", exe: probeExe, ticks: ticks, pages: 500, commandLine: "probe\x00--supervise\x00--\x00go\x00"})
			p.put(fakeProcess{pid: pid + 1, parent: pid, comm: "go", exe: "/go/bin/go", ticks: ticks, pages: 500})
		}
	}
	used(7)
	s := newShare(p.files(), units{tickUs: 10_000, pageBytes: 4096}, target{10, 5, 2, 1_000_000})
	defer s.close()

	used(9)
	var cpuUs, rssBytes totals
	s.read(1_020_000, &cpuUs, &rssBytes)
	// Half of 2 ticks each of the application, its window and the other sampler; and of what this one really used.
	if ms := cpuUs[kindSelf] / 1000; ms < 30 || ms > 30+1000 {
		t.Errorf("%v ms", ms)
	}
	if bytes := rssBytes[kindSelf]; bytes != 34*4096/2 {
		t.Errorf("%v pages", bytes/4096)
	}

	// A process that is new is found within a second, and counts whole; alone, nothing is shared any more.
	p.put(fakeProcess{pid: 7, parent: 5, comm: "app", exe: "/opt/b/app", ticks: 3, pages: 1})
	s.part = 1
	cpuUs, rssBytes = totals{}, totals{}
	s.read(2_000_000, &cpuUs, &rssBytes)
	if ms := cpuUs[kindSelf] / 1000; ms < 30 || ms > 30+1000 {
		t.Errorf("%v ms", ms)
	}
	if bytes := rssBytes[kindSelf]; bytes != 35*4096 {
		t.Errorf("%v pages", bytes/4096)
	}
}
