import { ProblemError } from '../problem.ts';
import { flagShape, type GoVerb, similarFlag, verbsWithFlag } from './flags.ts';

/** A flag as it stands in the command: its name without dashes, its value, and the words that it takes. */
export interface ScannedFlag {
  readonly name: string;
  readonly value: string | null;
  readonly words: readonly string[];
  /** Index of its first word in the command. */
  readonly at: number;
}

/** A go command, parted as cmd/go itself does. */
export interface Scan {
  readonly flags: readonly ScannedFlag[];
  readonly packages: readonly string[];
  readonly programArguments: readonly string[];
}

/** Parts `argv` (`go VERB …`). Throws `unknown-flag`, or `bad-command` (reason `missing_value`). */
export function scanCommand(verb: GoVerb, argv: readonly string[]): Scan {
  return verb === 'test' ? scanTest(argv) : scanPlain(verb, argv);
}

/** run, build, install: flags end at the first other word (Go's flag package). */
function scanPlain(verb: Exclude<GoVerb, 'test'>, argv: readonly string[]): Scan {
  const flags: ScannedFlag[] = [];
  let at = 2;
  while (at < argv.length) {
    const word = argv[at] ?? '';
    if (word === '--') {
      at++;
      break;
    }
    if (!isFlag(word)) break;
    const flag = readFlag(verb, argv, at);
    if (flag === null) throw unknownFlag(verb, word);
    flags.push(flag);
    at += flag.words.length;
  }
  const rest = argv.slice(at);
  if (verb !== 'run') return { flags, packages: rest, programArguments: [] };
  let files = 0;
  while (files < rest.length && rest[files]?.endsWith('.go')) files++;
  const packages = Math.max(files, Math.min(1, rest.length));
  return { flags, packages: rest.slice(0, packages), programArguments: rest.slice(packages) };
}

/**
 * test: flags may stand before and after the packages, and flags that go doesn't know go to the test
 * binary (testFlags in cmd/go/internal/test/testflag.go, followed step by step).
 */
function scanTest(argv: readonly string[]): Scan {
  const flags: ScannedFlag[] = [];
  const packages: string[] = [];
  const programArguments: string[] = [];
  let stage: 'before' | 'in' | 'after' = 'before';
  let afterFlagWithoutValue = false;
  let at = 2;
  while (at < argv.length) {
    const word = argv[at] ?? '';
    const mayBeValue = afterFlagWithoutValue;
    afterFlagWithoutValue = false;
    if (word === '--') break;
    if (!isFlag(word)) {
      if (stage === 'after') {
        if (!mayBeValue) break;
        programArguments.push(word);
      } else {
        stage = 'in';
        packages.push(word);
      }
      at++;
      continue;
    }
    if (stage === 'in') stage = 'after';
    if (word === '-args' || word === '--args') {
      at++;
      break;
    }
    const flag = readFlag('test', argv, at);
    if (flag === null) {
      stage = 'after';
      programArguments.push(word);
      afterFlagWithoutValue = !word.includes('=');
      at++;
    } else {
      flags.push(flag);
      at += flag.words.length;
    }
  }
  return { flags, packages, programArguments: [...programArguments, ...argv.slice(at)] };
}

function isFlag(word: string): boolean {
  return word.length > 1 && word.startsWith('-');
}

function readFlag(verb: GoVerb, argv: readonly string[], at: number): ScannedFlag | null {
  const word = argv[at] ?? '';
  const body = word.replace(/^--?/, '');
  const equals = body.indexOf('=');
  const name = equals < 0 ? body : body.slice(0, equals);
  const shape = flagShape(verb, name);
  if (shape === null) return null;
  if (equals >= 0) return { name, value: body.slice(equals + 1), words: [word], at };
  if (shape === 'switch') return { name, value: null, words: [word], at };
  const value = argv[at + 1];
  if (value === undefined) {
    throw new ProblemError(
      'bad-command',
      { reason: 'missing_value', at: word },
      `${word} needs a value`,
    );
  }
  return { name, value, words: [word, value], at };
}

function unknownFlag(verb: GoVerb, word: string): ProblemError {
  const name = word.replace(/^--?/, '').replace(/=.*$/s, '');
  const suggestion = similarFlag(verb, name) ?? '';
  const elsewhere = verbsWithFlag(name).map((other) => `go ${other}`);
  const hint = elsewhere.length > 0 ? 'elsewhere' : suggestion === '' ? 'none' : 'similar';
  return new ProblemError(
    'unknown-flag',
    { flag: `-${name}`, verb, hint, suggestion, elsewhere: elsewhere.join(', ') },
    `go ${verb} has no flag -${name}`,
  );
}
