import { isMessageKey } from '../src/i18n/catalogue.ts';
import type { Translator } from '../src/i18n/translator.ts';
import type { Problem } from '../src/problem.ts';

/** A problem in words. `why` and `todo` are null where the catalogue has nothing to say. */
export interface ProblemText {
  readonly what: string;
  readonly why: string | null;
  readonly todo: string | null;
  readonly details: string | null;
}

/** Puts a problem into words; what the catalogue lacks falls back to the plainest thing that is true. */
export function problemText(t: Translator, problem: Problem): ProblemText {
  const say = (part: 'what' | 'why' | 'todo'): string | null => {
    const key = `problem.${problem.code}.${part}`;
    if (!isMessageKey(key)) return null;
    try {
      return t(key, problem.values) || null;
    } catch {
      // A message that speaks of a value which this problem does not carry.
      return null;
    }
  };
  return {
    what: say('what') ?? t('problem-banner.unknown', { code: problem.code }),
    why: say('why'),
    todo: say('todo'),
    details: problem.raw === null || problem.raw === '' ? null : problem.raw,
  };
}
