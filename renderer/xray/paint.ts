import { packageOfFunction } from '../../src/xray/flame-layout.ts';
import type { FlameNode, FlameTree } from '../../src/xray/flame-tree.ts';
import { type XrayStage, xrayStages } from '../../src/xray/stage-table.ts';

export type FlameColors = 'stage' | 'package';

/** A colour of the flame graph, and what it stands for. */
export interface FlamePaint {
  readonly id: string;
  readonly fill: string;
  /** A stage or a package; null: the packages that have no colour of their own. */
  readonly stage: XrayStage | null;
  readonly package: string | null;
}

/** How many packages get a colour of their own: as many as can be told apart. */
const coloredPackages = 9;

const byStage = new Map<XrayStage, FlamePaint>(
  xrayStages.map((stage) => [
    stage,
    { id: stage, fill: `var(--xray-${stage})`, stage, package: null },
  ]),
);
const otherPackages: FlamePaint = {
  id: 'other-packages',
  fill: 'var(--xray-other)',
  stage: null,
  package: null,
};

/**
 * The colour of each frame of a tree, and the legend in order. By package: those in which the most
 * samples were taken have colours of their own.
 */
export function flamePaints(
  tree: FlameTree,
  colors: FlameColors,
): { readonly of: (node: FlameNode) => FlamePaint; readonly legend: readonly FlamePaint[] } {
  if (colors === 'stage') {
    const present = new Set(tree.nodes.map(({ stage }) => stage));
    return {
      of: ({ stage }) => byStage.get(stage) ?? otherPackages,
      legend: [...byStage.values()].filter(({ stage }) => stage !== null && present.has(stage)),
    };
  }
  const own = new Map<string, number>();
  const packages = new Map<string, string>();
  for (const { name, ownSamples } of tree.nodes) {
    const path = packages.get(name) ?? packageOfFunction(name);
    packages.set(name, path);
    own.set(path, (own.get(path) ?? 0) + ownSamples);
  }
  const heaviest = [...own].sort((a, b) => b[1] - a[1]).slice(0, coloredPackages);
  const paints = new Map<string, FlamePaint>(
    heaviest.map(([path], index) => [
      path,
      { id: path, fill: `var(--xray-package-${index + 1})`, stage: null, package: path },
    ]),
  );
  return {
    of: ({ name }) => paints.get(packages.get(name) ?? '') ?? otherPackages,
    legend: [...paints.values(), ...(own.size > heaviest.length ? [otherPackages] : [])],
  };
}
