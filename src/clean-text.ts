/** ESC [ … (colours, cursor), ESC ] … (titles, links), ESC P/X/^/_ … (strings), and ESC with one letter. */
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\|$)|[PX^_][^\u001b]*(?:\u001b\\|$)|[ -/]*[0-~])/g;
/** The same control sequence introducer as one C1 character. */
const c1Escapes = /\u009b[0-?]*[ -/]*[@-~]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000a-\u001f\u007f]/g;
/** C1 controls, and marks that turn the direction of text or hide it: a line must read as it is. */
const invisible = /[\u0080-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A line as it is safe to show: escape sequences of terminals are left out, other control characters
 * become visible signs (␀ ␈ ␍ ␡ or ⟨U+202E⟩). Tabs stay.
 */
export function cleanText(line: string): string {
  return line
    .replace(escapes, '')
    .replace(c1Escapes, '')
    .replace(controls, (character) =>
      character === '\u007f' ? '␡' : String.fromCharCode(0x2400 + character.charCodeAt(0)),
    )
    .replace(
      invisible,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
