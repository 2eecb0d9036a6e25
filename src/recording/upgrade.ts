import * as z from 'zod';
import { formatVersion } from './records.ts';

/**
 * Brings a record of an older version up to today's, one step a version, before the schema sees it.
 * What a step adds is what that version could not know, told as such.
 */
export function upgradeRecord(record: unknown, version: number): unknown {
  let upgraded = record;
  for (let from = version; from < formatVersion; from += 1)
    upgraded = steps[from]?.(upgraded) ?? upgraded;
  return upgraded;
}

const steps: Readonly<Record<number, (record: unknown) => unknown>> = { 1: fromVersion1 };

const header1Schema = z.looseObject({ kind: z.literal('header'), version: z.literal(1) });
const runStart1Schema = z.looseObject({
  kind: z.literal('run-start'),
  command: z.array(z.string()),
});

/** Version 2 tells the side's name and the conditions of a run; version 1 knew only one kind of them. */
function fromVersion1(record: unknown): unknown {
  const header = header1Schema.safeParse(record);
  if (header.success) return { ...header.data, version: 2 };
  const start = runStart1Schema.safeParse(record);
  if (!start.success) return record;
  return {
    ...start.data,
    label: start.data.command.join(' '),
    conditions: {
      thenRun: null,
      xray: false,
      edit: null,
      environment: {},
      order: 'sequence',
      recipe: null,
    },
  };
}
