import { create } from 'zustand';
import type { Problem } from '../../../src/problem.ts';
import type { NoteRecord } from '../../../src/recording/records.ts';
import { request } from '../../api.ts';
import { useWindowStore } from '../../store.ts';

/** What a note can be pinned to: a time of a run, or one of its tools (then its start). */
export interface NotePlace {
  readonly run: string;
  readonly atMs: number;
  readonly span: string | null;
}

/** A note that is being written. */
export interface NoteDraft {
  /** null: a new one. */
  readonly note: string | null;
  /** Where it may be pinned; the first is what is meant unless the person says otherwise. */
  readonly places: readonly NotePlace[];
  readonly place: number;
  readonly text: string;
}

interface NoteState {
  readonly draft: NoteDraft | null;
  readonly saving: boolean;
  /** Why the last attempt to save failed; the text stays. */
  readonly problem: Problem | null;
  /** The note that a search stepped to. */
  readonly current: string | null;
}

export const useNoteStore = create<NoteState>()(() => ({
  draft: null,
  saving: false,
  problem: null,
  current: null,
}));

const set = useNoteStore.setState;

export function writeNote(places: readonly NotePlace[]): void {
  if (places.length === 0) return;
  set({ draft: { note: null, places, place: 0, text: '' }, problem: null });
}

export function editNote(record: NoteRecord): void {
  const { note, run, atMs, span, text } = record;
  set({ draft: { note, places: [{ run, atMs, span }], place: 0, text }, problem: null });
}

export function changeDraft(change: Partial<Pick<NoteDraft, 'text' | 'place'>>): void {
  set(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...change } }));
}

export function closeDraft(): void {
  set({ draft: null, problem: null });
}

/** Keeps what was written; an empty text removes the note. true: it is kept, and the field is closed. */
export async function saveDraft(text: string): Promise<boolean> {
  const { draft, saving } = useNoteStore.getState();
  const place = draft?.places[draft.place];
  if (draft === null || place === undefined || saving) return false;
  set({ saving: true, problem: null });
  const problem = await put(place, draft.note, text);
  // Closed in the meantime, or another is being written.
  const still = useNoteStore.getState().draft?.note === draft.note;
  set({ saving: false, ...(still ? { problem, draft: problem === null ? null : draft } : {}) });
  return problem === null;
}

/** Removes a note; null: done, else why not. */
export function removeNote(record: NoteRecord): Promise<Problem | null> {
  const { run, atMs, span, note } = record;
  return put({ run, atMs, span }, note, '');
}

async function put(place: NotePlace, note: string | null, text: string): Promise<Problem | null> {
  const recordingId = useWindowStore.getState().recording?.recordingId;
  if (recordingId === undefined) return null;
  const answer = await request('note:put', { recordingId, note, text, ...place });
  return answer.ok ? null : answer.problem;
}
