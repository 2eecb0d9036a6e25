import { type FSWatcher, watch } from 'node:fs';

/**
 * Watches one folder (not its subfolders: a recursive watch crashes Node 20 when a folder vanishes).
 * Returns the function that ends it; a folder that can't be watched is not, without an error.
 */
export function watchFolder(dir: string, onChange: (name: string) => void): () => void {
  let watcher: FSWatcher | null = null;
  try {
    watcher = watch(dir, { persistent: false }, (_event, name) => {
      if (typeof name === 'string') onChange(name);
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    return () => undefined;
  }
  return () => watcher?.close();
}
