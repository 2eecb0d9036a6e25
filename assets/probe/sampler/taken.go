//go:build linux

package sampler

// takeSeen lists the processes that have ended since the last call.
func (t *tree) takeSeen() []byte {
	var m message
	for _, n := range t.gone {
		m.open("", '{')
		m.int("pid", int64(n.pid))
		m.thousandths("sampledCpuMs", int64(float64(n.ticks)*t.units.tickUs))
		m.int("lastSampledUs", n.lastUs)
		m.int("peakSampledRssBytes", n.peakRSSPages*t.units.pageBytes)
		m.close('}')
	}
	t.gone = t.gone[:0]
	return m.text
}

// takePrograms lists the programs that were started since the last call and that no probe told of.
func (t *tree) takePrograms() []byte {
	var m message
	for _, program := range t.started {
		if program.kind != kindProgram || program.told != "" {
			continue
		}
		path := program.exe
		if path == "" {
			path = program.comm
		}
		m.open("", '{')
		m.int("pid", int64(program.pid))
		m.int("startUs", program.startUs)
		m.string("path", path)
		m.string("name", baseName(path))
		m.close('}')
	}
	t.started = t.started[:0]
	return m.text
}
