import type { MessageKey } from '../i18n/catalogue.ts';
import type { CommandSettings, SideSettings } from '../record-request.ts';

/** What a recipe has to know of a project. */
export interface RecipeProject {
  readonly kind: 'example' | 'folder' | 'file';
  readonly mainPackage: string;
  readonly buildOutput: string;
  /** There is a program in it. */
  readonly hasProgram: boolean;
  /** It has packages besides its programs, so that one may import another. */
  readonly hasLibraries: boolean;
}

export interface RecipeMachine {
  readonly coldDisk: boolean;
  /** Cores that a build may use. */
  readonly cores: number;
}

/** Why a recipe can't be used here; the key of `recipe.unfit.…`. */
export type Unfit = 'no_program' | 'one_package' | 'single_file' | 'cold_disk' | 'one_core';

export interface RecipeSide extends Omit<SideSettings, 'label'> {
  readonly label: MessageKey;
}

/** A comparison that is set up with one click. */
export interface Recipe {
  readonly id: string;
  unfit(project: RecipeProject, machine: RecipeMachine): Unfit | null;
  sides(project: RecipeProject): readonly RecipeSide[];
}

/** Writes a word so that `splitWords` (src/go/words.ts) reads it back as one. */
export function quoteWord(word: string): string {
  if (word !== '' && !/[\s'"\\&|;<>]/.test(word)) return word;
  return word.includes("'") ? `"${word.replace(/["\\]/g, '\\$&')}"` : `'${word}'`;
}

/** A command as the bench offers it: `go build` names its output, so that it stays in the project. */
export function offeredCommand(
  verb: CommandSettings['verb'],
  project: Pick<RecipeProject, 'buildOutput'>,
  more = '',
): CommandSettings {
  const output =
    verb === 'build' && project.buildOutput !== '' ? `-o ${quoteWord(project.buildOutput)}` : '';
  return {
    verb,
    goArguments: [more, output].filter((part) => part !== '').join(' '),
    programArguments: '',
  };
}

/** A side with the usual conditions; `more` says what is different. */
export function recipeSide(
  label: MessageKey,
  command: CommandSettings,
  cache: RecipeSide['cache'],
  more: Partial<RecipeSide> = {},
): RecipeSide {
  return {
    label,
    command,
    cache,
    environment: {},
    toolchainId: null,
    thenRun: false,
    edit: null,
    ...more,
  };
}
