import type { AppState } from '../src/app-state.ts';
import type { Result } from '../src/ipc.ts';

/** What main answers at the start; null as long as it hasn't. */
let answered: Result<AppState> | null = null;

/** Asks main for the state. Never rejects: what was not answered is asked again, and its problem shown. */
export async function askFirstState(): Promise<void> {
  answered = await window.buildoscope.request('app:state', undefined).catch(() => null);
}

export function firstState(): Result<AppState> | null {
  return answered;
}
