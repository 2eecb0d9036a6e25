import { type StageGroup, stageGroup, stageGroups } from '../../src/go/stages.ts';
import { kindOfTool } from '../../src/recording/kinds.ts';
import type { ToolEndRecord } from '../../src/recording/records.ts';
import {
  type RecordingModel,
  type RunModel,
  type Span,
  spanStartMs,
} from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { colorOf } from './palette.ts';
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

/** Everything that is known about one tool process. */
export function SpanDetails(props: { readonly run: RunModel; readonly span: Span }) {
  const { run, span } = props;
  const t = useTranslator();
  const { start, end } = span;
  const cpuMs =
    end === null || end.userMs === null || end.systemMs === null ? null : end.userMs + end.systemMs;
  const took =
    end !== null
      ? t.format.duration(end.endMs - end.startMs)
      : t(run.end === null ? 'span.running' : 'span.unknown-end');
  const files = span.files.reduce((sum, record) => sum + record.files.length, 0);
  const bytes = (value: number | null, disk: number | null) =>
    disk === null
      ? t.format.bytes(value)
      : t('span.of-disk', { size: t.format.bytes(value), disk: t.format.bytes(disk) });
  const rows: readonly (readonly [string, string])[] = [
    [t('span.started'), t.format.duration(spanStartMs(span))],
    [t('span.duration'), took],
    ...(end === null
      ? []
      : ([
          [t('span.cpu'), t.format.duration(cpuMs)],
          [t('span.peak-ram'), t.format.bytes(end.peakRssBytes)],
          [t('span.read'), bytes(end.readBytes, end.diskReadBytes)],
          [t('span.written'), bytes(end.writtenBytes, end.diskWrittenBytes)],
        ] as const)),
    [t('span.sources'), t.format.integer(files)],
    ...(end?.lines === null || end === null
      ? []
      : [[t('span.lines'), t.format.integer(end.lines)] as const]),
    ...(end?.functions === null || end === null
      ? []
      : [[t('span.functions'), t.format.integer(end.functions)] as const]),
    ...(end === null || end.exitCode === 0
      ? []
      : [[t('span.exit'), String(end.exitCode ?? end.signal)] as const]),
  ];
  return (
    <section className="tl-span" aria-label={t('span.title')}>
      <h3>
        <i className="tl-swatch" style={{ backgroundColor: colorOf(kindOfTool(start.tool)) }} />
        {start.tool} {start.package ?? ''}
      </h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {end === null ? null : <Stages tool={start.tool} end={end} />}
    </section>
  );
}

function Stages(props: { readonly tool: string; readonly end: ToolEndRecord }) {
  const { tool, end } = props;
  const t = useTranslator();
  if (tool !== 'compile' && tool !== 'link') return null;
  const sums = sumsByGroup(tool, end);
  if (sums.size === 0) return <p className="tl-quiet">{t('span.no-stages')}</p>;
  const known = stageGroups.flatMap((group) => {
    const ms = sums.get(group);
    return ms === undefined
      ? []
      : [{ id: group, name: t(`stage.${group}`), what: t(`stage.${group}.what`), ms }];
  });
  const timedMs = known.reduce((sum, stage) => sum + stage.ms, 0);
  const restMs = end.endMs - end.startMs - timedMs;
  const rest =
    restMs > 0 ? [{ id: 'rest', name: t('span.rest'), what: t('span.rest.what'), ms: restMs }] : [];
  return (
    <>
      <h4>{t('span.stages')}</h4>
      <StageBar stages={[...known, ...rest]} />
    </>
  );
}

function sumsByGroup(tool: string, end: ToolEndRecord): ReadonlyMap<StageGroup, number> {
  const sums = new Map<StageGroup, number>();
  for (const stage of end.stages ?? []) {
    const group = stageGroup(tool, stage.name);
    if (group !== null) sums.set(group, (sums.get(group) ?? 0) + stage.durationMs);
  }
  return sums;
}
