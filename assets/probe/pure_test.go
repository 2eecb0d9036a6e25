package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"buildoscope/probe/jsontext"
)

func TestLinkLines(t *testing.T) {
	name, ns, ok := parseLinkLine("BenchmarkLoadlib 1 66196412 ns/op\t43019304 B/op\t1 allocs/op")
	if name != "Loadlib" || ns != 66196412 || !ok {
		t.Fatal(name, ns, ok)
	}
	if name, _, ok := parseLinkLine("BenchmarkTotalTime   1  5 ns/op"); name != linkSum || !ok {
		t.Fatal("sum", name, ok)
	}
	for _, kept := range []string{"", "Benchmark", "BenchmarkX 12 5 ns/op", "BenchmarkX 1 ns/op", "BenchmarkX-8 1 5 ns/op",
		" BenchmarkX 1 5 ns/op", "BenchmarkX 1 5 ms/op", "BenchmarkX", "x.go:1: BenchmarkX 1 5 ns/op"} {
		if _, _, ok := parseLinkLine(kept); ok {
			t.Errorf("%q would be lost", kept)
		}
	}
}

func TestCompileReport(t *testing.T) {
	report := "commit: abc\ngoos: linux\n" +
		"BenchmarkCompile:a/b:c:fe:parse 1 5377270 ns/op 18.22 % 461 lines 85725 lines/s\n" +
		"BenchmarkCompile:a/b:c:fe:subtotal 1 9 ns/op 18.22 %\n" +
		"BenchmarkCompile:a/b:c:be:compilefuncs    1     12 ns/op  1 %  7 funcs  3 funcs/s\n" +
		"BenchmarkCompile:a/b:c:unaccounted 1 1 ns/op 0 %\nBenchmarkCompile:a/b:c:total 1 22 ns/op\nBenchmarkCom"
	want := []stage{{"fe:parse", 5377270}, {"be:compilefuncs", 12}}
	for _, pkg := range []string{"a/b:c", "other"} {
		stages, functions, lines := parseCompileReport(report, pkg)
		if !reflect.DeepEqual(stages, want) || functions != 7 || lines != 461 {
			t.Errorf("%s: %v %d %d", pkg, stages, functions, lines)
		}
	}
	if stages, functions, lines := parseCompileReport("", "p"); stages != nil || functions != -1 || lines != -1 {
		t.Error("nothing must stay unknown", stages, functions, lines)
	}
}

func TestFlags(t *testing.T) {
	cases := []struct {
		tool, args string
		want       toolFlags
	}{
		{"compile", "-o out.a -p main -buildid key/key", toolFlags{1, 0, "out.a", "key"}},
		{"compile", "-o=out.a -dwarf=false", toolFlags{-1, 0, "out.a", ""}},
		{"link", "-o exe -buildid=key/main/content/key", toolFlags{1, -1, "exe", "key"}},
		{"link", "-o exe -s -w", toolFlags{-1, 1, "exe", ""}},
		{"link", "-s", toolFlags{-1, 1, "", ""}},
		{"link", "-s -w=0", toolFlags{1, 1, "", ""}},
		{"link", "-w=0 -s", toolFlags{1, 1, "", ""}},
		{"asm", "-o x.o f.s", toolFlags{0, 0, "x.o", ""}},
	}
	for _, c := range cases {
		if got := readFlags(c.tool, strings.Fields(c.args)); got != c.want {
			t.Errorf("%s %s: %v", c.tool, c.args, got)
		}
	}
}

func TestOnlySureCallsAreTimed(t *testing.T) {
	for _, c := range []struct {
		tool, args string
		asked      bool
	}{
		{"compile", "-o x -p p a.go", true},
		{"link", "-o x a.a", true},
		{"compile", "-o x @args", false},
		{"compile", "-o x -bench=mine a.go", false},
		{"compile", "a.go", false},
		{"link", "-o x -benchmark=mem a.a", false},
		{"link", "-o x -benchmarkprofile=p a.a", false},
		{"compile2", "-o x", false},
		{"asm", "-o x a.s", false},
	} {
		call := &call{session: session{stageDir: t.TempDir(), stages: true}, tool: c.tool, args: strings.Fields(c.args)}
		if got := askTool(call, "id"); (got.kind != noStages) != c.asked || (len(got.flags) > 0) != c.asked {
			t.Errorf("%s %s: %v", c.tool, c.args, got)
		}
	}
	for _, c := range []struct {
		tool, args string
		asked      bool
	}{
		{"compile", "-o x -p p a.go", true},
		{"compile", "-o x -bench=mine a.go", true},
		{"compile", "-o x -cpuprofile=mine a.go", false},
		{"link", "-o x a.a", true},
		{"link", "-o x -cpuprofile mine a.a", false},
		{"asm", "-o x a.s", false},
	} {
		call := &call{session: session{stageDir: t.TempDir(), xray: true}, tool: c.tool, args: strings.Fields(c.args)}
		got := askTool(call, "id")
		if (got.profile != "") != c.asked || (len(got.flags) > 0) != c.asked || got.kind != noStages {
			t.Errorf("%s %s: %v", c.tool, c.args, got)
		}
	}
	nowhere := &call{session: session{stageDir: "/nowhere/at/all", stages: true, xray: true}, tool: "compile", args: []string{"-o", "x"}}
	if got := askTool(nowhere, "id"); len(got.flags) > 0 {
		t.Error("a file that can't be made must not be asked for")
	}
}

