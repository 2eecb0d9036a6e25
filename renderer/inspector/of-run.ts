import { toolsOf } from '../../src/timeline/build-graph.ts';
import { concurrencyOf, concurrencyOver } from '../../src/timeline/concurrency.ts';
import { criticalPathOf } from '../../src/timeline/critical-path.ts';
import { longestPackages } from '../../src/timeline/package-times.ts';
import { perRun } from '../../src/timeline/per-run.ts';

/** Packages that the list of the longest names. */
const mostPackages = 10;

/** What the inspector derives of a run, computed once for each state of it. */
export const criticalPathOfRun = perRun(criticalPathOf);
export const longestOfRun = perRun((run) => longestPackages(run, mostPackages));
const concurrencyBuckets = 140;
export const concurrencyOverOfRun = perRun((run) =>
  concurrencyOver(toolsOf(run), run.end?.wallMs ?? run.frontMs, concurrencyBuckets),
);
export const concurrencyOfRun = perRun((run) => concurrencyOf(toolsOf(run)));
