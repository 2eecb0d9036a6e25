import { Tabs } from '@base-ui/react/tabs';
import { memo, useEffect, useMemo, useState } from 'react';
import type { Activity } from '../../src/app-state.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { createSteadyModel } from '../../src/timeline/steady-model.ts';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { InputLine } from './input-line.tsx';
import { createOutputLines, type OutputLine } from './output-lines.ts';
import { useHeight } from './use-height.tsx';
import { WindowedLines } from './windowed-lines.tsx';
import './output.css';

interface OutputPaneProps {
  readonly model: RecordingModel;
  readonly recordingId: string;
  readonly activity: Activity;
  readonly live: boolean;
}

type Filter = 'all' | 'stderr';

/** What the shown tab was last chosen for. */
interface Seen {
  readonly recordingId: string;
  readonly failedRun: string | null;
}

/** Room for some lines, without taking the timeline's in a low window. */
const startHeight = () => Math.min(120, window.innerHeight * 0.14);

/** What the commands printed, one tab a run, and a line for programs that read their standard input. */
export function OutputPane(props: OutputPaneProps) {
  const [steady] = useState(() => createSteadyModel(['output']));
  return <Pane {...props} model={steady(props.model)} />;
}

const Pane = memo(function Pane(props: OutputPaneProps) {
  const t = useTranslator();
  const { runs } = props.model;
  /** null: as the person left it to us, open as soon as something was printed. */
  const [wanted, setOpen] = useState<boolean | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { height, handle } = useHeight(startHeight);
  const speaking = runs.findLast((run) => run.output.length > 0);
  const open = wanted ?? speaking !== undefined;

  const failed = runs.find((run) => (run.end?.exitCode ?? 0) !== 0 && run.end?.stopped === null);
  const failedRun = failed?.start.run ?? null;
  const [seen, setSeen] = useState<Seen>({ recordingId: '', failedRun: null });
  if (seen.recordingId !== props.recordingId || seen.failedRun !== failedRun) {
    setSeen({ recordingId: props.recordingId, failedRun });
    // A new recording is followed from its first run; one that fails comes forward.
    if (failedRun !== null) {
      setOpen(true);
      setChosen(failedRun);
    } else if (seen.recordingId !== props.recordingId) setChosen(null);
  }

  const running = props.live ? runs.at(-1) : undefined;
  const shown = runs.find((run) => run.start.run === chosen) ?? running ?? speaking ?? runs.at(-1);
  const reads =
    props.activity.kind === 'recording' &&
    running?.end === null &&
    props.activity.runs.includes(running.start.run);

  return (
    <Tabs.Root
      className="output"
      render={<section aria-label={t('output.title')} />}
      value={shown?.start.run ?? null}
      onValueChange={(run: string) => setChosen(run)}
    >
      {open ? handle(t('output.resize')) : null}
      <div className="output-head">
        <Button
          look="plain"
          className="output-toggle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ChevronIcon />
          <h2>{t('output.title')}</h2>
        </Button>
        <Tabs.List className="output-tabs" aria-label={t('output.runs')} activateOnFocus>
          {runs.map(({ start }) => (
            <Tabs.Tab
              key={start.run}
              value={start.run}
              ref={start.run === shown?.start.run ? keepInSight : null}
              className="output-tab"
              title={start.command.join(' ')}
              onClick={() => setOpen(true)}
            >
              {start.run}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {open ? (
        <div className="output-body" style={{ height }}>
          {shown === undefined ? (
            <p className="output-none dim">{t('output.waiting')}</p>
          ) : (
            <Tabs.Panel
              className="output-panel"
              tabIndex={-1}
              value={shown.start.run}
              key={`${props.recordingId} ${shown.start.run}`}
            >
              <RunOutput run={shown} failed={failedRun === shown.start.run} />
            </Tabs.Panel>
          )}
          {props.live ? <InputLine enabled={reads && shown === running} /> : null}
        </div>
      ) : null}
    </Tabs.Root>
  );
});

/** With many runs the tab of the shown one may lie beyond the end of the row, also when that gets narrower. */
function keepInSight(tab: HTMLElement | null): (() => void) | undefined {
  const row = tab?.parentElement;
  if (tab === null || row == null) return undefined;
  const show = new ResizeObserver(() =>
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
  show.observe(row);
  return () => show.disconnect();
}

function RunOutput(props: { readonly run: RunModel; readonly failed: boolean }) {
  const t = useTranslator();
  const { run, failed } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const [linesOf] = useState(createOutputLines);
  const { lines, dropped } = useMemo(() => linesOf(run.output), [linesOf, run.output]);
  const errors = useMemo(() => lines.filter((line) => line.stream === 'stderr'), [lines]);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (failed && hasErrors) setFilter('stderr');
  }, [failed, hasErrors]);
  const shown: readonly OutputLine[] = filter === 'all' ? lines : errors;
  const left = run.end?.droppedOutputBytes ?? 0;
  const notes = [
    dropped > 0 ? t('output.dropped-lines', { count: dropped }) : '',
    left > 0 ? t('output.dropped-bytes', { bytes: t.format.bytes(left) }) : '',
  ].filter(Boolean);
  return (
    <>
      <div className="output-notes">
        <label>
          <input
            type="checkbox"
            checked={filter === 'stderr'}
            onChange={(event) => setFilter(event.target.checked ? 'stderr' : 'all')}
          />
          {t('output.only-errors', { count: errors.length })}
        </label>
        <span className="dim">{notes.join(' · ')}</span>
      </div>
      {shown.length === 0 ? (
        <p className="output-none dim">{t(run.end === null ? 'output.waiting' : 'output.none')}</p>
      ) : (
        <WindowedLines lines={shown} label={t('output.of', { run: run.start.run })} />
      )}
    </>
  );
}
