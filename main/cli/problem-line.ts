import { isMessageKey } from '../../src/i18n/catalogue.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Problem } from '../../src/problem.ts';

/** A problem as one line: what happened, and what to do. */
export function problemLine(problem: Problem, t: Translator): string {
  const say = (part: string): string => {
    const key = `problem.${problem.code}.${part}`;
    return isMessageKey(key) ? t(key, problem.values) : '';
  };
  // A command that could not be read says itself, in English, what exactly is wrong with it.
  const exact = problem.code === 'bad-command' || problem.code === 'unknown-flag';
  const detail = exact && t.language === 'en' ? problem.raw : null;
  return [say('what'), detail ?? say('todo')]
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ');
}
