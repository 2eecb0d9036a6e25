import Table from 'cli-table3';
import { type ComparedMetric, compareSides } from '../../src/compare/table.ts';
import { notMeasured } from '../../src/i18n/format.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { assertNever } from '../../src/units.ts';

const plainStyle = { head: [], border: [], compact: true };

/** One column a side (median over its runs), and the ratio where there are two. */
export function runTable(model: RecordingModel, t: Translator): string {
  const { sides, rows } = compareSides(model);
  const commands = sides.map(
    (side) => model.runs.find((run) => run.start.side === side)?.start.command.join(' ') ?? '',
  );
  const table = new Table({
    head: [
      '',
      ...sides.map((side, index) => `${side}  ${commands[index] ?? ''}`),
      ...(sides.length === 2 ? [`${sides[1]} ÷ ${sides[0]}`] : []),
    ],
    colAligns: ['left', ...sides.map(() => 'right' as const), 'right'],
    style: plainStyle,
  });
  for (const row of rows) {
    table.push([
      t(`metric.${row.metric}`),
      ...row.values.map((value) => valueText(row.metric, value, t)),
      ...(sides.length === 2 ? [row.ratio === null ? '' : t.format.ratio(row.ratio)] : []),
    ]);
  }
  return table.toString();
}

/** A value of the comparison with its unit. */
export function valueText(
  metric: ComparedMetric,
  value: number | string | null,
  t: Translator,
): string {
  if (value === null) return notMeasured;
  if (typeof value === 'string') return value;
  switch (metric) {
    case 'wall':
    case 'cpu':
    case 'link':
      return t.format.duration(value);
    case 'peak-ram':
    case 'read':
    case 'from-disk':
    case 'written':
    case 'binary':
    case 'left-in-cache':
      return t.format.bytes(value);
    case 'built':
    case 'cached':
    case 'left-in-project':
    case 'exit':
      return t.format.integer(value);
    default:
      return assertNever(metric);
  }
}
