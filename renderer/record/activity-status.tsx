import type { Translator } from '../../src/i18n/translator.ts';
import type { Activity } from '../../src/ipc.ts';
import { assertNever } from '../../src/units.ts';
import { useTranslator } from '../ui/translator.tsx';

/** What the recorder is doing, in one line; empty while it does nothing. */
export function activityText(t: Translator, activity: Activity): string {
  switch (activity.kind) {
    case 'idle':
      return '';
    case 'loading':
      return t('activity.loading');
    case 'preparing':
      return withCount(
        t,
        t(`activity.preparing.${activity.step}`, { run: activity.runs.join(' + ') }),
        activity,
      );
    case 'recording':
      return withCount(t, t('activity.recording', { run: activity.runs.join(' + ') }), activity);
    case 'concluding':
      return withCount(t, t('activity.concluding', { run: activity.runs.join(' + ') }), activity);
    case 'stopping':
      return t('activity.stopping', { run: activity.runs.join(' + ') });
    default:
      return assertNever(activity);
  }
}

function withCount(
  t: Translator,
  text: string,
  { runsDone, runsInAll }: { readonly runsDone: number; readonly runsInAll: number },
): string {
  if (runsInAll < 2) return text;
  const now = Math.min(runsDone + 1, runsInAll);
  return `${text} · ${t('activity.count', { now, all: runsInAll })}`;
}

/** Tells what the recorder is doing, also to a screen reader. */
export function ActivityStatus(props: { readonly activity: Activity }) {
  const t = useTranslator();
  return (
    <output className={`activity activity-${props.activity.kind}`}>
      {activityText(t, props.activity)}
    </output>
  );
}
