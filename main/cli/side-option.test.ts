import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/problem.ts';
import { checkPlan } from '../recorder/check-plan.ts';
import { parseSide } from './side-option.ts';

describe('a side of the command line', () => {
  it('is a command alone, named or not', () => {
    expect(parseSide(0, 'go build -ldflags=-w .', 'warm')).toMatchObject({
      side: 'A',
      label: 'go build -ldflags=-w .',
      cache: 'warm',
      environment: {},
      thenRun: null,
    });
    expect(parseSide(2, 'one core = go build -p=1 .', 'cold')).toMatchObject({
      side: 'C',
      label: 'one core',
      command: { argv: ['go', 'build', '-p=1', '.'] },
    });
  });

  it('has settings', () => {
    const text =
      "B=go build -tags 'a;b' .; cache=as-left; env=GOFLAGS=-tags=x,y,GOMAXPROCS=1; edit=shared; then-run; args=1 'two words'";
    expect(parseSide(1, text, 'cold')).toMatchObject({
      command: { argv: ['go', 'build', '-tags', 'a;b', '.'] },
      cache: 'warm',
      sharesCache: true,
      environment: { GOFLAGS: '-tags=x,y', GOMAXPROCS: '1' },
      edit: 'shared',
      thenRun: ['1', 'two words'],
    });
    expect(parseSide(0, 'go build .;then-run', 'cold').thenRun).toEqual([]);
  });

  it.each([
    ['label=', 'no_command'],
    ['go build .;cache=hot', 'cache'],
    ['go build .;env=PATH=/tmp', 'variable'],
    ['go build .;env=GOPROXY=direct', 'variable'],
    ['go build .;env=GOGC=', 'value'],
    ['go build .;env=GOFLAGS=-toolexec=/tmp/x', 'value'],
    ['go build .;env=GOFLAGS=--exec /tmp/x', 'value'],
    ['go build .;edit=all', 'edit'],
    ['go build .;toolchain=/no/such/go', 'toolchain'],
    ['go build .;faster', 'setting'],
  ])('%s is refused: %s', (text, reason) => {
    try {
      parseSide(0, text, 'cold');
      expect.unreachable();
    } catch (error) {
      expect(problemOf(error)).toMatchObject({ code: 'bad-side', values: { reason } });
    }
  });

  it('a toolchain is no other program', () => {
    expect(() => parseSide(0, `go build .;toolchain=${process.execPath}`, 'cold')).toThrow();
  });
});

describe('sides that can’t be made together', () => {
  const build = parseSide(0, 'go build .', 'cold');
  const left = parseSide(1, 'go build .;cache=as-left', 'cold');
  const install = parseSide(1, 'go install .', 'cold');
  it.each([
    [[left], 'sequence', 'first_as_left'],
    [[build, left], 'race', 'race_as_left'],
    [[parseSide(0, 'go build .', 'mine'), left], 'sequence', 'mine_as_left'],
    [[install, install], 'race', 'race_install'],
    [[parseSide(0, 'go run .;then-run', 'cold')], 'sequence', 'run_then_run'],
    [[], 'sequence', 'count'],
    [Array.from({ length: 7 }, () => build), 'sequence', 'count'],
  ] as const)('%#', (sides, order, reason) => {
    try {
      checkPlan({ sides, order });
      expect.unreachable();
    } catch (error) {
      expect(problemOf(error)).toMatchObject({ code: 'bad-side', values: { reason } });
    }
  });

  it('others can', () => {
    checkPlan({ sides: [build, left, install], order: 'alternate' });
    checkPlan({ sides: [build, install], order: 'race' });
  });
});
