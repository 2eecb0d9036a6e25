import { partPackages, stageParts, timeByPart } from '../../src/go/stage-parts.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { kindOfTool } from '../../src/recording/kinds.ts';
import type { PackageRecord, ToolEndRecord } from '../../src/recording/records.ts';
import { reasonText } from '../../src/summary/result-text.ts';
import { gotThrough } from '../../src/summary/run-result.ts';
import {
  type RecordingModel,
  type RunModel,
  type Span,
  spanStartMs,
} from '../../src/timeline/model.ts';
import { PathText } from '../ui/path-text.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { colorOf } from './drawing/palette.ts';
import { StageBar } from './stage-bar.tsx';
import { useTimelineStore } from './store.ts';
import './span-details.css';

/** The selected tool with its run; null when none is selected, or it is not in this recording. */
export function useSelectedSpan(
  model: RecordingModel,
): { readonly run: RunModel; readonly span: Span } | null {
  const selected = useTimelineStore((state) => state.selectedSpan);
  if (selected === null) return null;
  const run = model.runs.find((each) => each.start.run === selected.run);
  const span = run?.spans.find((each) => each.start.span === selected.span);
  return run === undefined || span === undefined ? null : { run, span };
}

type Row = readonly [name: string, value: string];

/** What is known about one tool process: its package, what it used, and its stages. */
export function SpanDetails(props: { readonly run: RunModel; readonly span: Span }) {
  const { run, span } = props;
  const t = useTranslator();
  const { start, end } = span;
  const rows = [...packageRows(t, run, span), ...figureRows(t, run, span)];
  return (
    <section className="tl-span" aria-label={t('span.title')}>
      <h3>
        <i className="tl-swatch" style={{ backgroundColor: colorOf(kindOfTool(start.tool)) }} />
        {start.tool} <PathText text={start.package ?? ''} />
      </h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {end === null ? null : <Stages run={run} tool={start.tool} end={end} />}
    </section>
  );
}

function packageRows(t: Translator, run: RunModel, span: Span): readonly Row[] {
  const record = packageOf(run, span.start.package);
  if (record === null) return [];
  const { module, version } = record;
  const state: Row = [t('package.state'), t(record.built ? 'package.built' : 'package.cached')];
  return [
    // A link is no package: it is made, not found in the cache.
    ...(span.start.tool === 'link' || !(record.built || gotThrough(run)) ? [] : [state]),
    [t('package.origin'), t(`timeline.origin.${record.origin}`)],
    ...(module === null
      ? []
      : [[t('package.module'), version === null ? module : `${module} ${version}`] as const]),
  ];
}

/** A package's record; a test variant (`p [p.test]`) that is not listed has that of the package itself. */
function packageOf(run: RunModel, name: string | null): PackageRecord | null {
  if (name === null) return null;
  const plain = name.replace(/ \[.*\]$/, '');
  return (
    run.packages.find((each) => each.path === name) ??
    run.packages.find((each) => each.path === plain) ??
    null
  );
}

function figureRows(t: Translator, run: RunModel, span: Span): readonly Row[] {
  const { end } = span;
  const started: Row = [t('span.started'), t.format.duration(spanStartMs(span))];
  const files = span.files.reduce((sum, record) => sum + record.files.length, 0);
  const sources: readonly Row[] = files === 0 ? [] : [[t('span.sources'), t.format.integer(files)]];
  if (end === null) {
    const state = t(run.end === null ? 'span.running' : 'span.unknown-end');
    return [started, [t('span.duration'), state], ...sources];
  }
  const cpuMs = end.userMs === null || end.systemMs === null ? null : end.userMs + end.systemMs;
  const bytes = (value: number | null, disk: number | null) =>
    disk === null
      ? t.format.bytes(value)
      : t('span.of-disk', { size: t.format.bytes(value), disk: t.format.bytes(disk) });
  const known = (name: string, value: number | null): readonly Row[] =>
    value === null ? [] : [[name, t.format.integer(value)]];
  return [
    started,
    [t('span.duration'), t.format.duration(end.endMs - end.startMs)],
    [t('span.cpu'), t.format.duration(cpuMs)],
    [t('span.peak-ram'), t.format.bytes(end.peakRssBytes)],
    [t('span.read'), bytes(end.readBytes, end.diskReadBytes)],
    [t('span.written'), bytes(end.writtenBytes, end.diskWrittenBytes)],
    ...sources,
    ...known(t('span.lines'), end.lines),
    ...known(t('span.functions'), end.functions),
    ...(end.exitCode === 0 ? [] : [[t('span.exit'), String(end.exitCode ?? end.signal)] as const]),
  ];
}

function Stages(props: {
  readonly run: RunModel;
  readonly tool: string;
  readonly end: ToolEndRecord;
}) {
  const { run, tool, end } = props;
  const t = useTranslator();
  if (tool !== 'compile' && tool !== 'link') return null;
  const times = timeByPart(tool, end.stages ?? []);
  if (times.size === 0) {
    const reason = run.missing.find(({ what }) => what === 'stages');
    return (
      <p className="tl-quiet">
        {t('span.no-stages')}
        {reason === undefined ? '' : ` (${reasonText(t, reason)})`}
      </p>
    );
  }
  const known = stageParts.flatMap((part) => {
    const ms = times.get(part);
    if (ms === undefined) return [];
    const name = t(`stage.${part}`);
    return [{ id: part, name, what: t(`stage.${part}.what`), packages: partPackages[part], ms }];
  });
  const timedMs = known.reduce((sum, stage) => sum + stage.ms, 0);
  const restMs = end.endMs - end.startMs - timedMs;
  const what = t('span.rest.what');
  const rest =
    restMs > 0 ? [{ id: 'rest', name: t('span.rest'), what, packages: [], ms: restMs }] : [];
  return (
    <>
      <h4>{t('span.stages')}</h4>
      <StageBar stages={[...known, ...rest]} />
      {tool === 'compile' ? (
        <p className="tl-quiet">{t(run.start.conditions.xray ? 'stage.one.xray' : 'stage.one')}</p>
      ) : null}
    </>
  );
}
