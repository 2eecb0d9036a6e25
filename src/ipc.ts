import * as z from 'zod';
import { type AppState, type Project, settingsSchema, type Toolchain } from './app-state.ts';
import { type ExportChoices, exportChoicesSchema } from './export/choices.ts';
import { type ExportProgress, exportRequestSchema } from './export/formats.ts';
import { type SlideOrder, slideDrawnSchema } from './export/slide-page.ts';
import type { Problem } from './problem.ts';
import { recordRequestSchema } from './record-request.ts';
import { ms, name, runId } from './recording/fields.ts';
import { maxNoteLength } from './recording/note-record.ts';
import type { RecordingRecord } from './recording/records.ts';
import type { FilePiece } from './recording/split-file.ts';
import { type StoredView, storedViewSchema } from './timeline/kept-view.ts';

/**
 * The contract between the window and the main process: each channel is declared here once, with the
 * schema of what it takes. Wrappers in `main/ipc.ts`, `main/preload.ts` and `renderer/api.ts` derive
 * their types from it. The window names things by id; folders and files come from dialogs and drops.
 */

const id = z.string().min(1).max(200);
/** Where the shown recording comes from. */
export interface RecordingInfo {
  readonly recordingId: string;
  readonly title: string;
  readonly source: 'live' | 'file';
  /** How it was looked at last; null: never before. */
  readonly view: StoredView | null;
}

const nothing = z.undefined();

/** Window → main, answered. `null` results: the person cancelled, or nothing is there. Failures are `{problem}`. */
export const requestSchemas = {
  'app:state': nothing,
  'settings:change': settingsSchema.partial(),
  'project:choose-folder': nothing,
  'project:choose-file': nothing,
  /** From a drop; the preload script takes the path from the dropped File itself. */
  'project:open-dropped': z.object({ path: z.string().min(1).max(4096) }),
  'project:trust': z.object({ projectId: id }),
  'go:choose': nothing,
  'go:search': nothing,
  /** Adds another go to the toolchains that a side may name. */
  'go:add-toolchain': nothing,
  'record:start': recordRequestSchema,
  'record:stop': nothing,
  'record:input': z.object({ text: z.string().max(1 << 16) }),
  'record:end-input': nothing,
  /** Ends the processes that outlived a run of the recording just made. */
  'survivors:end': z.object({ run: id }),
  'recording:choose': nothing,
  'recording:open': z.object({ recordingId: id }),
  /**
   * Opens the project that the shown recording was made of, as a person would open its folder: asked for
   * once they have seen where it lies. Nothing of it is executed.
   */
  'recording:open-project': z.object({ recordingId: id }),
  'recording:save-as': z.object({ recordingId: id }),
  /** The X-ray profiles of a run, for `go tool pprof` and speedscope; asks where. */
  'recording:save-pprof': z.object({ recordingId: id, run: runId }),
  /** Sends the current recording again from its start (after the window was reloaded). */
  'recording:resend': nothing,
  'recording:show-folder': z.object({ recordingId: id }),
  /** Keeps a note in the recording that is shown. `note` null: a new one; an empty text removes it. */
  'note:put': z.object({
    recordingId: id,
    run: runId,
    note: id.nullable(),
    /** For a note on a span main takes the span's start. */
    atMs: ms,
    span: name.nullable(),
    text: z.string().max(maxNoteLength),
  }),
  /** Remembers how a recording (by the id in its header) was looked at. */
  'view:keep': z.object({ recording: z.uuid(), view: storedViewSchema }),
  /** Shows a file that a tool was given where it lies; `file` counts through the tool's files from 0. */
  'file:show': z.object({ recordingId: id, run: runId, span: name, file: z.int().min(0) }),
  /** Asks where to, and makes the file. */
  'export:start': exportRequestSchema,
  'export:cancel': nothing,
  /** Puts the comparison on the clipboard as a table. */
  'export:copy-table': z.object({ recordingId: id }),
  /** Shows the file that was exported last in its folder. */
  'export:show-folder': nothing,
  /** The export dialog was opened for a recording; null: it was closed. */
  'export:at-hand': z.object({ recordingId: id.nullable() }),
  'export:choices': nothing,
  'export:keep-choices': exportChoicesSchema,
  'export:copy-picture': exportRequestSchema,
  'export:print': exportRequestSchema,
  /** Makes the file that `export:drag` then hands to the system. */
  'export:prepare-drag': exportRequestSchema,
  'export:drag': nothing,
  /** Of the page that draws slides for files, which nobody sees: it listens. */
  'slide:ready': nothing,
  /** What was asked for by `slide:draw` has been drawn. */
  'slide:drawn': slideDrawnSchema,
} as const;

