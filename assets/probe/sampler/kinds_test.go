//go:build linux

package sampler

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// main/sampler/classify.test.ts holds the application's own classifier to the same table.
func TestKinds(t *testing.T) {
	text, err := os.ReadFile("testdata/kinds.txt")
	if err != nil {
		t.Fatal(err)
	}
	table := strings.ReplaceAll(string(text), "TOOL/", "/usr/lib/go/pkg/tool/linux_amd64/")
	lines := strings.Split(strings.TrimSpace(table), "\n")[1:]
	for _, line := range lines {
		columns := regexp.MustCompile(" {2,}").Split(line, -1)
		f := facts{comm: columns[1], exe: strings.TrimPrefix(columns[2], "-"), probeExe: "/opt/b/probe"}
		switch parent := columns[3]; parent {
		case "-":
			f.topmost = true
		case "exec probe":
			f.parentKind, f.underExecProbe = kindSelf, true
		default:
			for f.parentKind < kinds && kindNames[f.parentKind] != parent {
				f.parentKind++
			}
		}
		if got := kindNames[classify(f)]; got != columns[0] {
			t.Errorf("%s: %s", line, got)
		}
	}
}
