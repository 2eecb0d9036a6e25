import { ProblemError } from '../problem.ts';

/** What a shell would act on; nothing here goes through a shell, so they are refused, not passed on. */
const shellOperator = /^(?:&&?|\|\|?|;|\d*>>?|\d*<<?|\d*>&\d+)$/;

/**
 * Parts a typed line into words, as a shell would: 'single quotes' keep everything, "double quotes"
 * keep all but \" and \\, a backslash outside quotes escapes only white space and quotes (so that
 * Windows paths such as .\cmd\x stay whole). Nothing is expanded. Throws `bad-command` with the
 * reasons `open_quote` and `shell`.
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let started = false;
  let bare = true;
  let quote: "'" | '"' | null = null;

  const finish = (): void => {
    if (!started) return;
    if (bare && (shellOperator.test(word) || word.endsWith(';'))) throw shellProblem(word);
    words.push(word);
    word = '';
    started = false;
    bare = true;
  };

  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (quote !== null) {
      if (character === quote) quote = null;
      else if (quote === '"' && character === '\\' && (next === '"' || next === '\\')) {
        word += next;
        at++;
      } else word += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      started = true;
      bare = false;
    } else if (/\s/.test(character)) {
      finish();
    } else if (character === '\\' && /[\s'"]/.test(next)) {
      word += next;
      started = true;
      bare = false;
      at++;
    } else {
      word += character;
      started = true;
    }
  }
  if (quote !== null) {
    throw new ProblemError(
      'bad-command',
      { reason: 'open_quote', at: line },
      `a quote is not closed in: ${line}`,
    );
  }
  finish();
  return words;
}

function shellProblem(word: string): ProblemError {
  return new ProblemError(
    'bad-command',
    { reason: 'shell', at: word },
    `no shell reads this command, so "${word}" has no meaning here: give one go command, or put it in quotes`,
  );
}
