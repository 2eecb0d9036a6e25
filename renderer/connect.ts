import type { AppState } from '../src/app-state.ts';
import type { FilePart, RecordingInfo, Result } from '../src/ipc.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { emptyModel, fold } from '../src/timeline/model.ts';
import { record } from './actions.ts';
import { listen, listenForFiles, request } from './api.ts';
import { createBatcher, updateIntervalMs } from './batcher.ts';
import { createBetweenRuns, longestHeldMs } from './between-runs.ts';
import { keepKnown } from './keep-known.ts';
import { chooseProject, followApp } from './record/bench-store.ts';
import { openDialog, showProblem, useWindowStore } from './store.ts';

/**
 * On an empty window a file is shown when all of it is here, as an empty view would only be drawn to be replaced;
 * one that takes longer to read is told to be on its way (ms).
 */
const longestUnseenMs = 1000;

/**
 * Subscribes the store to the main process and gives it the state, which is asked for if it is not known. Then asks
 * for the current recording, which a window that was reloaded in the middle of it has missed, and so says that the
 * page listens.
 */
export function connect(known: Result<AppState> | null): void {
  const batcher = createBatcher<RecordingRecord>(updateIntervalMs, (records) => {
    // Shows in a trace of bench/drawing where an update begins; nothing is kept of it.
    performance.mark('records');
    performance.clearMarks('records');
    useWindowStore.setState(({ model }) => ({ model: fold(model, records) }));
  });
  const betweenRuns = createBetweenRuns(longestHeldMs, batcher.push);
  const takeWaiting = () => [...batcher.take(), ...betweenRuns.take()];

  /** What main shows: a file that is not here yet may not be in the store. */
  let begun: RecordingInfo | null = null;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  /** Over which the file comes that is being opened. */
  let filePort: MessagePort | null = null;
  const closeFile = (): void => {
    filePort?.close();
    filePort = null;
  };

  listen('app:state', (state) => takeState(state, takeWaiting));
  listen('problem', showProblem);
  listen('project:opened', chooseProject);
  listen('record:asked', () => void record());
  listen('export:open', () => {
    if (useWindowStore.getState().model.runs.length > 0) openDialog('export');
  });
  listen('recording:begin', (recording) => {
    takeWaiting();
    closeFile();
    clearTimeout(unseen);
    begun = recording;
    const show = () => useWindowStore.setState({ recording, model: emptyModel });
    if (recording.source === 'live' || useWindowStore.getState().recording !== null) show();
    else unseen = setTimeout(show, longestUnseenMs);
  });
  listen('recording:records', ({ recordingId, records }) => {
    // Late records of a recording that is no longer shown.
    if (recordingId !== useWindowStore.getState().recording?.recordingId) return;
    if (isRecording(useWindowStore.getState().app)) betweenRuns.push(records);
    else batcher.push(records);
  });
  listenForFiles(async (recordingId, port) => {
    const recording = begun;
    if (recordingId !== recording?.recordingId) return port.close();
    closeFile();
    filePort = port;
    // A part of the page that is not there at its start.
    const { createOpening } = await import('./opening.ts');
    // Meanwhile another one may have begun.
    if (filePort !== port) return;
    const opening = createOpening();
    // A file is drawn once, when all of it is here: its parts come faster than they could be drawn.
    port.onmessage = ({ data }: MessageEvent<FilePart>) => {
      if (filePort !== port) return;
      if ('text' in data) return opening.push(data);
      closeFile();
      clearTimeout(unseen);
      const { model, damage } = opening.end();
      useWindowStore.setState({ recording, model });
      const problem = data.problem ?? damage;
      if (problem !== null) showProblem(problem);
    };
  });

  void start(known, takeWaiting);
}

/** Records that came and were not shown yet. */
type TakeWaiting = () => readonly RecordingRecord[];

function takeState(told: AppState, takeWaiting: TakeWaiting): void {
  const { app: before, model } = useWindowStore.getState();
  const app = before === null ? told : keepKnown(before, told);
  // The end of a recording changes all that is drawn: it comes with the last records, and all is drawn once.
  const last = isRecording(before) && !isRecording(app) ? takeWaiting() : [];
  useWindowStore.setState(last.length === 0 ? { app } : { app, model: fold(model, last) });
  followApp(app);
}

/** Whether records may still come, from a recording that goes on. */
function isRecording(app: AppState | null): boolean {
  return app !== null && app.activity.kind !== 'idle' && app.activity.kind !== 'loading';
}

async function start(known: Result<AppState> | null, takeWaiting: TakeWaiting): Promise<void> {
  const state = known ?? (await request('app:state'));
  if (!state.ok) return showProblem(state.problem);
  if (useWindowStore.getState().app === null) takeState(state.value, takeWaiting);
  const resent = await request('recording:resend');
  if (!resent.ok) showProblem(resent.problem);
}
