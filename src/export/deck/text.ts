/**
 * Text that every format can hold: of the characters below space only the line feed stays, and what
 * XML 1.0 does not know (lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD. PowerPoint and browsers
 * refuse a whole file for one of these. Direction overrides could make a name read as another one.
 * https://www.w3.org/TR/xml/#charsets
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\t\r]/g, ' ')
    // Half of a pair that stands for one character.
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(forbidden, '\ufffd');
}

// Built from a string: the characters themselves can't stand in a source.
const forbidden = new RegExp(
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\ufffe\\uffff\\u202a-\\u202e\\u2066-\\u2069]',
  'g',
);

/** The text in at most `most` characters: the middle of a longer one is left out, since names differ at their ends. */
export function shorten(text: string, most: number): string {
  const characters = [...plainText(text)];
  if (characters.length <= most) return characters.join('');
  const tail = Math.floor((most - 1) * 0.6);
  const head = most - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}
