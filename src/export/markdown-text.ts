import type { TextTable } from '../compare/text.ts';

/**
 * A text in Markdown that shows as it is: nothing in it is markup, a link, a table's border or the
 * beginning of a block. Control characters and such as turn the direction of writing become U+FFFD,
 * line breaks spaces (CommonMark 0.31 and GitHub's tables and links).
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*|\t/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .trim()
    .replace(/[\\`*_[\]~|$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(?=[#+\-=:])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\')
    .replaceAll('://', '\\://')
    .replace(/\bwww(?=\.)/gi, 'www\\')
    .replaceAll('@', '\\@');
}

/** A table as GitHub and others read it. An empty cell of the head is allowed. */
export function markdownTable({ columns, rows }: TextTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ name }) => markdownText(name))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : ':---'))),
    ...rows.map((row) => line(row.map(markdownText))),
  ].join('\n');
}
