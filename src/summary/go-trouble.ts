import type { RunModel } from '../timeline/model.ts';
import { resultOf } from './run-result.ts';

/** Why go itself refused, as far as its own messages tell; each has a plain sentence in the catalogue. */
export const goTroubles = [
  'newer-go',
  'vendor',
  'work-mod-flag',
  'work-not-listed',
  'work-gone',
  'no-module',
  'module-file',
  'go-flags',
  'import-cycle',
  'replacement-gone',
  'network',
  'missing-module',
  'internal',
  'other-system',
  'no-c-compiler',
  'no-go-files',
  'two-packages',
  'several-programs',
  'not-a-program',
  'no-object-file',
  'wrong-system',
  'unknown-system',
  'disk-full',
  'not-allowed',
] as const;
export type GoTrouble = (typeof goTroubles)[number];

/**
 * What go's messages begin or contain, as seen with Go 1.26.8 (and in cmd/go's sources back to 1.19 where
 * the wording was another). The first that matches counts: what is more exact stands before what is less.
 */
const patterns: readonly (readonly [GoTrouble, RegExp])[] = [
  [
    'newer-go',
    /requires go >= |note: module requires Go |invalid go version '|toolchain not available/,
  ],
  [
    'vendor',
    /^go: inconsistent vendoring in |cannot find (?:package|module).* in vendor|is explicitly required in go\.mod, but not marked/m,
  ],
  ['work-mod-flag', /-mod may only be set to readonly(?: or vendor)? when in workspace mode/],
  ['work-not-listed', /not one of the workspace modules listed in go\.work/],
  ['work-gone', /listed in go\.work file: |errors parsing .*go\.work/],
  ['no-module', /go\.mod file not found in current directory|cannot find main module/],
  ['module-file', /errors parsing .*go\.mod/],
  ['go-flags', /parsing \$GOFLAGS|flag provided but not defined/],
  ['import-cycle', /import cycle not allowed/],
  ['replacement-gone', /replacement directory .* does not exist/],
  ['network', /dial tcp|no such host|TLS handshake|i\/o timeout|proxyconnect|server misbehaving/],
  [
    'missing-module',
    /no required module provides package|cannot find module providing package|missing go\.sum entry|module lookup disabled|updates to go\.mod needed|no matching versions/,
  ],
  ['internal', /use of internal package .* not allowed/],
  [
    'no-c-compiler',
    /C compiler "[^"]*" not found|exec: "(?:gcc|clang|cc|g\+\+)": executable file not found/,
  ],
  ['other-system', /build constraints exclude all Go files/],
  [
    'no-go-files',
    /no (?:non-test )?Go files in|matched no packages|no go files listed|directory not found|is not in std/,
  ],
  ['two-packages', /found packages \S+ \(.* and \S+ \(/],
  ['several-programs', /matches multiple packages|cannot write multiple packages/],
  ['not-a-program', /is not a main package/],
  ['no-object-file', /already exists and is not an object file/],
  ['wrong-system', /exec format error/],
  ['unknown-system', /unsupported GOOS\/GOARCH pair/],
  ['disk-full', /no space left on device|disk quota exceeded/],
  ['not-allowed', /permission denied|read-only file system|operation not permitted/],
];

/** More of it is the person's own output, not go's reason. */
const mostCharacters = 256 * 1024;

/** What go says of itself in its messages; null: nothing that is known. */
export function troubleIn(text: string): GoTrouble | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Why go, or a tool that it could not start, failed in a run; null: it did not, or its own words have to
 * do. Errors in the person's code and failures of their program are none of go's troubles.
 */
export function goTroubleOf(run: RunModel): GoTrouble | null {
  const result = resultOf(run, true);
  const isGos = result.kind === 'go-failed';
  if (!isGos && !(result.kind === 'tool-failed' && result.tool === 'cgo')) return null;
  let text = '';
  for (const { stream, text: piece } of run.output) {
    if (stream === 'stderr') text += piece;
    if (text.length >= mostCharacters) break;
  }
  return troubleIn(text);
}
