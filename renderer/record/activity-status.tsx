import { useEffect, useState } from 'react';
import type { Activity, RecordingProgress } from '../../src/app-state.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { assertNever } from '../../src/units.ts';
import { useWindowStore } from '../store.ts';
import { useTranslator } from '../ui/translator.tsx';

/** What the recorder is doing, in one line; empty while it does nothing. */
export function activityText(
  t: Translator,
  activity: Activity,
  leftMs: number | null = null,
): string {
  switch (activity.kind) {
    case 'idle':
      return '';
    case 'loading':
      return t('activity.loading');
    case 'preparing': {
      const text = t(`activity.preparing.${activity.step}`, { run: runsOf(activity) });
      return withProgress(t, text, activity, leftMs);
    }
    case 'recording': {
      const text = t('activity.recording', { run: runsOf(activity) });
      return withProgress(t, text, activity, leftMs);
    }
    case 'concluding': {
      const text = t('activity.concluding', { run: runsOf(activity) });
      return withProgress(t, text, activity, leftMs);
    }
    case 'stopping':
      return t('activity.stopping', { run: runsOf(activity) });
    default:
      return assertNever(activity);
  }
}

const runsOf = ({ runs }: { readonly runs: readonly string[] }): string => runs.join(' + ');

function withProgress(
  t: Translator,
  text: string,
  { runs, runsDone, runsInAll }: RecordingProgress,
  leftMs: number | null,
): string {
  if (runsInAll <= runs.length) return text;
  const now = Math.min(runsDone + 1, runsInAll);
  const left = leftMs === null ? null : roughly(t, leftMs);
  return [text, t('activity.count', { now, all: runsInAll }), left].filter(Boolean).join(' · ');
}

/** An estimate is no measurement: whole seconds, from ten on fives, from two minutes on minutes. */
function roughly(t: Translator, ms: number): string {
  if (ms >= 120_000) return t('activity.left.minutes', { count: Math.round(ms / 60_000) });
  const step = ms < 10_000 ? 1 : 5;
  return t('activity.left.seconds', { count: Math.max(1, Math.round(ms / 1000 / step)) * step });
}

/** The estimate that came with an activity, counted down since. */
function useLeftMs(activity: Activity): number | null {
  const told = 'remainingMs' in activity ? activity.remainingMs : null;
  const [left, setLeft] = useState(told);
  useEffect(() => {
    setLeft(told);
    if (told === null) return;
    const sinceMs = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const count = () => {
      clearTimeout(timer);
      timer = setTimeout(count, 1000);
      setLeft(Math.max(0, Math.round((told - (performance.now() - sinceMs)) / 1000)) * 1000);
    };
    timer = setTimeout(count, 1000);
    // With what is drawn of new records: a picture of its own, for one word, would cost as much as theirs.
    const stop = useWindowStore.subscribe(count);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [told]);
  return left;
}

/** Tells what the recorder is doing and what is left of it, also to a screen reader. */
export function ActivityStatus(props: { readonly activity: Activity }) {
  const t = useTranslator();
  const { activity } = props;
  const leftMs = useLeftMs(activity);
  return (
    <span className={`activity activity-${activity.kind}`}>
      {/* A screen reader is told of steps and runs, not of each second. */}
      <output className="visually-hidden">{activityText(t, activity)}</output>
      <span aria-hidden="true">{activityText(t, activity, leftMs)}</span>
    </span>
  );
}
