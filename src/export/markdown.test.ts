import { describe, expect, it } from 'vitest';
import { languages } from '../i18n/languages.ts';
import { createTranslator } from '../i18n/translator.ts';
import { hostileNames } from '../testing/hostile-names.ts';
import { modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { markdownPage } from './markdown.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

describe('a text', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['\\|', '\\\\\\|'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['&lt;', '&amp;lt;'],
    ['`*_~[x](y)', '\\`\\*\\_\\~\\[x\\](y)'],
    ['# x', '\\# x'],
    ['- x', '\\- x'],
    ['12. x', '12\\. x'],
    ['a\n\n# b\r\nc', 'a # b c'],
    ['a\u0000\u001B[31m\u202Eb', 'a\uFFFD\uFFFD\\[31m\uFFFDb'],
    ['http://x www.y.z a@b.c', 'http\\://x www\\.y.z a\\@b.c'],
    ['go build -o app ./cmd/x', 'go build -o app ./cmd/x'],
  ])('%j shows as it is', (text, result) => {
    expect(markdownText(text)).toBe(result);
  });
});

/** Borders of cells: bars without an odd number of backslashes before them. */
function cells(line: string): number {
  return (
    [...line.matchAll(/(\\*)\|/g)].filter(([, slashes = '']) => slashes.length % 2 === 0).length - 1
  );
}

it('a table keeps its shape with any name', () => {
  const table = markdownTable({
    columns: [
      { name: 'x|y', align: 'left' },
      { name: '', align: 'right' },
    ],
    rows: hostileNames.map((name) => [name, '1']),
  });
  const lines = table.split('\n');
  expect(lines).toHaveLength(hostileNames.length + 2);
  expect(lines.map(cells)).toEqual(lines.map(() => 2));
  expect(lines[1]).toBe('| :--- | ---: |');
});

describe.each(languages)('a page in %s', (language) => {
  const t = createTranslator(language);

  it.each(hostileNames)('holds any name: %j', (name) => {
    const model = modelOf([
      runStart({ project: name, label: name, command: ['go', 'run', name] }),
      ...tool('s', 1, 9, { package: name }),
      runEnd(1234),
      runStart({ run: 'B1', side: 'B' }),
      runEnd(2468, { run: 'B1', exitCode: 3 }),
    ]);
    const page = markdownPage(name, model, t);
    expect(page).not.toMatch(/<(?!\n)[a-z!/]/i);
    const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const widths = table.split('\n').map(cells);
      expect(new Set(widths).size).toBe(1);
    }
    expect(page).toContain(t.format.duration(1234));
    expect(page.split('\n')[0]).toBe(`# ${markdownText(name)}`);
  });

  it('says that X-ray made the build slower', () => {
    const { conditions } = runStart();
    const page = (xray: boolean) =>
      markdownPage('x', modelOf([runStart({ conditions: { ...conditions, xray } }), runEnd(9)]), t);
    expect(page(true)).toContain(t('xray.measured').slice(0, 20));
    expect(page(false)).not.toContain('X-ray');
  });

  it('of one run has no table of runs, and no ratios', () => {
    const page = markdownPage('x', modelOf([runStart(), runEnd(1234)]), t);
    expect(page.split('\n\n').filter((block) => block.startsWith('|'))).toHaveLength(1);
    expect(page).not.toContain('÷');
  });
});
