import type { Project } from '../../src/app-state.ts';
import { type CacheChoice, mostSides, type SideSettings } from '../../src/record-request.ts';
import { defaultCommand, forProject } from './commands.ts';

/** The sides of the bench; there is always one. */
export type Sides = readonly [SideSettings, ...SideSettings[]];

type ProjectNames = Pick<Project, 'buildOutput' | 'mainPackage'>;

/** A, B, C … */
export const sideName = (index: number): string => String.fromCharCode(65 + index);

const mapped = (
  sides: Sides,
  change: (side: SideSettings, index: number) => SideSettings,
): Sides => {
  const [first, ...more] = sides;
  return [change(first, 0), ...more.map((side, index) => change(side, index + 1))];
};

export function changed(sides: Sides, at: number, change: Partial<SideSettings>): Sides {
  return mapped(sides, (side, index) => (index === at ? { ...side, ...change } : side));
}

/** One more side: like the last one, to be changed in one thing; to the first the other of run and build. */
export function added(sides: Sides, project: ProjectNames): Sides {
  const last = sides.at(-1) ?? sides[0];
  if (sides.length >= mostSides) return sides;
  if (sides.length > 1) return [...sides, { ...last, label: '' }];
  const command = defaultCommand(last.command.verb === 'build' ? 'run' : 'build', project);
  return [...sides, { ...last, label: '', command, thenRun: false, edit: null }];
}

/** Without one side. The first one can't go on in another's cache. */
export function removed(sides: Sides, at: number): Sides {
  const [first, ...more] = sides.filter((_, index) => index !== at);
  if (first === undefined) return sides;
  return [first.cache === 'as-left' ? { ...first, cache: 'cold' } : first, ...more];
}

/** The cache that all sides have in common; null: they differ. */
export function commonCache(sides: Sides): CacheChoice | null {
  const [{ cache }] = sides;
  return sides.every((side) => side.cache === cache) ? cache : null;
}

export function withCache(sides: Sides, cache: CacheChoice): Sides {
  return mapped(sides, (side) => ({ ...side, cache }));
}

export function withoutColdDisk(sides: Sides): Sides {
  return mapped(sides, (side) => (side.cache === 'cold-disk' ? { ...side, cache: 'cold' } : side));
}

/** The sides for another project: what was offered for the old one is offered anew. */
export function forOtherProject(sides: Sides, old: ProjectNames, project: ProjectNames): Sides {
  return mapped(sides, (side) => ({ ...side, command: forProject(side.command, old, project) }));
}
