import process from 'node:process';

/** Characters in a line of the terminal; where there is none nothing needs to fit. */
export function terminalWidth(): number {
  return process.stdout.columns ?? process.stderr.columns ?? Number.POSITIVE_INFINITY;
}

/**
 * A text in lines of at most so many characters, broken at spaces. The first line begins with `head`, the
 * others with `indent`. A word that is longer than a line (a path) stays whole, and a number is never
 * parted from its unit.
 */
export function wrapped(text: string, width: number, indent = '', head = ''): string {
  const lines: string[] = [];
  let start = head;
  let words: string[] = [];
  let length = start.length;
  for (const word of text.split(/ +/)) {
    if (words.length > 0 && length + 1 + word.length > width) {
      lines.push(start + words.join(' '));
      start = indent;
      words = [];
      length = indent.length;
    }
    length += word.length + (words.length > 0 ? 1 : 0);
    words.push(word);
  }
  return [...lines, start + words.join(' ')].join('\n');
}
