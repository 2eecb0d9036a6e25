/** Units that appear in names and signatures. Plain numbers at run time; the alias says which unit is meant. */

/** Milliseconds on a run's own clock: 0 is the moment the command was started. Fractions are microseconds. */
export type Milliseconds = number;
/** Bytes (not multiples of 1024). */
export type Bytes = number;
/** Milliseconds of CPU time: 1000 in one second of wall time is one core, fully used. */
export type CpuMilliseconds = number;
/** Cores: 1.5 means one and a half cores busy. */
export type Cores = number;

/** Marks code that can't be reached when every kind of a union has been handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
