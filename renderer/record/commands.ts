import { commandFromSettings } from '../../src/go/command.ts';
import type { CommandSettings, Project } from '../../src/ipc.ts';
import { type Problem, problemOf } from '../../src/problem.ts';

export type Verb = CommandSettings['verb'];
export const verbs = ['run', 'build', 'install', 'test'] as const satisfies readonly Verb[];

type ProjectNames = Pick<Project, 'buildOutput' | 'mainPackage'>;

/** Writes a word so that `splitWords` (src/go/words.ts) reads it back as one. */
export function quoteWord(word: string): string {
  if (word !== '' && !/[\s'"\\&|;<>]/.test(word)) return word;
  return word.includes("'") ? `"${word.replace(/["\\]/g, '\\$&')}"` : `'${word}'`;
}

/** What a verb is offered with: `go build` names its output, so that it stays in the project. */
export function defaultArguments(verb: Verb, project: ProjectNames): string {
  return verb === 'build' && project.buildOutput !== ''
    ? `-o ${quoteWord(project.buildOutput)}`
    : '';
}

export function defaultCommand(verb: Verb, project: ProjectNames): CommandSettings {
  return { verb, goArguments: defaultArguments(verb, project), programArguments: '' };
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
  const offered = command.goArguments === defaultArguments(command.verb, old);
  return offered ? { ...command, goArguments: defaultArguments(command.verb, project) } : command;
}

/** true for verbs that start the program and hand arguments to it. */
export function takesProgramArguments(verb: Verb): boolean {
  return verb === 'run' || verb === 'test';
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
