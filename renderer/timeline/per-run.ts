import type { RunModel } from '../../src/timeline/model.ts';

/**
 * Remembers what was last computed of each run. A run's object is replaced whenever something of it
 * changed, so its identity is the key: a live update of one run leaves all others as they are.
 */
export function perRun<T>(compute: (run: RunModel) => T): (run: RunModel) => T {
  const known = new WeakMap<RunModel, { readonly value: T }>();
  return (run) => {
    const found = known.get(run);
    if (found !== undefined) return found.value;
    const value = compute(run);
    known.set(run, { value });
    return value;
  };
}

/** The same for what also depends on numbers (a window, a width): the last result of each run is kept. */
export function perRunAnd<A extends readonly number[], T>(
  compute: (run: RunModel, ...numbers: A) => T,
): (run: RunModel, ...numbers: A) => T {
  const known = new WeakMap<RunModel, { readonly numbers: A; readonly value: T }>();
  return (run, ...numbers) => {
    const found = known.get(run);
    if (found?.numbers.every((number, index) => number === numbers[index]) === true) {
      return found.value;
    }
    const value = compute(run, ...numbers);
    known.set(run, { numbers, value });
    return value;
  };
}
