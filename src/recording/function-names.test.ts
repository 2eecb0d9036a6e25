import { expect, test } from 'vitest';
import { runEnd, runOf } from '../testing/records.ts';
import { withAllNames, withKnownNames } from './function-names.ts';
import { type ProfileRecord, recordSchema } from './records.ts';

type Stacks = ProfileRecord['stacks'];

function profile(span: string, functions: readonly string[], stacks: Stacks): ProfileRecord {
  return { kind: 'profile', run: 'A1', span, periodMs: 10, functions, stacks };
}

/** The stacks in names, however they are written. */
const named = ({ functions, stacks }: ProfileRecord) =>
  stacks.map(([stack, count]) => [stack.map((place) => functions[place]), count]);

const profiles = [
  profile('1', ['main', 'parse', 'check'], [[[0, 1, 2], 3]]),
  profile(
    '2',
    ['link', 'check', 'main'],
    [
      [[2, 1], 4],
      [[2, 0], 1],
    ],
  ),
  profile('3', [], []),
  profile('4', ['main', 'link'], [[[0, 1, 0], 2]]),
];

test('a name is written once in a run, and read back at its places', () => {
  const table = new Map<string, number>();
  const written = profiles.map((each) => ({ ...each, ...withKnownNames(table, each) }));
  expect(written.map(({ functions }) => functions)).toEqual([
    ['main', 'parse', 'check'],
    ['link'],
    [],
    [],
  ]);
  for (const record of written) expect(recordSchema.safeParse(record).success).toBe(true);
  const run = runOf([runEnd(10), ...written]);
  expect(run.profiles.map(named)).toEqual(profiles.map(named));
});

test('names are known over several batches, and profiles written in full are read as before', () => {
  const run = runOf([runEnd(10), ...profiles]);
  expect(run.profiles).toEqual(profiles);
  const names: string[] = [];
  profiles.map((each) => withAllNames(names, each));
  const later = { ...profile('5', ['new'], [[[0, 1], 1]]), known: [2] };
  expect(named(withAllNames(names, later))).toEqual([[['new', 'check'], 1]]);
  expect(named(withAllNames(names, { ...later, known: [999] }))).toEqual([[['new', '?'], 1]]);
});

test('a reader that does not know of it finds no wrong name', () => {
  const table = new Map([['main', 0]]);
  const { functions, stacks } = withKnownNames(table, profile('1', ['main', 'own'], [[[0, 1], 1]]));
  expect(named(profile('1', functions, stacks))).toEqual([[[undefined, 'own'], 1]]);
});
