const esc = '\u001b';
const bell = '\u0007';
/** ESC [ … (colours, cursor), ESC ] … (titles, links), ESC P/X/^/_ … (strings), and ESC with one letter. */
const escapes = new RegExp(
  `${esc}(?:${[
    String.raw`\[[0-?]*[ -/]*[@-~]`,
    String.raw`\][^${bell}${esc}]*(?:${bell}|${esc}\\|$)`,
    String.raw`[PX^_][^${esc}]*(?:${esc}\\|$)`,
    '[ -/]*[0-~]',
  ].join('|')})`,
  'g',
);
/** The same control sequence introducer as one C1 character. */
const c1Escapes = /\u009b[0-?]*[ -/]*[@-~]/g;

/** C0 controls and delete, C1 controls. */
const controls = /\p{Cc}/gu;
/** Marks that turn the direction of text or hide it: a line must read as it is. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A line as it is safe to show: escape sequences of terminals are left out, other control characters
 * become visible signs (␀ ␈ ␍ ␡ or ⟨U+202E⟩). Tabs stay.
 */
export function cleanText(line: string): string {
  return line
    .replace(escapes, '')
    .replace(c1Escapes, '')
    .replace(controls, signOf)
    .replace(invisible, nameOf);
}

function signOf(control: string): string {
  const code = control.charCodeAt(0);
  if (control === '\t') return control;
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : nameOf(control);
}

function nameOf(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
