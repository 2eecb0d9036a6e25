//go:build linux

package sampler

import (
	"reflect"
	"testing"
)

// used is CPU time in ms, or resident pages, by kind.
type used map[string]int

// watched is the tree of a build that goes on: supervisor 10, go 11, probe 12, compile 13; and 99 of somebody
// else.
type watched struct {
	*fakeProc
	tree *tree
	atUs int64
	rss  used
}

// withTree runs a test for kernels that list children and for those that don't.
func withTree(t *testing.T, test func(w *watched)) {
	for name, lists := range map[string]bool{"lists of children": true, "no lists of children": false} {
		t.Run(name, func(t *testing.T) {
			w := &watched{fakeProc: newFakeProc(t, lists), atUs: 4_980_000}
			w.put(fakeProcess{pid: 10, parent: 1, comm: "probe", exe: probeExe, ticks: 1, pages: 1, io: 5})
			w.put(fakeProcess{pid: 11, parent: 10, comm: "go", exe: "/go/bin/go", ticks: 3, pages: 10, io: 7})
			w.put(fakeProcess{pid: 12, parent: 11, comm: "probe", exe: probeExe, pages: 1, commandLine: "probe\x00tool\x00"})
			w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", exe: goTool + "compile", ticks: 20, pages: 50})
			w.put(fakeProcess{pid: 99, parent: 1, comm: "other", exe: "/bin/other", ticks: 70, pages: 70})
			w.watch()
			test(w)
			w.tree.close()
		})
	}
}

func (w *watched) watch() {
	w.tree = newTree(w.files(), units{tickUs: 10_000, pageBytes: 4096}, 10)
}

// sample takes one and compares its CPU time.
func (w *watched) sample(want used) {
	w.t.Helper()
	var cpuUs, rssBytes totals
	w.atUs += 20_000
	w.tree.read(w.atUs, &cpuUs, &rssBytes)
	got := used{}
	w.rss = used{}
	for kind, name := range kindNames {
		if cpuUs[kind] > 0 {
			got[name] = int(cpuUs[kind]) / 1000
		}
		if rssBytes[kind] > 0 {
			w.rss[name] = int(rssBytes[kind]) / 4096
		}
	}
	if want != nil && !reflect.DeepEqual(got, want) {
		w.t.Errorf("CPU time %v, want %v", got, want)
	}
}

func (w *watched) seen(want string) {
	w.t.Helper()
	if got := string(w.tree.takeSeen()); got != want {
		w.t.Errorf("seen: %s, want %s", got, want)
	}
}

func TestEachProcessCountsFromItsBeginning(t *testing.T) {
	withTree(t, func(w *watched) {
		w.sample(used{"self": 10, "go": 30, "compile": 200})
		if want := (used{"self": 2, "go": 10, "compile": 50}); !reflect.DeepEqual(w.rss, want) || w.tree.alive != 4 {
			w.t.Error(w.rss, w.tree.alive)
		}
		w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", exe: goTool + "compile", ticks: 22})
		w.sample(used{"compile": 20})
	})
}

func TestTheEndedAreTold(t *testing.T) {
	withTree(t, func(w *watched) {
		w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", exe: goTool + "compile", ticks: 4, pages: 60})
		w.sample(nil)
		w.end(13, 12)
		w.sample(used{})
		w.seen(`{"pid":13,"sampledCpuMs":40,"lastSampledUs":5000000,"peakSampledRssBytes":245760}`)
		w.seen("")
		w.tree.close()
		var left []int
		for _, n := range w.tree.gone {
			left = append(left, n.pid)
		}
		if !reflect.DeepEqual(left, []int{10, 11, 12}) {
			w.t.Error("the living count as seen:", left)
		}
	})
}

func TestAZombieCountsOnceAndIsToldOnce(t *testing.T) {
	withTree(t, func(w *watched) {
		w.sample(nil)
		w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", ticks: 25, state: "Z"})
		w.sample(used{"compile": 50})
		w.sample(used{})
		if w.tree.alive != 3 {
			w.t.Error(w.tree.alive)
		}
		w.end(13, 12)
		w.sample(used{})
		w.seen(`{"pid":13,"sampledCpuMs":250,"lastSampledUs":5020000,"peakSampledRssBytes":204800}`)
	})
}

func TestAForkGetsItsKindWhenItExecutes(t *testing.T) {
	withTree(t, func(w *watched) {
		w.put(fakeProcess{pid: 14, parent: 11, comm: "probe", exe: probeExe})
		w.sample(nil)
		w.put(fakeProcess{pid: 14, parent: 11, comm: "link", exe: goTool + "link", ticks: 2})
		w.sample(used{"link": 20})
	})
}

