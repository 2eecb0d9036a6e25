import { metricIds } from '../compare/comparison.ts';
import { metricValue, unitOf } from '../compare/metrics.ts';
import { comparisonText, type TextTable } from '../compare/text.ts';
import { valueText } from '../compare/words.ts';
import { notMeasured } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import type { RecordingModel } from '../timeline/model.ts';
import { markdownTable, markdownText } from './markdown-text.ts';

/** The recording as a page of Markdown: the comparison, what it shows, each run, and how it was made. */
export function markdownPage(title: string, model: RecordingModel, t: Translator): string {
  const { table, notes, statements } = comparisonText(model, t);
  const list = (texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [texts.map((text) => `- ${markdownText(text)}`).join('\n')];
  const repeated = model.runs.length > 1;
  return `${[
    `# ${markdownText(title)}`,
    markdownTable(table),
    ...list(notes),
    ...(statements.length === 0 ? [] : [`## ${t('export.markdown.shows')}`, ...list(statements)]),
    ...(repeated ? [`## ${t('export.markdown.runs')}`, markdownTable(runsTable(model, t))] : []),
    `## ${t('export.markdown.conditions')}`,
    ...list(conditionsOf(model, t)),
  ].join('\n\n')}\n`;
}

/** A row a figure, a column a run. */
function runsTable(model: RecordingModel, t: Translator): TextTable {
  const { runs } = model;
  const known = metricIds.filter((metric) => runs.some((run) => metricValue(metric, run) !== null));
  return {
    columns: [
      { name: t('comparison.figure'), align: 'left' },
      ...runs.map(({ start }) => ({ name: start.run, align: 'right' }) as const),
    ],
    rows: [
      ...known.map((metric) => [
        t(`comparison.metric.${metric}`),
        ...runs.map((run) => valueText(t, unitOf(metric), metricValue(metric, run))),
      ]),
      [
        t('comparison.exit'),
        ...runs.map(({ end }) => end?.signal ?? end?.exitCode?.toString() ?? notMeasured),
      ],
    ],
  };
}

/** Machine, Go, commands, and how it was measured: each said once. */
function conditionsOf(model: RecordingModel, t: Translator): readonly string[] {
  const { header, machine, runs } = model;
  const lines: string[] = [];
  if (machine !== null) {
    const parts = [machine.cpuModel, machine.osName ?? machine.platform, machine.arch];
    lines.push(
      t('export.markdown.machine', {
        machine: parts.filter((part) => part !== null).join(', '),
        usable: t.format.cores(machine.usableCores),
        cores: t.format.integer(machine.cores),
        memory: t.format.bytes(machine.memoryBytes),
      }),
    );
  }
  const toolchains = runs.map(({ start }) => {
    const { version, goos, goarch } = start.toolchain;
    return `${version} ${goos}/${goarch}`;
  });
  lines.push(t('export.markdown.go', { versions: [...new Set(toolchains)].join(', ') }));
  const commands = runs.map(({ start }) =>
    t('export.markdown.command', {
      side: start.side,
      command: start.command.join(' '),
      project: start.project,
      cache: t(`cache.${start.cache}`),
    }),
  );
  lines.push(...new Set(commands));
  const rates = runs.map(({ start, end }) =>
    t('export.markdown.sampling', {
      rate: t.format.integer(start.requestedHz),
      median: t.format.duration(end?.sampling.medianIntervalMs ?? null),
    }),
  );
  lines.push(...new Set(rates.slice(0, 1)));
  if (runs.some(({ start }) => start.conditions.xray)) lines.push(t('xray.measured'));
  if (header !== null) {
    const values = { date: t.format.dateTime(header.createdAt), application: header.application };
    lines.push(t('export.markdown.made', values));
  }
  return lines;
}
