/**
 * `now`, but with those parts of `before` that say the same. What comes from another process is a copy, and
 * would look new to every component that is given some of it.
 */
export function keepKnown<T extends object>(before: T, now: T): T {
  const kept = { ...now };
  for (const key in now) {
    if (JSON.stringify(before[key]) === JSON.stringify(now[key])) kept[key] = before[key];
  }
  return kept;
}
