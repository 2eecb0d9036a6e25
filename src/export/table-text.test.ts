import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { hostileNames } from '../testing/hostile-names.ts';
import { htmlTable, htmlText } from './table-text.ts';

it('a table holds any name as text', () => {
  const html = htmlTable({
    columns: [
      { name: '<b>', align: 'left' },
      { name: '"', align: 'right' },
    ],
    rows: hostileNames.map((name) => [name, '1']),
  });
  expect(XMLValidator.validate(html)).toBe(true);
  const parser = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });
  const { table } = parser.parse(html);
  expect(table.thead.tr.th).toEqual(['<b>', '"']);
  expect(table.tbody.tr).toHaveLength(hostileNames.length);
  expect(table.tbody.tr[0]).toEqual({ th: hostileNames[0], td: '1' });
});

it('no control character reaches a page', () => {
  expect(htmlText('a\u0000\u001B\u0085b\tc\nd')).toBe('a\uFFFD\uFFFD\uFFFDb\tc\nd');
});