export type RequestChannel = keyof typeof requestSchemas;
export type RequestPayload<C extends RequestChannel> = z.infer<(typeof requestSchemas)[C]>;

export interface RequestResults {
  'app:state': AppState;
  'settings:change': null;
  'project:choose-folder': Project | null;
  'project:choose-file': Project | null;
  /** `recording`: the dropped thing was a recording, and it is being opened. */
  'project:open-dropped': Project | 'recording';
  'project:trust': null;
  'go:choose': null;
  'go:search': null;
  'go:add-toolchain': Toolchain | null;
  'record:start': null;
  'record:stop': null;
  'record:input': null;
  'record:end-input': null;
  'survivors:end': null;
  'recording:choose': null;
  'recording:open': null;
  'recording:open-project': Project | null;
  'recording:save-as': 'saved' | null;
  'recording:save-pprof': 'saved' | null;
  'recording:resend': null;
  'recording:show-folder': null;
  'note:put': { readonly note: string };
  'view:keep': null;
  'file:show': null;
  /** Names of the files written. */
  'export:start': readonly string[] | null;
  'export:cancel': null;
  'export:show-folder': null;
  'export:at-hand': null;
  'export:choices': ExportChoices | null;
  'export:keep-choices': null;
  'export:copy-picture': null;
  'export:copy-table': null;
  'export:print': 'printed' | null;
  'export:prepare-drag': null;
  'export:drag': null;
  'slide:ready': null;
  'slide:drawn': null;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Main → window, one way. */
export interface Events {
  'app:state': AppState;
  /** A new recording is shown from here on: the window starts from an empty model. */
  'recording:begin': RecordingInfo;
  'recording:records': {
    readonly recordingId: string;
    readonly records: readonly RecordingRecord[];
  };
  /** Opened from the menu, the arguments or the system: to be chosen on the bench. */
  'project:opened': Project;
  /** "New recording" in the menu: as if Record were pressed. */
  'record:asked': null;
  /** "Export…" or "Print…" in the menu: the dialog has both. */
  'export:open': null;
  /** To the page that draws slides: the recording that it draws from here on. */
  'slide:recording': readonly RecordingRecord[];
  /** To the same page: these, one under another, and nothing else. */
  'slide:draw': SlideOrder;
  /** While an export goes on; null: it has ended. */
  'export:progress': ExportProgress | null;
  /** Names of the files that were written. */
  'export:done': readonly string[];
  /** A table was put on the clipboard. */
  'export:copied': null;
  problem: Problem;
}
export type EventChannel = keyof Events;

/**
 * What comes over the port that belongs to a file which is opened, and follows its 'recording:begin': the file piece
 * by piece, and then the end. The window, which can touch nothing, reads and checks its text.
 * `problem`: there is more that can't be read; what came before is shown.
 */
export type FilePart = FilePiece | { readonly problem: Problem | null };

export const eventChannels = [
  'app:state',
  'recording:begin',
  'recording:records',
  'project:opened',
  'record:asked',
  'slide:recording',
  'slide:draw',
  'export:open',
  'export:progress',
  'export:done',
  'export:copied',
  'problem',
] as const satisfies readonly EventChannel[];

/** What the preload script puts on `window.buildoscope`. */
export interface WindowApi {
  request<C extends RequestChannel>(
    channel: C,
    payload: RequestPayload<C>,
  ): Promise<Result<RequestResults[C]>>;
  /** Opens a dropped folder, `.go` file or recording. */
  openDropped(file: unknown): Promise<Result<RequestResults['project:open-dropped']>>;
  /** Returns the function that ends the subscription. */
  on<C extends EventChannel>(channel: C, listener: (payload: Events[C]) => void): () => void;
}
