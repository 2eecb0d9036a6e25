import { ProblemError } from '../problem.ts';

/**
 * Go's quoted fields (cmd/internal/quoted): fields are parted by white space; a field that begins with
 * a quote ends at the next one of the same kind; there are no escapes. `-toolexec`, `-exec` and GOFLAGS
 * are read in this way.
 */
const separators = [' ', '\t', '\n', '\r'];

/**
 * One field so that Go reads it back unchanged, quoted only if it must be.
 * Throws `bad-command` (reason `both_quotes`) for text with both kinds of quotes, which Go cannot express.
 */
export function quoteGoField(field: string): string {
  const single = field.includes("'");
  const double = field.includes('"');
  const space = separators.some((separator) => field.includes(separator));
  if (field !== '' && !single && !double && !space) return field;
  if (!single) return `'${field}'`;
  if (!double) return `"${field}"`;
  throw new ProblemError(
    'bad-command',
    { reason: 'both_quotes', at: field },
    `Go cannot take a value with both kinds of quotes: ${field}`,
  );
}

/** Several fields as one value, each quoted if needed. Throws as `quoteGoField` does. */
export function joinGoFields(fields: readonly string[]): string {
  return fields.map(quoteGoField).join(' ');
}

/** The fields of a value, as Go reads them. Throws `bad-command` (reason `open_quote`). */
export function splitGoFields(value: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  while (at < value.length) {
    const character = value.charAt(at);
    if (separators.includes(character)) {
      at++;
      continue;
    }
    const quoted = character === "'" || character === '"';
    const end = quoted ? value.indexOf(character, at + 1) : endOfBareField(value, at);
    if (end < 0) {
      throw new ProblemError(
        'bad-command',
        { reason: 'open_quote', at: value },
        `a quote is not closed in: ${value}`,
      );
    }
    fields.push(value.slice(quoted ? at + 1 : at, end));
    at = quoted ? end + 1 : end;
  }
  return fields;
}

function endOfBareField(value: string, from: number): number {
  let end = from;
  while (end < value.length && !separators.includes(value.charAt(end))) end++;
  return end;
}
