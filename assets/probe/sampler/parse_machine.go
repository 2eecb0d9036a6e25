//go:build linux

package sampler

import "bytes"

// parseLoad adds up the first line of /proc/stat (proc_stat(5)): user, nice, system, irq and softirq. Idle and
// waiting for disks are not busy; steal is time that other machines had; guests are in user already. The lines
// that follow are those of the cores. busyTicks is -1 where it is not told.
func parseLoad(text []byte) (busyTicks int64, cores int) {
	if !bytes.HasPrefix(text, []byte("cpu ")) {
		return -1, 0
	}
	line, rest := cut(text, '\n')
	numbers := numbers{text: line}
	for field := 0; field < 7; field++ {
		ticks, ok := numbers.next()
		if !ok && field < 3 {
			return -1, 0
		}
		if idle := field == 3 || field == 4; !idle {
			busyTicks += ticks
		}
	}
	for bytes.HasPrefix(rest, []byte("cpu")) {
		cores++
		_, rest = cut(rest, '\n')
	}
	return busyTicks, cores
}

// parseDisks adds up whole, real disks of /proc/diskstats: partitions, loop devices, RAID and mapper devices
// would count the same bytes twice. -1: none of them is in the text.
func parseDisks(text []byte, disks map[string]bool) (readSectors, wroteSectors int64) {
	readSectors, wroteSectors = -1, -1
	for len(text) > 0 {
		var line []byte
		line, text = cut(text, '\n')
		var name []byte
		for field := 0; field < 3; field++ {
			name, line = cut(bytes.TrimLeft(line, " "), ' ')
		}
		if !disks[string(name)] {
			continue
		}
		// Fields 6 and 10 of the line.
		var fields [7]int64
		numbers, whole := numbers{text: line}, true
		for i := range fields {
			var ok bool
			fields[i], ok = numbers.next()
			whole = whole && ok
		}
		if !whole {
			continue
		}
		if readSectors < 0 {
			readSectors, wroteSectors = 0, 0
		}
		readSectors += fields[2]
		wroteSectors += fields[6]
	}
	return readSectors, wroteSectors
}

// cut parts a text at the first such byte, which is in neither part.
func cut(text []byte, at byte) (before, after []byte) {
	if i := bytes.IndexByte(text, at); i >= 0 {
		return text[:i], text[i+1:]
	}
	return text, nil
}
