import type { Project } from '../../src/app-state.ts';
import { commandFromSettings } from '../../src/go/command.ts';
import { type Problem, problemOf } from '../../src/problem.ts';
import { offeredCommand, quoteWord } from '../../src/recipes/recipe.ts';
import type { CommandSettings } from '../../src/record-request.ts';

export type Verb = CommandSettings['verb'];
export const verbs = ['run', 'build', 'install', 'test'] as const satisfies readonly Verb[];

type ProjectNames = Pick<Project, 'buildOutput' | 'mainPackage'>;

/** What a verb is offered with: `go build` names its output, so that it stays in the project. */
function defaultArguments(verb: Verb, project: ProjectNames): string {
  return offeredCommand(verb, project).goArguments;
}

export function defaultCommand(verb: Verb, project: ProjectNames): CommandSettings {
  return offeredCommand(verb, project);
}

/** The command with another verb; arguments that the person typed stay, offered ones are replaced. */
export function withVerb(
  command: CommandSettings,
  verb: Verb,
  project: ProjectNames,
): CommandSettings {
  const offered = command.goArguments === defaultArguments(command.verb, project);
  return {
    ...command,
    verb,
    goArguments: offered ? defaultArguments(verb, project) : command.goArguments,
  };
}

/** The command for another project: what was offered for the old one is offered anew. */
export function forProject(
  command: CommandSettings,
  old: ProjectNames,
  project: ProjectNames,
): CommandSettings {
  const offered = defaultArguments(command.verb, old);
  if (offered === '') {
    return command.goArguments === ''
      ? { ...command, goArguments: defaultArguments(command.verb, project) }
      : command;
  }
  // A recipe may have put flags of its own before what is offered.
  if (!command.goArguments.endsWith(offered)) return command;
  const before = command.goArguments.slice(0, -offered.length);
  return { ...command, goArguments: before + defaultArguments(command.verb, project) };
}

/** true for verbs that start the program and hand arguments to it. */
export function takesProgramArguments(verb: Verb): boolean {
  return verb === 'run' || verb === 'test';
}

/** true for verbs whose program can be run after them. */
export function runsProgramAfter(verb: Verb): boolean {
  return verb === 'build' || verb === 'install';
}

export type Preview =
  | { readonly kind: 'command'; readonly text: string; readonly words: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The command as it will be run, or why it can't be. */
export function previewOf(command: CommandSettings, project: Project): Preview {
  try {
    const settings = takesProgramArguments(command.verb)
      ? command
      : { ...command, programArguments: '' };
    const { argv } = commandFromSettings(settings, project);
    return { kind: 'command', text: argv.map(quoteWord).join(' '), words: argv };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}
