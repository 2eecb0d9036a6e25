import { expect, test } from 'vitest';
import { run, span } from '../testing/runs.ts';
import { resultOf } from './run-result.ts';

test.each([
  ['it still runs', run('run', null), false, { kind: 'running' }],
  ['its end is missing from a finished file', run('run', null), true, { kind: 'lost' }],
  ['all is well', run('run', {}), true, { kind: 'ok' }],
  [
    'the person stopped it',
    run('run', { stopped: 'asked', signal: 'SIGINT' }),
    true,
    { kind: 'stopped' },
  ],
  [
    'a signal ended it',
    run('build', { exitCode: null, signal: 'SIGKILL' }),
    true,
    { kind: 'killed', signal: 'SIGKILL' },
  ],
  [
    'a compile error',
    run('build', { exitCode: 1 }, [span('compile', 2)]),
    true,
    { kind: 'tool-failed', tool: 'compile', package: 'shop/price', goCode: 1 },
  ],
  [
    'the program ended with 7, go run with 1',
    run('run', { exitCode: 1 }, [span('compile', 0), span('program', 7)]),
    true,
    { kind: 'program-failed', code: 7, goCode: 1 },
  ],
  [
    'the program was killed',
    run('run', { exitCode: 1 }, [span('program', null, 'SIGSEGV')]),
    true,
    { kind: 'program-killed', signal: 'SIGSEGV', goCode: 1 },
  ],
  [
    'tests failed',
    run('test', { exitCode: 1 }, [span('program', 1)]),
    true,
    { kind: 'tests-failed', goCode: 1 },
  ],
  [
    'go refused before any tool ran',
    run('build', { exitCode: 1 }),
    true,
    { kind: 'go-failed', goCode: 1 },
  ],
] as const)('%s', (_, model, finished, expected) => {
  expect(resultOf(model, finished)).toEqual(expected);
});
