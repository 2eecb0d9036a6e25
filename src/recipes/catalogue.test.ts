import { describe, expect, it } from 'vitest';
import { commandFromSettings } from '../go/command.ts';
import { recordRequestSchema } from '../record-request.ts';
import { recipeOf, recipes } from './catalogue.ts';
import type { RecipeMachine, RecipeProject } from './recipe.ts';

const machine: RecipeMachine = { coldDisk: true, cores: 2 };
const project: RecipeProject = {
  kind: 'folder',
  mainPackage: './cmd/my notes',
  buildOutput: 'my notes',
  hasProgram: true,
  hasLibraries: true,
};

describe.each(recipes.map(({ id }) => id))('%s', (id) => {
  const recipe = recipeOf(id);
  if (recipe === null) throw new Error(id);

  it('asks for what main accepts, and for commands that can be read', () => {
    const sides = recipe.sides(project);
    const asked = {
      projectId: 'x',
      sides,
      order: 'alternate',
      repeat: 1,
      restMs: 0,
      recipe: id,
      xray: false,
    };
    expect(recordRequestSchema.parse(asked)).toEqual(asked);
    for (const { command } of sides) {
      expect(commandFromSettings(command, project).packages).toEqual(['./cmd/my notes']);
    }
    expect(new Set(sides.map((side) => JSON.stringify(side))).size).toBe(sides.length);
    expect(sides[0]?.cache).not.toBe('as-left');
  });

  it('can be had for a project that has everything', () => {
    expect(recipe.unfit(project, machine)).toBeNull();
  });
});

it('says why one can’t be had', () => {
  const reasons = (change: Partial<RecipeProject>, on: Partial<RecipeMachine> = {}) =>
    Object.fromEntries(
      recipes.flatMap((recipe) => {
        const unfit = recipe.unfit({ ...project, ...change }, { ...machine, ...on });
        return unfit === null ? [] : [[recipe.id, unfit]];
      }),
    );
  expect(reasons({ hasProgram: false })).toEqual({
    'run-against-build': 'no_program',
    'first-second-third': 'no_program',
    'after-own-edit': 'no_program',
    'after-shared-edit': 'no_program',
    'three-drop-off-points': 'no_program',
  });
  expect(reasons({ hasLibraries: false })).toEqual({ 'after-shared-edit': 'one_package' });
  expect(reasons({ kind: 'file', hasLibraries: false })).toEqual({
    'after-own-edit': 'single_file',
    'after-shared-edit': 'single_file',
    'three-drop-off-points': 'single_file',
  });
  expect(reasons({}, { coldDisk: false, cores: 1 })).toEqual({
    'one-core-against-all': 'one_core',
    'cold-disk-against-warm-disk': 'cold_disk',
  });
});

it.each([
  { sides: [] },
  { sides: Array.from({ length: 7 }, () => ({})) },
  { order: 'shuffled' },
  { repeat: 51 },
  { restMs: 60_001 },
  { sides: [{ environment: { PATH: '/tmp' } }] },
  { sides: [{ environment: { GOFLAGS: '-toolexec=/tmp/x' } }] },
  { sides: [{ environment: { GOGC: 'a\nb' } }] },
  { sides: [{ toolchain: '/tmp/go' }], wrong: true },
  { sides: [{ cache: '/tmp' }] },
  { sides: [{ edit: '/etc/passwd' }] },
])('main refuses %j of the window', (change) => {
  const side = { ...recipes[0].sides(project)[0] };
  const good = {
    projectId: 'x',
    order: 'race',
    repeat: 1,
    restMs: 0,
    recipe: null,
    xray: false,
    sides: [side],
  };
  expect(recordRequestSchema.safeParse(good).success).toBe(true);
  const sides = change.sides?.map((each) => ({ ...side, ...each }));
  const asked = { ...good, ...change, ...(sides === undefined ? {} : { sides }) };
  const parsed = recordRequestSchema.safeParse(asked);
  // What is no part of the contract is dropped, not used.
  if ('wrong' in change) expect(JSON.stringify(parsed.data)).not.toContain('/tmp/go');
  else expect(parsed.success).toBe(false);
});
