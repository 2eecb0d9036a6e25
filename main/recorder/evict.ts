import { z } from 'zod';
import { ProblemError } from '../../src/problem.ts';
import { personsEnvironment } from './environment.ts';
import { runCommand } from './process.ts';

const resultSchema = z.object({ files: z.int(), bytes: z.number() });

/** Whether files can be evicted from the page cache here: Linux only, by posix_fadvise. */
export const canEvict = process.platform === 'linux';

/**
 * Drops the files below the given folders from the page cache (`probe --evict`), which an ordinary
 * user may do even for root's files. Returns how many files and bytes that were.
 */
export async function evictFromPageCache(
  probePath: string,
  folders: readonly string[],
): Promise<z.infer<typeof resultSchema>> {
  if (!canEvict) throw new ProblemError('cold-disk-unavailable');
  const result = await runCommand(probePath, ['--evict'], {
    cwd: '/',
    env: personsEnvironment(),
    timeoutMs: 60_000,
    input: folders.join('\n'),
  });
  if (result.exitCode !== 0) {
    throw new ProblemError('cold-disk-unavailable', {}, result.stderr);
  }
  return resultSchema.parse(JSON.parse(result.stdout));
}
