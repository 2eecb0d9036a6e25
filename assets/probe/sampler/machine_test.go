//go:build linux

package sampler

import (
	"encoding/binary"
	"testing"
	"unsafe"
)

func TestBusyTicksAreThoseOfWork(t *testing.T) {
	busy, cores := parseLoad([]byte("cpu  100 20 30 9000 800 4 5 77 50 0\ncpu0 1 2 3\ncpu1 1 2 3\nintr 5\n"))
	if busy != 159 || cores != 2 {
		t.Error(busy, cores)
	}
	for _, text := range []string{"intr 5\n", "", "cpu  1 2\n"} {
		if busy, _ := parseLoad([]byte(text)); busy != -1 {
			t.Errorf("%q: %d", text, busy)
		}
	}
}

func TestDisksCountOnce(t *testing.T) {
	text := []byte(" 254 0 vda 10 0 100 5 20 0 200 5 0 0 0\n 254 1 vda1 10 0 100 5 20 0 200 5 0 0 0\n" +
		"   7 0 loop0 1 0 7 0 1 0 7 0 0 0 0\n 259 0 nvme0n1 1 0 1 0 1 0 2 0 0 0 0\n")
	read, wrote := parseDisks(text, map[string]bool{"vda": true, "nvme0n1": true})
	if read != 101 || wrote != 202 {
		t.Error(read, wrote)
	}
	if read, wrote := parseDisks(text, nil); read != -1 || wrote != -1 {
		t.Error(read, wrote)
	}
}

func TestWhatIsNotKnownIsNoRise(t *testing.T) {
	for _, c := range [][3]int64{{5, 8, 3}, {8, 5, 0}, {-1, 5, -1}, {5, -1, -1}} {
		if got := rise(c[0], c[1]); got != c[2] {
			t.Errorf("from %d to %d: %d", c[0], c[1], got)
		}
	}
}

func TestUnitsOfTheKernel(t *testing.T) {
	const word = int(unsafe.Sizeof(uintptr(0)))
	auxv := make([]byte, 6*word)
	for i, value := range []uint32{6, 65536, 17, 250} {
		binary.LittleEndian.PutUint32(auxv[i*word:], value)
	}
	if got := tickUsOf(auxv); got != 4000 {
		t.Error(got)
	}
	if got := tickUsOf(nil); got != 10_000 {
		t.Error(got)
	}
}
