import { app } from 'electron';

/** Where files come from that the system or another start asks to open. */
export interface OpenRequests {
  /** Hands over what has come so far and all that comes later. */
  onOpen(listener: (files: readonly string[]) => void): void;
}

/**
 * Makes this the only running application of this person and profile. null: another one runs; it has
 * been given our arguments, and this one has to end. `filesOf` reads the arguments of a second start.
 */
export function setUpSingleInstance(
  filesOf: (argv: readonly string[], cwd: string) => readonly string[],
): OpenRequests | null {
  if (!app.requestSingleInstanceLock()) return null;
  let waiting: (readonly string[])[] = [];
  let listener = (files: readonly string[]): void => void waiting.push(files);

  app.on('second-instance', (_event, argv, cwd) => listener(filesOf(argv, cwd)));
  // macOS tells of files by this event, possibly before the application is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    listener([path]);
  });
  return {
    onOpen(next) {
      listener = next;
      for (const files of waiting) next(files);
      waiting = [];
    },
  };
}
