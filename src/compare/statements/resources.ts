import {
  lengthOf,
  medianIn,
  metricEvidence,
  type Rule,
  ratioBetween,
  spanEvidence,
  statement,
} from './facts.ts';

/** Rules about time, processor and disk. */

/** Less from the disk than this, or than this share of all that was read, is no difference worth a sentence. */
const leastBytes = 1e6;
const leastShare = 0.2;

/** One side had to fetch from the disk what the other found in RAM. */
export const readFromRam: Rule = (facts) => {
  for (const { a, b } of facts.pairs) {
    const bytesA = medianIn(facts, 'diskReadBytes', a);
    const bytesB = medianIn(facts, 'diskReadBytes', b);
    if (bytesA === null || bytesB === null) continue;
    const [more, less] = bytesA > bytesB ? [a, b] : [b, a];
    const moreBytes = Math.max(bytesA, bytesB);
    const lessBytes = Math.min(bytesA, bytesB);
    if (moreBytes < leastBytes || lessBytes > moreBytes / 10) continue;
    if (moreBytes < leastShare * (medianIn(facts, 'readBytes', more) ?? 0)) continue;
    return statement(
      'read-from-ram',
      { more: more.side, moreBytes, less: less.side, lessBytes },
      metricEvidence('diskReadBytes'),
    );
  }
  return null;
};

/** Nothing ran side by side to speak of with fewer, and less than so many times as many is no difference. */
const fewestCores = 1.3;

/** One side kept clearly more cores busy with the same packages. */
export const moreCores: Rule = (facts) => {
  for (const { a, b } of facts.pairs) {
    const built = a.summary.packages.built ?? 0;
    if (built === 0 || built !== b.summary.packages.built) continue;
    const { cpuMs: cpuA, wallMs: wallA } = a.summary;
    const { cpuMs: cpuB, wallMs: wallB } = b.summary;
    if (cpuA === null || cpuB === null || !wallA || !wallB) continue;
    const coresA = cpuA / wallA;
    const coresB = cpuB / wallB;
    const most = Math.max(coresA, coresB);
    if (most < fewestCores || most < fewestCores * Math.min(coresA, coresB)) continue;
    const [few, many] = coresA < coresB ? [a, b] : [b, a];
    return statement(
      'more-cores',
      {
        many: many.side,
        manyCores: most,
        few: few.side,
        fewCores: Math.min(coresA, coresB),
        manyMs: many.summary.wallMs ?? 0,
        fewMs: few.summary.wallMs ?? 0,
      },
      metricEvidence('cpuMs'),
      metricEvidence('wallMs'),
    );
  }
  return null;
};

/** One side's time holds a program that ran, the other's doesn't. */
export const programInOne: Rule = ({ pairs }) => {
  for (const { a, b } of pairs) {
    const ran = [a, b].find(({ program }) => program !== null);
    const built = [a, b].find(({ program, run }) => program === null && run.start.verb !== 'test');
    if (ran?.program == null || built === undefined) continue;
    return statement(
      'program-in-one',
      { ran: ran.side, built: built.side, runMs: lengthOf(ran, ran.program) },
      spanEvidence(ran, ran.program),
      metricEvidence('runMs'),
    );
  }
  return null;
};

/** How the wall times compare, where the runs are enough to say so. */
export const wallTimes: Rule = (facts) => {
  for (const pair of facts.pairs) {
    const { a, b } = pair;
    const found = ratioBetween(facts, 'wallMs', pair);
    if (found === null || found.ratio === null || found.ci95 === null) continue;
    const runs = Math.min(a.compared.comparable.length, b.compared.comparable.length);
    if (found.verdict === 'none-seen') {
      if (found.detectableRatio === null) continue;
      return statement(
        'wall-none-seen',
        { a: a.side, b: b.side, runs, detectableShare: found.detectableRatio - 1 },
        metricEvidence('wallMs'),
      );
    }
    const [low, high] = found.ci95;
    const slower = found.verdict === 'A-lower';
    return statement(
      'wall-differs',
      {
        slow: slower ? b.side : a.side,
        fast: slower ? a.side : b.side,
        timesRatio: slower ? found.ratio : 1 / found.ratio,
        lowRatio: slower ? low : 1 / high,
        highRatio: slower ? high : 1 / low,
      },
      metricEvidence('wallMs'),
    );
  }
  return null;
};
