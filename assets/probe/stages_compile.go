package main

import (
	"strconv"
	"strings"
)

// compiledPackage is the value of the compiler's -p.
func compiledPackage(args []string) string {
	for i, arg := range args {
		if name, value, hasValue := splitFlag(arg); name == "p" && hasValue {
			return value
		} else if name == "p" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// parseCompileReport reads what `compile -bench=FILE` appends, lines such as
//
//	BenchmarkCompile:net/http:fe:parse 1 5377270 ns/op 18.22 % 461 lines 85725 lines/s
//
// into the stages in their order, without the sums (subtotal, total) and the time between stages. A line
// that looks different is passed over; nil if there is none.
func parseCompileReport(text, pkg string) (stages []stage, functions, lines int64) {
	functions, lines = -1, -1
	for _, row := range strings.Split(text, "\n") {
		fields := strings.Fields(row)
		if len(fields) < 4 || fields[3] != "ns/op" || !strings.HasPrefix(fields[0], "BenchmarkCompile:") {
			continue
		}
		ns, err := strconv.ParseInt(fields[2], 10, 64)
		name := compileStageName(strings.TrimPrefix(fields[0], "BenchmarkCompile:"), pkg)
		if err != nil || ns < 0 || isCompileSum(name) {
			continue
		}
		stages = append(stages, stage{name, ns})
		for i := 4; i+1 < len(fields); i++ {
			if count, err := strconv.ParseInt(fields[i], 10, 64); err == nil {
				switch fields[i+1] {
				case "lines":
					lines = count
				case "funcs":
					functions = count
				}
			}
		}
	}
	return stages, functions, lines
}

// compileStageName takes the package off; its path may have colons of its own.
func compileStageName(label, pkg string) string {
	if name := strings.TrimPrefix(label, pkg+":"); name != label {
		return name
	}
	for _, part := range []string{":fe:", ":be:"} {
		if i := strings.LastIndex(label, part); i >= 0 {
			return label[i+1:]
		}
	}
	return label[strings.LastIndexByte(label, ':')+1:]
}

func isCompileSum(name string) bool {
	return name == "total" || name == "unaccounted" || strings.HasSuffix(name, "subtotal")
}
