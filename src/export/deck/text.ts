/**
 * Text that every format can hold: of the characters below space only the line feed stays, and what
 * XML 1.0 does not know (lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD. PowerPoint and browsers
 * refuse a whole file for one of these. Direction overrides could make a name read as another one.
 * https://www.w3.org/TR/xml/#charsets
 */
export function plainText(text: string): string {
  const characters = [...text.replaceAll(/[\t\r]/g, ' ')];
  return characters.map((each) => (isForbidden(each) ? '\ufffd' : each)).join('');
}

/** Ranges of code points, both ends included. */
const forbidden: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  // Halves of pairs that stand for one character.
  [0xd800, 0xdfff],
  [0xfffe, 0xffff],
];

function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return forbidden.some(([first, last]) => code >= first && code <= last);
}

/** The text in at most `most` characters: the middle of a longer one is left out, since names differ at their ends. */
export function shorten(text: string, most: number): string {
  const characters = [...plainText(text)];
  if (characters.length <= most) return characters.join('');
  const tail = Math.floor((most - 1) * 0.6);
  const head = most - 1 - tail;
  return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}
