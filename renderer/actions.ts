import type { Settings } from '../src/app-state.ts';
import { defaultExportOptions, type ExportFormatId } from '../src/export/formats.ts';
import type { Language } from '../src/i18n/languages.ts';
import type { Problem } from '../src/problem.ts';
import type { Again } from '../src/record-again.ts';
import { openDropped, request } from './api.ts';
import { chooseProject, recordRequest, setUpBench, useBenchStore } from './record/bench-store.ts';
import { openDialog, showProblem, useWindowStore } from './store.ts';

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** The value of an answer; a problem is shown and gives null. */
async function outcome<T>(answer: Promise<Answer<T>>): Promise<T | null> {
  const result = await answer;
  if (result.ok) return result.value;
  showProblem(result.problem);
  return null;
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await outcome(request('settings:change', change));
}

export async function openFolder(): Promise<void> {
  const project = await outcome(request('project:choose-folder'));
  if (project !== null) chooseProject(project);
}

export async function openGoFile(): Promise<void> {
  const project = await outcome(request('project:choose-file'));
  if (project !== null) chooseProject(project);
}

/** Opens what was dropped: a folder or a `.go` file becomes the project, a recording is shown. */
export async function openFile(file: File): Promise<void> {
  const opened = await outcome(openDropped(file));
  if (opened !== null && opened !== 'recording') chooseProject(opened);
}

/** Records, or asks first whether this project's code may be executed. */
export async function record(): Promise<void> {
  const { project, starting } = useBenchStore.getState();
  if (project === null || starting !== 'no') return;
  if (project.kind !== 'example' && !project.trusted) {
    useBenchStore.setState({ asksForTrust: true });
    return;
  }
  const settings = recordRequest();
  if (settings === null) return;
  useBenchStore.setState({ starting: 'asked' });
  const answer = await request('record:start', settings);
  if (answer.ok) {
    // The activity may have told of it already.
    useBenchStore.setState((bench) => (bench.starting === 'asked' ? { starting: 'answered' } : {}));
  } else {
    useBenchStore.setState({ starting: 'no' });
    showProblem(answer.problem);
  }
}

/** The person has said that the chosen project's code may be executed: remembers it, and records. */
export async function trustAndRecord(): Promise<void> {
  const { project } = useBenchStore.getState();
  useBenchStore.setState({ asksForTrust: false });
  if (project === null) return;
  const answer = await request('project:trust', { projectId: project.id });
  if (!answer.ok) return showProblem(answer.problem);
  useBenchStore.setState({ project: { ...project, trusted: true } });
  await record();
}

/**
 * Sets the bench up as the shown recording was made, with the project that it names or, if `elsewhere`,
 * with one that the person chooses. false: there is none, which is told, or they chose none.
 */
export async function setUpAgain(
  again: Again,
  recordingId: string,
  elsewhere: boolean,
): Promise<boolean> {
  openDialog(null);
  const project = await outcome(
    elsewhere
      ? request('project:choose-folder')
      : request('recording:open-project', { recordingId }),
  );
  if (project !== null) setUpBench(project, again);
  return project !== null;
}

export async function stopRecording(): Promise<void> {
  await outcome(request('record:stop'));
}

/** Writes to the standard input of the program that runs. */
export async function sendInput(text: string): Promise<void> {
  await outcome(request('record:input', { text }));
}

export async function endInput(): Promise<void> {
  await outcome(request('record:end-input'));
}

/** Ends the processes that outlived a run of the recording just made. */
export async function endSurvivors(run: string): Promise<void> {
  await outcome(request('survivors:end', { run }));
}

export async function chooseGo(): Promise<void> {
  await outcome(request('go:choose'));
}

/** Lets the person choose another go for one side; null: they did not. */
export async function addToolchain(): Promise<{ readonly toolchainId: string } | null> {
  const toolchain = await outcome(request('go:add-toolchain'));
  return toolchain === null ? null : { toolchainId: toolchain.id };
}

export async function searchGo(): Promise<void> {
  await outcome(request('go:search'));
}

export async function chooseRecording(): Promise<void> {
  await outcome(request('recording:choose'));
  openDialog(null);
}

export async function openRecording(recordingId: string): Promise<void> {
  await outcome(request('recording:open', { recordingId }));
  openDialog(null);
}

/** true: it was saved; false: the person cancelled or it failed. */
export async function saveRecordingAs(recordingId: string): Promise<boolean> {
  return (await outcome(request('recording:save-as', { recordingId }))) === 'saved';
}

/** Shows a file that a tool was given, by its place among them, in the system's file manager. */
export async function showFile(run: string, span: string, file: number): Promise<void> {
  const recordingId = useWindowStore.getState().recording?.recordingId;
  if (recordingId !== undefined) {
    await outcome(request('file:show', { recordingId, run, span, file }));
  }
}

/** Saves the X-ray profiles of a run for pprof, where the person says. */
export async function savePprof(recordingId: string, run: string): Promise<boolean> {
  return (await outcome(request('recording:save-pprof', { recordingId, run }))) === 'saved';
}

/** Makes a file of a recording in a format that needs no further choice; main asks where to. */
export async function exportRecording(
  recordingId: string,
  format: ExportFormatId,
  language: Language,
): Promise<void> {
  const options = { ...defaultExportOptions, language };
  await outcome(request('export:start', { recordingId, format, options }));
}

export async function copyTable(recordingId: string): Promise<void> {
  await outcome(request('export:copy-table', { recordingId }));
}

export async function showRecordingFolder(recordingId: string): Promise<void> {
  await outcome(request('recording:show-folder', { recordingId }));
}
