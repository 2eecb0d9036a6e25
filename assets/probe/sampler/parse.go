//go:build linux

package sampler

// Parsers of /proc files that take the numbers from the bytes: no strings and no garbage at 50 Hz.
// Formats: proc_pid_stat(5), proc_pid_io(5), proc_pid_task(5), proc_loadavg(5).

// procStat is what is used of /proc/PID/stat.
type procStat struct {
	parentPid int
	// The state's letter: R, S, D, Z …
	state byte
	// User and system time in clock ticks.
	ticks   int64
	threads int
	// Ticks from boot to the process's start.
	startTicks int64
	rssPages   int64
	// The name, in the text that was parsed.
	comm []byte
}

// parse reads a whole text. The name may hold spaces and parentheses, so the fields are counted from the
// last closing one. It returns false, and leaves s undefined in part, when the text is not whole.
func (s *procStat) parse(text []byte) bool {
	end := len(text) - 1
	for end > 0 && text[end] != ')' {
		end--
	}
	at := 0
	for at < end && text[at] != '(' {
		at++
	}
	if at >= end || end+2 >= len(text) {
		return false
	}
	s.comm, s.state = text[at+1:end], text[end+2]
	// Field 3 is the state; the first number after it is field 4.
	numbers := numbers{text: text, at: end + 3}
	for field := 4; ; field++ {
		value, ok := numbers.next()
		if !ok {
			return false
		}
		switch field {
		case 4:
			s.parentPid = int(value)
		case 14:
			s.ticks = value
		case 15:
			s.ticks += value
		case 20:
			s.threads = int(value)
		case 22:
			s.startTicks = value
		case 24:
			s.rssPages = value
			return true
		}
	}
}

// account is what a process has moved, in bytes: read and written through calls, fetched from and meant
// for the disk.
type account [4]int64

// parse reads /proc/PID/io by the order of its lines: rchar, wchar, syscr, syscw, read_bytes, write_bytes.
func (a *account) parse(text []byte) bool {
	numbers := numbers{text: text}
	for line := 0; ; line++ {
		value, ok := numbers.next()
		// A number that ends the text may have been cut.
		if !ok || numbers.at == len(text) {
			return false
		}
		switch line {
		case 0, 1:
			a[line] = value
		case 4:
			a[2] = value
		case 5:
			a[3] = value
			return true
		}
	}
}

// parseLastPid is the last number of /proc/loadavg; 0 where it is left out, as some containers have it.
func parseLastPid(text []byte) int64 {
	end := len(text)
	for end > 0 && !isDigit(text[end-1]) {
		end--
	}
	start := end
	for start > 0 && isDigit(text[start-1]) {
		start--
	}
	numbers := numbers{text: text, at: start}
	value, _ := numbers.next()
	return value
}

// appendPids appends the numbers of /proc/PID/task/TID/children.
func appendPids(pids []int, text []byte) []int {
	numbers := numbers{text: text}
	for {
		pid, ok := numbers.next()
		if !ok {
			return pids
		}
		pids = append(pids, int(pid))
	}
}

// numbers goes through the whole numbers of a text, without their signs.
type numbers struct {
	text []byte
	at   int
}

func (n *numbers) next() (value int64, ok bool) {
	for n.at < len(n.text) && !isDigit(n.text[n.at]) {
		n.at++
	}
	for n.at < len(n.text) && isDigit(n.text[n.at]) {
		value = value*10 + int64(n.text[n.at]-'0')
		n.at++
		ok = true
	}
	return value, ok
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
