import type { RunModel } from './model.ts';

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

/** The same for what also depends on numbers or texts (a window, a width): the last result of each run is kept. */
export function perRunAnd<A extends readonly (number | string)[], T>(
  compute: (run: RunModel, ...values: A) => T,
): (run: RunModel, ...values: A) => T {
  const known = new WeakMap<RunModel, { readonly values: A; readonly value: T }>();
  return (run, ...values) => {
    const found = known.get(run);
    if (found?.values.every((each, index) => each === values[index]) === true) {
      return found.value;
    }
    const value = compute(run, ...values);
    known.set(run, { values, value });
    return value;
  };
}
