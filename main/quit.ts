import { app } from 'electron';
import type { Stoppable } from './window-close.ts';

/** A terminal or the system that asks to end is not kept waiting longer (ms). */
const patienceMs = 9_500;

/** Ends with the last window (but on macOS), and never before the settings are written. */
export function setUpQuit(recording: Stoppable, settled: () => Promise<void>): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let written = false;
  app.on('will-quit', (event) => {
    if (written) return;
    event.preventDefault();
    void settled().finally(() => {
      written = true;
      // Not in this event's own turn: until it is over Electron is quitting, and would not hear of it.
      setImmediate(() => app.quit());
    });
  });
  // Nobody can be asked then: the recording is stopped and finalised.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
      void Promise.race([recording.stop(), patience])
        .then(settled)
        .finally(() => app.exit(0));
    });
  }
}
