import process from 'node:process';

/** Something that a person must put right: shown as its message, without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

/** One line on standard error: standard output belongs to what was asked for. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs `work` and says afterwards how long it took. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  const startMs = performance.now();
  say(`${text} …`);
  const result = await work();
  say(`  done in ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
  return result;
}
