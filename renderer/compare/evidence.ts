import type { Evidence } from '../../src/compare/comparison.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { kindOfTool } from '../../src/recording/kinds.ts';
import { type RecordingModel, spanEndMs, spanStartMs } from '../../src/timeline/model.ts';
import { assertNever } from '../../src/units.ts';
import { useTimelineStore } from '../timeline/index.ts';
import { markMetric, showComparison } from './comparison-store.ts';

/** Where the inspector says what a run left behind. */
export const leftBehindId = 'left-behind';

/** What a click on a piece of evidence will show. */
export function evidenceText(t: Translator, model: RecordingModel, evidence: Evidence): string {
  switch (evidence.kind) {
    case 'metric':
      return t('evidence.metric', { metric: t(`comparison.metric.${evidence.metric}`) });
    case 'span': {
      const tool = spanOf(model, evidence.run, evidence.span)?.start.tool ?? '';
      return t('evidence.span', { tool: t(`kind.${kindOfTool(tool)}`), run: evidence.run });
    }
    case 'moment':
      return t('evidence.moment', { time: t.format.duration(evidence.atMs), run: evidence.run });
    case 'left-behind':
      return t('evidence.left-behind', { run: evidence.run });
    default:
      return assertNever(evidence);
  }
}

/** Shows it: marks the figure, or goes to the place in the timeline or the inspector. */
export function showEvidence(model: RecordingModel, evidence: Evidence): void {
  if (evidence.kind === 'metric') {
    markMetric(evidence.metric);
    return;
  }
  const timeline = useTimelineStore.getState();
  timeline.chooseRun(evidence.run.charAt(0), evidence.run);
  markMetric(null);
  switch (evidence.kind) {
    case 'span': {
      const run = model.runs.find(({ start }) => start.run === evidence.run);
      const span = spanOf(model, evidence.run, evidence.span);
      showComparison(null);
      if (run === undefined || span === undefined) return;
      const ref = { run: evidence.run, span: evidence.span };
      timeline.reveal({ ref, startMs: spanStartMs(span), endMs: spanEndMs(span, run) });
      return;
    }
    case 'moment': {
      const { view } = timeline;
      showComparison(null);
      if (view !== null && (evidence.atMs < view.startMs || evidence.atMs > view.endMs)) {
        timeline.setView(null);
      }
      timeline.setCursor(evidence.atMs, null);
      return;
    }
    case 'left-behind':
      document.getElementById(leftBehindId)?.scrollIntoView({ block: 'start' });
      return;
    default:
      assertNever(evidence);
  }
}

function spanOf(model: RecordingModel, run: string, span: string) {
  return model.runs
    .find(({ start }) => start.run === run)
    ?.spans.find(({ start }) => start.span === span);
}
