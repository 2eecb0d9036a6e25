/** The recorder's clock in microseconds: CLOCK_MONOTONIC on Linux, the same that the probe and the sampler read. */
export function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/**
 * Turns the probe's times into this process's clock. On Linux both read CLOCK_MONOTONIC and the offset
 * is 0. Elsewhere the probe writes Unix wall time: the offset between the two is taken once, when the
 * run starts, so that a later jump of the wall clock moves nothing that the recorder itself timed.
 */
export function offsetUs(clock: 'monotonic' | 'wall'): number {
  return clock === 'monotonic' ? 0 : nowUs() - Date.now() * 1000;
}
