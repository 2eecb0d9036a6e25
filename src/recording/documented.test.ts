import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatVersion, recordSchema } from './records.ts';

const page = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8');
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [/^`([a-z-]+)`/.exec(section)?.[1] ?? '', section]),
);
const kinds = recordSchema.options.map((schema) => {
  const { kind, ...fields } = schema.shape;
  return { kind: kind.value, fields: Object.keys(fields) };
});
/** `run` is said once for all; the seven measures of resources are listed below `run-end`. */
const saidElsewhere = new Set(['run', 'format']);

describe('docs/file-format.md', () => {
  it.each(kinds)('describes $kind', ({ kind, fields }) => {
    const section = sections.get(kind) ?? '';
    const missing = fields.filter(
      (field) => !saidElsewhere.has(field) && !section.includes(`\`${field}`),
    );
    expect({ kind, known: sections.has(kind), missing }).toEqual({
      kind,
      known: true,
      missing: [],
    });
  });

  it('describes no kind that there is not', () => {
    const known = new Set<string>(kinds.map(({ kind }) => kind));
    const told = [...sections.keys()].filter((kind) => kind !== '');
    expect(told.filter((kind) => !known.has(kind))).toEqual([]);
  });

  it('names today’s version', () => {
    expect(page).toContain(`now **${formatVersion}**`);
    expect(page).toMatch(new RegExp(`^\\| ${formatVersion} \\|`, 'm'));
  });
});
