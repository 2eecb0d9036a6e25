import { describe, expect, it } from 'vitest';
import { inputsOf } from './action-inputs.ts';
import { buildIdOf, parseHashInputs, unquoteGo, unquoteGoList } from './hash-inputs.ts';

const key = '91e8fbbf81213d0b7de1d4ff39480b849fb1b4b235addaf9f898162a7ab7f491';
const linkKey = 'f416ae9679a4ef20c91980b590a819e56a5fefd1c81da357b3c408a9dadf02b5';

/** As Go 1.26 prints it for a small program, shortened; two packages at once, so that their lines mix. */
const printed = String.raw`HASH[moduleIndex]
HASH[moduleIndex]: "go1.26.8"
HASH[build example.com/hello]
HASH[build p [p.test]]
HASH[build example.com/hello]: "go1.26.8"
HASH[build p [p.test]]: "go1.26.8"
HASH[build example.com/hello]: "compile\n"
HASH[build example.com/hello]: "dir /home/hello\n"
HASH[build example.com/hello]: "go 1.19\n"
HASH[build example.com/hello]: "goos linux goarch amd64\n"
HASH[build example.com/hello]: "import \"example.com/hello\"\n"
HASH[build example.com/hello]: "omitdebug true standard false local false prefix \"\"\n"
HASH[build example.com/hello]: "cgo \"cgo version go1.26.8\"\n"
HASH[build example.com/hello]: "CC=[\"gcc\"] [] [\"-O2\" \"-g\"] []\n"
HASH[build example.com/hello]: "modinfo \"path\\texample.com/hello\\nmod\\texample.com/hello\\t(devel)\\t\\ndep\\texample.com/x\\tv1.2.0\\th1:abc=\\nbuild\\t-tags=one,two\\nbuild\\tDefaultGODEBUG=a=1,b=0\\nbuild\\tCGO_ENABLED=1\\n\"\n"
HASH[build example.com/hello]: "compile compile version go1.26.8 [\"-race\"] [\"-N\" \"-l\"]\n"
HASH[build example.com/hello]: "GOAMD64=v1\n"
HASH /home/hello/main.go: f7b002a58c00ecbbfcb1c79771d42cc6027771868047f859815bd114b9289323
HASH[build example.com/hello]: "file main.go 7u7oYRnFcfXcFBwB7Yu8\n"
HASH[build example.com/hello]: "file with space.txt abc\n"
HASH[build example.com/hello]: "import fmt tPe8Sv5R8f5F7l3LcDzy\n"
HASH[build example.com/hello]: "import unsafe \n"
HASH[build example.com/hello]: "something new\n"
HASH[build example.com/hello]: ${key}
HASH[build p [p.test]]: "compile\n"
HASH[link example.com/hello]
HASH[link example.com/hello]: "go1.26.8"
HASH[link example.com/hello]: "link link version go1.26.8 [] exe\n"
HASH[link example.com/hello]: ${key}
HASH[link example.com/hello]
HASH[link example.com/hello]: "go1.26.8"
HASH[link example.com/hello]: "link\n"
HASH[link example.com/hello]: "buildmode default goos linux goarch amd64\n"
HASH[link example.com/hello]: "link link version go1.26.8 [] pie\n"
HASH[link example.com/hello]: "linkflags [\"-s\"]\n"
HASH[link example.com/hello]: "packagefile example.com/hello=tmF6\n"
HASH[link example.com/hello]: "packagemain kej7/tmF6\n"
HASH[link example.com/hello]: "packagefile fmt=tPe8\n"
HASH[link example.com/hello]: ${linkKey}
`;

describe('what go prints of its keys', () => {
  const [compile, link, ...others] = parseHashInputs(printed);

  it('has one action for each key that is there, of a link the last', () => {
    expect([compile?.action, compile?.package, compile?.key]).toEqual([
      'compile',
      'example.com/hello',
      key,
    ]);
    expect([link?.action, link?.package, link?.key]).toEqual([
      'link',
      'example.com/hello',
      linkKey,
    ]);
    expect(others).toEqual([]);
  });

  it('is sorted into files, packages and settings', () => {
    if (compile === undefined || link === undefined) throw new Error('not parsed');
    expect(inputsOf(compile)).toEqual({
      action: 'compile',
      package: 'example.com/hello',
      id: 'kej7v4EhPQt94dT_OUgL',
      goVersion: 'go1.26.8',
      tool: 'compile version go1.26.8',
      settings: {
        dir: '/home/hello',
        'go (go.mod)': '1.19',
        GOOS: 'linux',
        GOARCH: 'amd64',
        omitdebug: 'true',
        local: 'false ""',
        cgo: '"cgo version go1.26.8"',
        CC: '["gcc"] [] ["-O2" "-g"] []',
        'module example.com/hello': '(devel)',
        'module example.com/x': 'v1.2.0 h1:abc=',
        '-tags': 'one,two',
        GODEBUG: 'a=1,b=0',
        CGO_ENABLED: '1',
        '-race': 'true',
        '-gcflags': '-N -l',
        GOAMD64: 'v1',
        something: 'new',
      },
      files: { 'main.go': '7u7oYRnFcfXcFBwB7Yu8', 'with space.txt': 'abc' },
      packages: { fmt: 'tPe8Sv5R8f5F7l3LcDzy', unsafe: '' },
      choosing: {},
    });
    expect(inputsOf(link)).toMatchObject({
      settings: { '-buildmode': 'pie', '-ldflags': '-s', GOOS: 'linux' },
      packages: { 'example.com/hello': 'tmF6 kej7/tmF6', fmt: 'tPe8' },
    });
  });
});

it('a key goes by twenty characters in build ids', () => {
  expect(buildIdOf(key)).toBe('kej7v4EhPQt94dT_OUgL');
});

it('reads strings as Go quotes them', () => {
  expect(unquoteGo(String.raw`a\tb\\n\"\x01é\U0001f600`)).toBe('a\tb\\n"\u0001é😀');
  expect(unquoteGoList(String.raw`["-X=a b" "c\"d"]`)).toEqual(['-X=a b', 'c"d']);
  expect(unquoteGoList('[]')).toEqual([]);
});
