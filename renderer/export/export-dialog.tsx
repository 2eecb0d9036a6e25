import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ExportChoices } from '../../src/export/choices.ts';
import { slideOf } from '../../src/export/deck/slide.ts';
import type { ExportProgress, ExportRequest } from '../../src/export/formats.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { Problem } from '../../src/problem.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { listen, request } from '../api.ts';
import { fontsReady } from '../slides/measure-text.ts';
import { openDialog, useWindowStore } from '../store.ts';
import { useTimelineStore } from '../timeline/store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { choicesOf, type DialogState, firstState, optionsOf, type Ranges } from './dialog-state.ts';
import { ExportControls } from './export-controls.tsx';
import { ProblemNote } from './problem-note.tsx';
import { SlidePreview } from './slide-preview.tsx';
import './export.css';

/** Makes a slide of the shown recording: what it shows, how it looks, and where it goes. */
export function ExportDialog() {
  const t = useTranslator();
  const shown = useWindowStore(
    ({ dialog, recording, model }) =>
      dialog === 'export' && recording !== null && model.runs.length > 0,
  );
  return (
    <Dialog open={shown} title={t('export.title')} wide onClose={() => openDialog(null)}>
      {shown ? <Loaded /> : null}
    </Dialog>
  );
}

/** Waits for what was chosen last time, and for the type that the slide is set in. */
function Loaded() {
  const recordingId = useWindowStore(({ recording }) => recording?.recordingId ?? '');
  const model = useWindowStore((state) => state.model);
  // undefined: not told yet.
  const [choices, setChoices] = useState<ExportChoices | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void Promise.all([request('export:choices'), fontsReady()]).then(([answer]) => {
      if (wanted) setChoices(answer.ok ? answer.value : null);
    });
    void request('export:at-hand', { recordingId });
    return () => {
      wanted = false;
      void request('export:at-hand', { recordingId: null });
    };
  }, [recordingId]);
  if (choices === undefined) return null;
  return <Chosen recordingId={recordingId} model={model} choices={choices} />;
}

function Chosen(props: {
  readonly recordingId: string;
  readonly model: RecordingModel;
  readonly choices: ExportChoices | null;
}) {
  const { recordingId, model } = props;
  const t = useTranslator();
  const [state, setState] = useState(() => firstState(props.choices, model, t.language));
  const ranges = useRanges();
  const [work, setWork] = useState<'save' | 'other' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const progress = useProgress();
  // The same object until something was changed: the preview is costly to draw anew.
  const options = useMemo(() => optionsOf(state, ranges), [state, ranges]);
  const drawn = useDeferredValue(options);
  const computed = useMemo(() => {
    const plain = { ...drawn, title: null, caption: null };
    return slideOf(model, plain, createTranslator(plain.language));
  }, [model, drawn]);
  const order: ExportRequest = { recordingId, format: state.format, options };
  const change = (part: Partial<DialogState>) => {
    const next = { ...state, ...part };
    setState(next);
    setProblem(null);
    void request('export:keep-choices', choicesOf(next));
  };
  const run = async <T,>(
    kind: 'save' | 'other',
    task: () => Promise<
      { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
    >,
    done: (value: T) => void,
  ) => {
    setWork(kind);
    setProblem(null);
    const answer = await task();
    setWork(null);
    if (answer.ok) done(answer.value);
    else if (answer.problem.code !== 'export-stopped') setProblem(answer.problem);
  };
  const say = (text: string) => () => showToast(text);
  return (
    <>
      <div className="export-body">
        <SlidePreview
          model={model}
          options={drawn}
          onNear={() => void request('export:prepare-drag', order)}
          onDrag={() => void request('export:drag')}
        />
        <ExportControls
          model={model}
          state={state}
          computed={computed}
          ranges={ranges}
          onChange={change}
        />
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <div className="dialog-actions export-actions">
        <Button
          disabled={work !== null}
          onClick={() =>
            run('other', () => request('export:copy-picture', order), say(t('export.copied')))
          }
        >
          {t('export.copy-picture')}
        </Button>
        <Button
          disabled={work !== null}
          onClick={() =>
            run(
              'other',
              () => request('export:copy-table', { recordingId }),
              say(t('export.copied')),
            )
          }
        >
          {t('export.copy-table')}
        </Button>
        <Button
          disabled={work !== null}
          onClick={() =>
            run(
              'other',
              () => request('export:print', order),
              (printed) => {
                if (printed !== null) showToast(t('export.printed'));
              },
            )
          }
        >
          {t('export.print')}
        </Button>
        <output className="export-progress">{progressText(work, progress, t)}</output>
        {work === 'save' && progress !== null ? (
          <Button onClick={() => void request('export:cancel')}>{t('export.cancel')}</Button>
        ) : (
          <Button
            look="main"
            disabled={work !== null}
            onClick={() =>
              run(
                'save',
                () => request('export:start', order),
                (names) => {
                  if (names !== null) openDialog(null);
                },
              )
            }
          >
            {t('export.save')}
          </Button>
        )}
      </div>
    </>
  );
}

function progressText(
  work: 'save' | 'other' | null,
  progress: ExportProgress | null,
  t: ReturnType<typeof useTranslator>,
): string {
  if (work === null) return '';
  return progress === null ? t('export.working') : t(`export.progress.${progress.step}`);
}

function useProgress(): ExportProgress | null {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  useEffect(() => listen('export:progress', setProgress), []);
  return progress;
}

/** What the timeline shows and what is selected in it; not where its sides begin at different times. */
function useRanges(): Ranges {
  const visible = useTimelineStore((state) => state.view);
  const selected = useTimelineStore((state) => state.selection);
  const shifted = useTimelineStore((state) =>
    Object.values(state.zeros).some((zero) => zero !== 0),
  );
  return useMemo(
    () => (shifted ? { visible: null, selected: null } : { visible, selected }),
    [shifted, visible, selected],
  );
}
