import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecords } from './read.ts';
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

  it('has an example that is a recording, without a folder of a person or a machine', () => {
    const example = /^## An example[\s\S]*?```json\n([\s\S]*?)```/m.exec(page)?.[1] ?? '';
    const { records, damage } = readRecords([example]);
    expect(damage).toBeNull();
    expect(records[0]).toMatchObject({ kind: 'header', version: formatVersion });
    expect(records.length).toBe(example.trimEnd().split('\n').length);
    const shown = new Set(records.map(({ kind }) => kind));
    // These occur when something can't be measured, or a person writes one.
    const absent = kinds.map(({ kind }) => kind).filter((kind) => !shown.has(kind));
    expect(absent).toEqual(['missing', 'note']);
    expect(example).not.toMatch(/"\/(?:usr|home|Users|root|tmp|work)\//);
  });

  it('names today’s version', () => {
    expect(page).toContain(`now **${formatVersion}**`);
    expect(page).toMatch(new RegExp(`^\\| ${formatVersion} \\|`, 'm'));
  });
});
