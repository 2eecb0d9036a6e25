//go:build linux

package sampler

import (
	"reflect"
	"strconv"
	"testing"
)

// statLine is a line of /proc/PID/stat as proc_pid_stat(5) lays it out.
func statLine(pid int, comm string) string {
	return strconv.Itoa(pid) + " (" + comm + ") R 7 8 8 0 -1 4194304 90 91 0 0 123 45 600 70 20 0 11 0 294771 " +
		"3133440 382 18446744073709551615 1 2\n"
}

func TestStatWhateverTheName(t *testing.T) {
	for _, name := range []string{"compile", "a b", "x) R 1 (y", ")", "((", "12 (3", ""} {
		var stat procStat
		if !stat.parse([]byte(statLine(4711, name))) {
			t.Errorf("%q: not whole", name)
			continue
		}
		want := procStat{7, 'R', 168, 11, 294771, 382, []byte(name)}
		if string(stat.comm) != name {
			t.Errorf("%q: the name is %q", name, stat.comm)
		}
		if stat.comm = want.comm; !reflect.DeepEqual(stat, want) {
			t.Errorf("%q: %+v", name, stat)
		}
	}
}

func TestStatThatIsNotWhole(t *testing.T) {
	for _, text := range []string{"", "12", "12 (go", "12 (go)", "12 (go) R", "12 (go) R 7 8"} {
		if new(procStat).parse([]byte(text)) {
			t.Errorf("%q is taken for whole", text)
		}
	}
}

func TestIOCountsBytesNotCalls(t *testing.T) {
	text := "rchar: 323934931\nwchar: 323929600\nsyscr: 632687\nsyscw: 632675\n" +
		"read_bytes: 4096\nwrite_bytes: 323932160\ncancelled_write_bytes: 77\n"
	var got account
	if !got.parse([]byte(text)) || got != (account{323934931, 323929600, 4096, 323932160}) {
		t.Error(got)
	}
	for _, length := range []int{0, 60, 98} {
		if new(account).parse([]byte(text[:length])) {
			t.Errorf("cut after %d bytes, it is taken for whole", length)
		}
	}
}

func TestPids(t *testing.T) {
	pids := []int{1}
	for _, text := range []string{"12 345 ", "", "6"} {
		pids = appendPids(pids, []byte(text))
	}
	if !reflect.DeepEqual(pids, []int{1, 12, 345, 6}) {
		t.Error(pids)
	}
}

func TestLastPid(t *testing.T) {
	for text, want := range map[string]int64{
		"0.52 1.07 1.13 3/512 48213\n": 48213, "0.52 1.07 1.13 3/512 7": 7, "0.00 0.00 0.00 0/0 0\n": 0, "": 0,
	} {
		if got := parseLastPid([]byte(text)); got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}