func TestTheProbesWordOutweighsTheName(t *testing.T) {
	withTree(t, func(w *watched) {
		w.tree.tell(14, "vet")
		w.sample(nil)
		w.put(fakeProcess{pid: 15, parent: 11, comm: "probe", exe: probeExe})
		w.put(fakeProcess{pid: 14, parent: 15, comm: "odd", exe: "/opt/odd", ticks: 2})
		w.sample(used{"other": 20})
		w.tree.tell(14, "link")
		w.put(fakeProcess{pid: 14, parent: 15, comm: "odd", exe: "/opt/odd", ticks: 3})
		w.sample(used{"link": 10})
	})
}

func TestNewProcessesAreLookedForAfterABirthOrFiveSamples(t *testing.T) {
	withTree(t, func(w *watched) {
		w.lastPid(13)
		w.watch()
		w.sample(nil)
		w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", exe: goTool + "compile", ticks: 22})
		w.put(fakeProcess{pid: 14, parent: 11, comm: "asm", exe: goTool + "asm", ticks: 5})
		w.sample(used{"compile": 20})
		w.lastPid(14)
		w.sample(used{"asm": 50})
		w.put(fakeProcess{pid: 15, parent: 11, comm: "link", exe: goTool + "link", ticks: 1})
		for i := 0; i < mostTrusted; i++ {
			w.sample(used{})
		}
		w.sample(used{"link": 10})
		w.end(15, 11)
		w.sample(used{})
		w.seen(`{"pid":15,"sampledCpuMs":10,"lastSampledUs":5140000,"peakSampledRssBytes":0}`)
	})
}

func TestBelowAToolThatAProbeRunsEverythingIsFound(t *testing.T) {
	withTree(t, func(w *watched) {
		w.sample(nil)
		w.put(fakeProcess{pid: 18, parent: 11, comm: "probe", exe: probeExe})
		w.put(fakeProcess{pid: 17, parent: 18, comm: "cgo", exe: goTool + "cgo", ticks: 2})
		w.sample(used{"asm": 20})
		w.put(fakeProcess{pid: 19, parent: 17, comm: "gcc", exe: "/bin/gcc", ticks: 4})
		w.sample(used{"asm": 40})
	})
}

func TestProgramsThatNoProbeTellsOf(t *testing.T) {
	withTree(t, func(w *watched) {
		w.sample(nil)
		w.put(fakeProcess{pid: 20, parent: 11, comm: "app.test", exe: "/w/go-build1/b001/app.test"})
		w.put(fakeProcess{pid: 21, parent: 20, comm: "helper", exe: "/bin/helper"})
		w.put(fakeProcess{pid: 22, parent: 11, comm: "probe", exe: probeExe, commandLine: "probe\x00--exec\x00"})
		w.put(fakeProcess{pid: 23, parent: 22, comm: "app", exe: "/w/app", ticks: 4})
		w.sample(used{"program": 40})
		// Started in tick 500; the sample at 5.0 s had not seen it.
		want := `{"pid":20,"startUs":5000000,"path":"/w/go-build1/b001/app.test","name":"app.test"}`
		if got := string(w.tree.takePrograms()); got != want {
			w.t.Error(got)
		}
		w.sample(used{})
		if got := string(w.tree.takePrograms()); got != "" {
			w.t.Error(got)
		}
	})
}

func TestBytesWithoutWhatWentBeforeAndWithoutFallingBack(t *testing.T) {
	withTree(t, func(w *watched) {
		moved := func(want account) {
			w.t.Helper()
			w.sample(nil)
			if got, ok := w.tree.io.take(); !ok || got != want {
				w.t.Error(got, ok)
			}
		}
		moved(account{7, 14, 21, 28})
		w.put(fakeProcess{pid: 13, parent: 12, comm: "compile", exe: goTool + "compile", ticks: 22, io: 100})
		moved(account{100, 200, 300, 400})
		w.end(13, 12)
		moved(account{})
		// Waited for: its account has passed to its parent.
		w.put(fakeProcess{pid: 12, parent: 11, comm: "probe", exe: probeExe, io: 130})
		moved(account{30, 60, 90, 120})
		w.end(10, 1)
		w.sample(nil)
		if _, ok := w.tree.io.take(); ok {
			w.t.Error("without the supervisor's account nothing is known")
		}
	})
}

func TestReadingTakesNoMemory(t *testing.T) {
	withTree(t, func(w *watched) {
		w.lastPid(13)
		w.watch()
		w.sample(nil)
		var cpuUs, rssBytes totals
		read := func() {
			w.atUs += 20_000
			w.tree.read(w.atUs, &cpuUs, &rssBytes)
		}
		// Looking for processes among all takes some.
		if !w.tree.listsChildren {
			w.tree.births.trusted = -1000
		}
		if took := testing.AllocsPerRun(100, read); took > 0 {
			w.t.Error(took, "allocations a sample")
		}
	})
}
