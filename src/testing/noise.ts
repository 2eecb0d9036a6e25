/** Wall times that behave as those of builds do, for simulations. */
export interface NoiseModel {
  /** Standard deviation of the logarithm: what every run varies by. */
  readonly sigma: number;
  /** Share of runs that something disturbs, and by how much of their time at most. */
  readonly disturbed: number;
  readonly disturbance: number;
  /** Change of the machine's pace from the first run to the last, as a share. */
  readonly drift: number;
}

/** A quiet machine's: 2 % of spread, one run in ten up to 30 % slower, and 6 % slower in the end. */
export const buildNoise: NoiseModel = {
  sigma: 0.02,
  disturbed: 0.1,
  disturbance: 0.3,
  drift: 0.06,
};

/** Two sides of n runs each, the second `ratio` times slower. */
export function simulateSides(
  random: () => number,
  noise: NoiseModel,
  n: number,
  ratio: number,
  order: 'alternate' | 'sequence' = 'alternate',
): { readonly a: readonly number[]; readonly b: readonly number[] } {
  const a: number[] = [];
  const b: number[] = [];
  for (let place = 0; place < 2 * n; place++) {
    const second = order === 'alternate' ? place % 2 === 1 : place >= n;
    const spread = Math.exp(noise.sigma * normal(random));
    const disturbed = random() < noise.disturbed ? 1 + noise.disturbance * random() : 1;
    const pace = 1 + (noise.drift * place) / (2 * n);
    const value = 1000 * spread * disturbed * pace;
    if (second) b.push(value * ratio);
    else a.push(value);
  }
  return { a, b };
}

/** A normally distributed number by the method of Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
