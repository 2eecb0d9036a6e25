import type { TextTable } from '../compare/text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside of HTML, also of an attribute in quotes. Control characters become U+FFFD. */
export function htmlText(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A table for the clipboard: text processors and spreadsheets take it as one. */
export function htmlTable({ columns, rows }: TextTable): string {
  const cell = (element: 'th' | 'td', text: string, index: number): string =>
    `<${element} align="${columns[index]?.align ?? 'left'}">${htmlText(text)}</${element}>`;
  const line = (element: 'th' | 'td', texts: readonly string[]): string =>
    `<tr>${texts.map((text, index) => cell(index === 0 ? 'th' : element, text, index)).join('')}</tr>`;
  const head = line(
    'th',
    columns.map(({ name }) => name),
  );
  const body = rows.map((row) => line('td', row)).join('');
  return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
}
