//go:build linux

package sampler

import "os"

const (
	machineEveryUs = 500_000
	// /proc/diskstats counts in sectors of 512 bytes, whatever the disk's own are.
	sectorBytes = 512
)

// machineReading is what the whole machine did in an interval; -1: could not be measured.
type machineReading struct {
	atUs, intervalUs              int64
	busyCores                     float64
	diskReadBytes, diskWroteBytes int64
}

// machineMeter reads the machine's load and disks. What systeminformation gives on other platforms is here told
// by the kernel itself, by the same definitions: its `currentLoad` and `fsStats` run shell pipelines on Linux
// (31 and 13 ms a call in a build that fills the cores), which a build that is measured would feel. The
// machine's memory is left to it: that the application adds.
type machineMeter struct {
	files                    *procFiles
	units                    units
	load, disks              int
	realDisks                map[string]bool
	readUs                   int64
	busyTicks                int64
	readSectors, wroteSector int64
}

// newMachineMeter begins the first interval.
func newMachineMeter(files *procFiles, units units, atUs int64) *machineMeter {
	m := &machineMeter{
		files: files, units: units, realDisks: realDisks(),
		load: files.open("stat"), disks: files.open("diskstats"),
	}
	m.read(atUs)
	return m
}

// read closes an interval and begins the next.
func (m *machineMeter) read(atUs int64) machineReading {
	r := machineReading{atUs: atUs, intervalUs: atUs - m.readUs}
	busyTicks, cores := int64(-1), 0
	if text, ok := m.files.read(m.load); ok {
		busyTicks, cores = parseLoad(text)
	}
	r.busyCores = float64(rise(m.busyTicks, busyTicks)) * m.units.tickUs / float64(r.intervalUs)
	if r.busyCores < 0 {
		r.busyCores = -1
	} else if most := float64(cores); r.busyCores > most {
		r.busyCores = most
	}
	readSectors, wroteSectors := int64(-1), int64(-1)
	if text, ok := m.files.read(m.disks); ok {
		readSectors, wroteSectors = parseDisks(text, m.realDisks)
	}
	r.diskReadBytes = rise(m.readSectors, readSectors) * sectorBytes
	r.diskWroteBytes = rise(m.wroteSector, wroteSectors) * sectorBytes
	m.readUs, m.busyTicks, m.readSectors, m.wroteSector = atUs, busyTicks, readSectors, wroteSectors
	return r
}

// rise is how much more there is, -1 if one of both isn't known.
func rise(before, after int64) int64 {
	switch {
	case before < 0 || after < 0:
		return -1
	case after < before:
		return 0
	}
	return after - before
}

func (m *machineMeter) close() {
	closeFile(m.load)
	closeFile(m.disks)
}

// realDisks are those that stand for a device: the others (loop, zram, dm, md) are made of these or of memory.
func realDisks() map[string]bool {
	disks := map[string]bool{}
	entries, _ := os.ReadDir("/sys/block")
	for _, entry := range entries {
		if _, err := os.Stat("/sys/block/" + entry.Name() + "/device"); err == nil {
			disks[entry.Name()] = true
		}
	}
	return disks
}
