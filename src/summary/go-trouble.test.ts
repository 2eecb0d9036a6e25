import { describe, expect, it } from 'vitest';
import { isMessageKey } from '../i18n/catalogue.ts';
import { runEnd, runOf, tool } from '../testing/records.ts';
import { type GoTrouble, goTroubleOf, goTroubles, troubleIn } from './go-trouble.ts';

/** What Go 1.26.8 printed; folders and modules renamed. */
const said: readonly (readonly [GoTrouble, string])[] = [
  ['newer-go', 'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)\n'],
  [
    'vendor',
    'go: inconsistent vendoring in /project:\n\texample.com/x@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n',
  ],
  [
    'work-mod-flag',
    'go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to "mod"\n\tRemove the -mod flag to use the default readonly value, \n\tor set GOWORK=off to disable workspace mode.\n',
  ],
  [
    'work-not-listed',
    'current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .\n',
  ],
  [
    'work-gone',
    'go: cannot load module ../gone listed in go.work file: open ../gone/go.mod: no such file or directory\n',
  ],
  [
    'no-module',
    "go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n",
  ],
  ['module-file', 'go: errors parsing go.mod:\ngo.mod:4: unknown directive: foo\n'],
  ['go-flags', 'go: parsing $GOFLAGS: unknown flag -zz\n'],
  [
    'import-cycle',
    'package example.com/m\n\timports example.com/m/a from main.go\n\timports example.com/m/b from a.go\n\timports example.com/m/a from b.go: import cycle not allowed\n',
  ],
  [
    'replacement-gone',
    'main.go:3:8: example.com/r@v0.0.0: replacement directory ../gone does not exist\n',
  ],
  [
    'network',
    'go: downloading example.com/x v1.0.0\nmain.go:3:8: example.com/x@v1.0.0: Get "https://example.com/x/@v/v1.0.0.zip": dial tcp 127.0.0.1:1: connect: connection refused\n',
  ],
  [
    'missing-module',
    'main.go:3:8: no required module provides package example.com/x; to add it:\n\tgo get example.com/x\n',
  ],
  [
    'missing-module',
    'main.go:3:8: missing go.sum entry for module providing package example.com/x (imported by example.com/m); to add:\n\tgo get example.com/m\n',
  ],
  [
    'internal',
    'package example.com/m\n\tmain.go:3:8: use of internal package cmd/internal/obj not allowed\n',
  ],
  [
    'no-c-compiler',
    '# runtime/cgo\ncgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH\n',
  ],
  ['other-system', 'package example.com/m: build constraints exclude all Go files in /project\n'],
  ['no-go-files', 'no Go files in /project\n'],
  ['no-go-files', 'example.com/m/t: no non-test Go files in /project/t\n'],
  ['two-packages', 'found packages lib (l.go) and other (o.go) in /project\n'],
  ['several-programs', 'go: pattern ./cmd/... matches multiple packages:\n\texample.com/m/cmd/a\n'],
  ['several-programs', 'go: cannot write multiple packages to non-directory app\n'],
  ['not-a-program', 'package example.com/m is not a main package\n'],
  [
    'no-object-file',
    'example.com/m: go build example.com/m: build output "app" already exists and is not an object file\n',
  ],
  ['wrong-system', 'fork/exec /tmp/go-build1/b001/exe/m: exec format error\n'],
  ['unknown-system', 'go: unsupported GOOS/GOARCH pair nonsense/amd64\n'],
  ['disk-full', 'write /tmp/go-build1/b002/_pkg_.a: no space left on device\n'],
  ['not-allowed', 'go build example.com/m: copying /tmp/a.out: open m: permission denied\n'],
];

describe('what go says when it refuses', () => {
  it.each(said)('%s: %j', (trouble, text) => {
    expect(troubleIn(text)).toBe(trouble);
  });

  it('has a sentence and an example for each', () => {
    expect(goTroubles.filter((each) => !isMessageKey(`trouble.${each}`))).toEqual([]);
    expect(new Set(said.map(([trouble]) => trouble))).toEqual(new Set(goTroubles));
  });

  it('is not looked for in what compilers and programs say', () => {
    const output = (stream: 'stdout' | 'stderr') =>
      ({ kind: 'output', run: 'A1', atMs: 5, stream, text: 'permission denied' }) as const;
    const failed = runEnd(10, { exitCode: 1 });
    expect(goTroubleOf(runOf([output('stderr'), failed]))).toBe('not-allowed');
    expect(goTroubleOf(runOf([output('stdout'), failed]))).toBeNull();
    expect(goTroubleOf(runOf([output('stderr'), runEnd(10)]))).toBeNull();
    for (const name of ['compile', 'program']) {
      const spans = tool('1', 1, 4, { tool: name }, { exitCode: 2 });
      expect(goTroubleOf(runOf([...spans, output('stderr'), failed]))).toBeNull();
    }
  });
});