func TestToolNames(t *testing.T) {
	for path, want := range map[string]string{
		"/go/pkg/tool/compile": "compile", `C:\Go\pkg\tool\LINK.EXE`: "LINK", "gcc": "gcc", ".exe": ".exe", "/a b/vet": "vet",
	} {
		if got := toolName(path); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
	if !asksVersion([]string{"compile", "-V=full"}) || asksVersion([]string{"-V=full", "-o", "x"}) {
		t.Error("version calls")
	}
}

func TestSources(t *testing.T) {
	for _, c := range []struct{ tool, args, want string }{
		{"compile", "-o b.go -p main.go -pack ./a.go ./b.go", "./a.go ./b.go"},
		{"asm", "-p x -I . -o a.o ./a.s", "./a.s"},
		{"cgo", "-objdir w -importpath x.go -- -I w c.go", "c.go"},
		{"gcc", "-c -o x.c -MF d.c main.c x.S -", "main.c x.S"},
		{"x86_64-linux-gnu-gcc-12", "m.cc", "m.cc"},
		{"link", "a.go", ""},
	} {
		if got := strings.Join(sourceFiles(c.tool, strings.Fields(c.args)), " "); got != c.want {
			t.Errorf("%s %s: %q", c.tool, c.args, got)
		}
	}
}

func TestJSONIsWhatOthersRead(t *testing.T) {
	odd := "a\"b\\c\n\x00\x7f\u2028é😀\xff"
	for _, text := range [][]byte{
		newLine().text("k", odd).number("n", -1).truth("t", -1).openList("l").file(odd, 3).file("b", -1).closeList().end(),
		newLine().outcome(outcome{signal: 9}).usage(noUsage).stages("s", []stage{{"a", 1}, {"b", 2}}, true).open("o").close().end(),
	} {
		var value map[string]interface{}
		if err := json.Unmarshal(text, &value); err != nil {
			t.Errorf("%v: %s", err, text)
		}
		if _, ok := jsontext.Read(string(text)); !ok {
			t.Errorf("own reader: %s", text)
		}
	}
}

func TestJSONReaderAgreesWithEncodingJSON(t *testing.T) {
	for _, text := range []string{`{"a":["x","é😀\ud83d\ude00\n\/"],"b":null,"c":{"d":true,"e":-1.5e3}}`, ` [ ] `, `{}`,
		`""`, `null`, `[1,]`, `{"a" 1}`, `"x`, `{"a":1}x`, `[`, ``, `{"a":}`, `["\q"]`, `["\u12"]`, `nul`} {
		var want interface{}
		err := json.Unmarshal([]byte(text), &want)
		got, ok := jsontext.Read(text)
		if ok != (err == nil) || ok && !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v %v, want %v %v", text, got, ok, want, err)
		}
	}
	if _, ok := jsontext.Read(strings.Repeat("[", 200000)); ok {
		t.Error("depth")
	}
}

func TestLongLinesLoseTheLeastNeeded(t *testing.T) {
	c := &call{tool: "compile", path: strings.Repeat("p", 3000), pkg: "pkg", args: []string{"-o", strings.Repeat("o", 3000)}}
	text := c.startLine("1-2", 5, 7)
	var value map[string]interface{}
	if err := json.Unmarshal(text, &value); err != nil || len(text) > maxLineBytes || value["package"] != "pkg" {
		t.Fatal(err, len(text))
	}
	many := make([]stage, 1000)
	timing := stageSource{stages: many}
	text = c.endLine("1-2", 7, 1, 2, outcome{}, noUsage, &timing, "", -1, false)
	if err := json.Unmarshal(text, &value); err != nil || len(text) > maxLineBytes || value["stages"] != nil {
		t.Fatal(err, len(text))
	}
}

func TestPersonsEnvironment(t *testing.T) {
	got := personEnv([]string{"A=1", "GOFLAGS=ours", "BUILDOSCOPE_X=1", "GOTMPDIR=t", "=C:=C:\\x", "E="},
		`{"GOFLAGS":"-mod=mod","GOTMPDIR":null}`)
	want := []string{"A=1", "=C:=C:\\x", "E=", "GOFLAGS=-mod=mod"}
	if !reflect.DeepEqual(got, want) {
		t.Error(got)
	}
}
