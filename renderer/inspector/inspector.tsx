import { memo, useState } from 'react';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { createSteadyModel } from '../../src/timeline/steady-model.ts';
import { ComparisonSection } from '../compare/comparison-section.tsx';
import {
  NotesList,
  PinToTool,
  SpanDetails,
  useSelectedSpan,
  useTimelineStore,
} from '../timeline/index.ts';
import { Button } from '../ui/button.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { XrayOfSpan } from '../xray/xray-span.tsx';
import { HowMeasured } from './how-measured.tsx';
import { LeftBehind } from './left-behind.tsx';
import { RunOverview } from './run-overview.tsx';
import { RunResults } from './run-results.tsx';
import { SpanCause } from './span-cause.tsx';
import { SpanFiles } from './span-files.tsx';
import { toTop } from './span-link.tsx';
import { SpanWaits } from './span-waits.tsx';
import './inspector.css';

/** A tool that is chosen while the column is scrolled down would show its facts out of sight. */
function scrollToTop(section: HTMLElement | null): void {
  section?.parentElement?.scrollTo({ top: 0 });
}

/** What is told of a run that goes on, but for its tools. */
const toldParts = [
  'packages',
  'missing',
  'preparation',
  'profiles',
  'causes',
  'notes',
  'binary',
  'leftBehind',
] as const;

/** The column at the right: the selected tool if there is one, then what the recording came to. */
export function Inspector(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const { model, live } = props;
  const [steady] = useState(() => createSteadyModel(toldParts));
  const isToolSelected = useTimelineStore((state) => state.selectedSpan !== null);
  return <Column model={isToolSelected ? model : steady(model)} live={live} />;
}

const Column = memo(function Column(props: {
  readonly model: RecordingModel;
  readonly live: boolean;
}) {
  const t = useTranslator();
  const { model, live } = props;
  const selected = useSelectedSpan(model);
  const selectSpan = useTimelineStore((state) => state.selectSpan);
  return (
    <aside className="inspector" aria-label={t('inspector.title')} tabIndex={-1}>
      {selected === null ? null : (
        <section className="selected" ref={scrollToTop}>
          <Button
            look="plain"
            size="icon"
            aria-label={t('inspector.deselect')}
            onClick={(event) => {
              toTop(event.currentTarget);
              selectSpan(null);
            }}
          >
            <CloseIcon />
          </Button>
          <SpanDetails run={selected.run} span={selected.span} />
          <PinToTool run={selected.run} span={selected.span} />
          <SpanCause run={selected.run} span={selected.span} />
          <XrayOfSpan model={model} run={selected.run} span={selected.span} />
          <SpanWaits run={selected.run} span={selected.span} />
          <SpanFiles run={selected.run} span={selected.span} />
        </section>
      )}
      <RunResults model={model} live={live} />
      <ComparisonSection model={model} live={live} />
      <LeftBehind model={model} live={live} />
      {model.runs.length === 0 ? null : <NotesList runs={model.runs} />}
      {selected === null ? <RunOverview model={model} live={live} /> : null}
      <HowMeasured model={model} />
      {model.runs.every((run) => run.end === null) && selected === null ? (
        <p className="dim">{t('inspector.wait')}</p>
      ) : null}
    </aside>
  );
});
