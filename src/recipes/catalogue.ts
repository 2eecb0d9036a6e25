import {
  offeredCommand as command,
  type Recipe,
  type RecipeProject,
  recipeSide as side,
  type Unfit,
} from './recipe.ts';

const anywhere = (): Unfit | null => null;
const withProgram = (project: RecipeProject): Unfit | null =>
  project.hasProgram ? null : 'no_program';
const withModule = (project: RecipeProject): Unfit | null =>
  project.kind === 'file' ? 'single_file' : withProgram(project);

/** The comparisons that are set up with one click, in the order in which they are offered. */
export const recipes = [
  {
    id: 'run-against-build',
    unfit: withProgram,
    sides: (project) => [
      side('recipe.side.run', command('run', project), 'cold'),
      side('recipe.side.build-and-run', command('build', project), 'cold', { thenRun: true }),
    ],
  },
  {
    id: 'cold-against-warm',
    unfit: anywhere,
    sides: (project) => [
      side('recipe.side.cold', command('build', project), 'cold'),
      side('recipe.side.warm', command('build', project), 'warm'),
    ],
  },
  {
    // The second time finds the packages in the cache, and from Go 1.24 the executable as well.
    id: 'first-second-third',
    unfit: withProgram,
    sides: (project) => [
      side('recipe.side.first', command('run', project), 'cold'),
      side('recipe.side.second', command('run', project), 'as-left'),
      side('recipe.side.third', command('run', project), 'as-left'),
    ],
  },
  {
    id: 'after-own-edit',
    unfit: withModule,
    sides: (project) => [
      side('recipe.side.unchanged', command('build', project), 'warm'),
      side('recipe.side.own-edit', command('build', project), 'as-left', { edit: 'own' }),
    ],
  },
  {
    id: 'after-shared-edit',
    unfit: (project) => withModule(project) ?? (project.hasLibraries ? null : 'one_package'),
    sides: (project) => [
      side('recipe.side.own-edit', command('build', project), 'warm', { edit: 'own' }),
      side('recipe.side.shared-edit', command('build', project), 'as-left', { edit: 'shared' }),
    ],
  },
  {
    // Cold: with a filled cache `go run` starts the executable from there, from Go 1.24 on.
    id: 'three-drop-off-points',
    unfit: withModule,
    sides: (project) => [
      side('recipe.side.run', command('run', project), 'cold'),
      side('recipe.side.build', command('build', project), 'cold'),
      side('recipe.side.install', command('install', project), 'cold'),
    ],
  },
  {
    // GOMAXPROCS=1 also keeps go, the compiler and the linker themselves to one core; -p alone does not.
    id: 'one-core-against-all',
    unfit: (_project, machine) => (machine.cores < 2 ? 'one_core' : null),
    sides: (project) => [
      side('recipe.side.one-core', command('build', project, '-p 1'), 'cold', {
        environment: { GOMAXPROCS: '1' },
      }),
      side('recipe.side.all-cores', command('build', project), 'cold'),
    ],
  },
  {
    id: 'cold-disk-against-warm-disk',
    unfit: (_project, machine) => (machine.coldDisk ? null : 'cold_disk'),
    sides: (project) => [
      side('recipe.side.cold-disk', command('build', project), 'cold-disk'),
      side('recipe.side.warm-disk', command('build', project), 'warm'),
    ],
  },
  {
    id: 'cgo-on-off',
    unfit: anywhere,
    sides: (project) => [
      side('recipe.side.cgo-on', command('build', project), 'cold', {
        environment: { CGO_ENABLED: '1' },
      }),
      side('recipe.side.cgo-off', command('build', project), 'cold', {
        environment: { CGO_ENABLED: '0' },
      }),
    ],
  },
] as const satisfies readonly Recipe[];

export type RecipeId = (typeof recipes)[number]['id'];

/** The recipe of this id; null: there is none. */
export function recipeOf(id: string): Recipe | null {
  return recipes.find((recipe) => recipe.id === id) ?? null;
}
