import { memo } from 'react';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { isLive, useWindowStore } from '../store.ts';
import { useTranslator } from '../ui/translator.tsx';
import { sideColor } from './drawing/palette.ts';
import { figuresOf } from './figures.ts';
import { useTimelineStore } from './store.ts';
import './run-header.css';

/** Who this side is, and what its run came to. */
export const RunHeader = memo(function RunHeader(props: {
  readonly side: string;
  readonly index: number;
  readonly run: RunModel;
  readonly runIds: string;
  readonly medianRunId: string | null;
}) {
  const { side, index, run } = props;
  const t = useTranslator();
  const figures = figuresOf(run);
  const command = run.start.command.join(' ');
  const { label } = run.start;
  return (
    <header className="tl-header" style={{ borderInlineStartColor: sideColor(index) }}>
      <h2 className="tl-title">
        <span className="tl-side" style={{ color: sideColor(index) }}>
          {side}
        </span>
        {label === command ? null : <span className="tl-label">{label}</span>}
        <code className="tl-command" title={command}>
          {command}
        </code>
      </h2>
      <span className="tl-chip">{t(`cache.${run.start.cache}`)}</span>
      {props.runIds.includes(' ') ? (
        <RunSelector {...props} runIds={props.runIds.split(' ')} />
      ) : null}
      <dl className="tl-figures">
        <Figure name={t('timeline.figure.wall')} value={t.format.duration(figures.wallMs)} />
        <Figure name={t('timeline.figure.cpu')} value={t.format.duration(figures.cpuMs)} />
        <Figure name={t('timeline.figure.peak-ram')} value={t.format.bytes(figures.peakRssBytes)} />
        <Figure
          name={t('timeline.figure.read')}
          value={t.format.bytes(figures.readBytes)}
          more={t('timeline.from-disk', { size: t.format.bytes(figures.diskReadBytes) })}
        />
        <Figure name={t('timeline.figure.written')} value={t.format.bytes(figures.writtenBytes)} />
        <Figure name={t('timeline.figure.packages')} value={packages(figures, t)} />
      </dl>
      <Status run={run} />
    </header>
  );
});

const Figure = memo(function Figure(props: {
  readonly name: string;
  readonly value: string;
  readonly more?: string;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.value}
        {props.more === undefined ? null : <small> {props.more}</small>}
      </dd>
    </div>
  );
});

function packages(
  figures: { readonly built: number | null; readonly cached: number | null },
  t: Translator,
): string {
  const { built, cached } = figures;
  if (built === null) return t.format.integer(null);
  return cached === null
    ? t('timeline.built', { built: t.format.integer(built) })
    : t('timeline.built-cached', {
        built: t.format.integer(built),
        cached: t.format.integer(cached),
      });
}

function Status(props: { readonly run: RunModel }) {
  const t = useTranslator();
  const { end } = props.run;
  if (end === null) return <OpenStatus />;
  if (end.stopped !== null) {
    return <span className="tl-status tl-bad">■ {t('timeline.status.stopped')}</span>;
  }
  if (end.signal !== null) {
    const text = t('timeline.status.signal', { signal: end.signal });
    return <span className="tl-status tl-bad">✕ {text}</span>;
  }
  const code = String(end.exitCode ?? '?');
  const good = end.exitCode === 0;
  return (
    <span className={good ? 'tl-status' : 'tl-status tl-bad'}>
      {good ? '✓' : '✕'} {t('timeline.status.exit', { code })}
    </span>
  );
}

/** A run without an end goes on, or the rest of it was never written. */
function OpenStatus() {
  const t = useTranslator();
  const live = useWindowStore(isLive);
  return (
    <span className="tl-status">
      {live ? `… ${t('timeline.status.open')}` : t('timeline.status.cut')}
    </span>
  );
}

function RunSelector(props: {
  readonly side: string;
  readonly run: RunModel;
  readonly runIds: readonly string[];
  readonly medianRunId: string | null;
}) {
  const { side, run, runIds, medianRunId } = props;
  const t = useTranslator();
  const chooseRun = useTimelineStore((state) => state.chooseRun);
  return (
    <select
      className="tl-runs"
      aria-label={t('timeline.choose-run', { side })}
      value={run.start.run}
      onChange={(event) => chooseRun(side, event.currentTarget.value)}
    >
      {runIds.map((id, index) => {
        const values = { number: index + 1, count: runIds.length };
        return (
          <option key={id} value={id}>
            {id === medianRunId
              ? t('timeline.run-of-median', values)
              : t('timeline.run-of', values)}
          </option>
        );
      })}
    </select>
  );
}
