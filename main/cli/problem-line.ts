import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Problem } from '../../src/problem.ts';

/**
 * A problem as one line: what happened, and what to do. Of a command that could not be read also why: it names
 * the very word.
 */
export function problemLine(problem: Problem, t: Translator): string {
  const parts = problem.code === 'bad-command' ? ['what', 'why', 'todo'] : ['what', 'todo'];
  return parts
    .map((part) => `problem.${problem.code}.${part}`)
    .filter(isMessageKey)
    .map((key) => t(key, problem.values))
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replaceAll('\n', ' ');
}
