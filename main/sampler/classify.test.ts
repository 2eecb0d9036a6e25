import { expect, test } from 'vitest';
import { baseName, classify, type ProcessFacts } from './classify.ts';

const facts = (changes: Partial<ProcessFacts>): ProcessFacts => ({
  comm: 'x',
  exe: null,
  parentKind: 'go',
  underExecProbe: false,
  probeExe: '/opt/b/probe',
  ...changes,
});
const tool = (name: string) => `/usr/lib/go/pkg/tool/linux_amd64/${name}`;

test.each<[string, Partial<ProcessFacts>, string]>([
  ['the go command', { comm: 'go', exe: '/usr/lib/go/bin/go', parentKind: null }, 'go'],
  [
    'a compiler below its probe',
    { comm: 'compile', exe: tool('compile'), parentKind: 'self' },
    'compile',
  ],
  ['an assembler', { comm: 'asm', exe: tool('asm'), parentKind: 'self' }, 'asm'],
  ['a linker', { comm: 'link', exe: tool('link'), parentKind: 'self' }, 'link'],
  ['cgo', { comm: 'cgo', exe: tool('cgo'), parentKind: 'self' }, 'asm'],
  ['a tool without a kind of its own', { comm: 'buildid', exe: tool('buildid') }, 'other'],
  ['a probe', { comm: 'probe', exe: '/opt/b/probe' }, 'self'],
  ['a probe that is a zombie', { comm: 'probe' }, 'self'],
  ["a person's program called probe", { comm: 'probe', exe: '/home/p/probe' }, 'program'],
  [
    'a C compiler by the name it was called by',
    { comm: 'gcc', exe: '/usr/bin/x86_64-linux-gnu-gcc-12' },
    'asm',
  ],
  ['a C compiler with a version', { comm: 'clang-15', exe: '/usr/lib/llvm/clang-15' }, 'asm'],
  [
    "the C compiler's assembler",
    { comm: 'as', exe: '/usr/bin/x86_64-linux-gnu-as', parentKind: 'asm' },
    'asm',
  ],
  ['what the linker starts', { comm: 'gcc', exe: '/usr/bin/gcc-12', parentKind: 'link' }, 'link'],
  ['version control', { comm: 'git', exe: '/usr/bin/git' }, 'other'],
  [
    "version control's helper",
    { comm: 'git-remote-http', exe: '/usr/lib/git-core/x', parentKind: 'other' },
    'other',
  ],
  ['a test binary', { comm: 'app.test', exe: '/tmp/go-build12/b001/app.test' }, 'program'],
  [
    'a program with the name of a tool',
    { comm: 'link', exe: '/tmp/go-build12/b001/exe/link' },
    'program',
  ],
  [
    'a program from the cache',
    { comm: 'go', exe: '/c/ab/go', underExecProbe: true, parentKind: 'self' },
    'program',
  ],
  ["a program's child", { comm: 'gcc', exe: '/usr/bin/gcc', parentKind: 'program' }, 'program'],
  [
    'what the supervisor inherited',
    { comm: 'sleep', exe: '/bin/sleep', parentKind: null },
    'program',
  ],
  [
    'an unknown tool below its probe',
    { comm: 'mytool', exe: '/opt/mytool', parentKind: 'self' },
    'other',
  ],
])('%s', (_what, changes, kind) => {
  expect(classify(facts(changes))).toBe(kind);
});

test('baseName takes paths of both kinds', () => {
  expect(baseName('/a/b/compile')).toBe('compile');
  expect(baseName('C:\\go\\pkg\\tool\\link.EXE')).toBe('link');
  expect(baseName('go')).toBe('go');
});
