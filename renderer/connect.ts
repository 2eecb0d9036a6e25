import type { AppState } from '../src/app-state.ts';
import type { FilePart, RecordingInfo, Result } from '../src/ipc.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { emptyModel, fold } from '../src/timeline/model.ts';
import { record } from './actions.ts';
import { listen, listenForFiles, request } from './api.ts';
import { createBatcher, updateIntervalMs } from './batcher.ts';
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

  /** What main shows: a file that is not here yet may not be in the store. */
  let begun: RecordingInfo | null = null;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  /** Over which the file comes that is being opened. */
  let filePort: MessagePort | null = null;
  const closeFile = (): void => {
    filePort?.close();
    filePort = null;
  };

  listen('app:state', takeState);
  listen('problem', showProblem);
  listen('project:opened', chooseProject);
  listen('record:asked', () => void record());
  listen('export:open', () => {
    if (useWindowStore.getState().model.runs.length > 0) openDialog('export');
  });
  listen('recording:begin', (recording) => {
    batcher.clear();
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
    batcher.push(records);
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
      if (data instanceof Uint8Array) return opening.push(data);
      closeFile();
      clearTimeout(unseen);
      const { model, damage } = opening.end();
      useWindowStore.setState({ recording, model });
      const problem = data.problem ?? damage;
      if (problem !== null) showProblem(problem);
    };
  });

  void start(known);
}

function takeState(told: AppState): void {
  const before = useWindowStore.getState().app;
  const app = before === null ? told : keepKnown(before, told);
  useWindowStore.setState({ app });
  followApp(app);
}

async function start(known: Result<AppState> | null): Promise<void> {
  const state = known ?? (await request('app:state'));
  if (!state.ok) return showProblem(state.problem);
  if (useWindowStore.getState().app === null) takeState(state.value);
  const resent = await request('recording:resend');
  if (!resent.ok) showProblem(resent.problem);
}
