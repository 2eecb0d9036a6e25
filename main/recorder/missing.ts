import type {
  MissingRecord,
  PreparationRecord,
  RunEndRecord,
} from '../../src/recording/records.ts';
import type { ObservedRun } from './observed-run.ts';

/**
 * What of a run could not be observed, each with its reason: a key of the catalogue
 * (`missing.WHAT.REASON`) or a number that its sentence counts.
 */
export function missingOf(
  seen: ObservedRun,
  end: RunEndRecord,
  preparation: PreparationRecord,
  inputIsCut: boolean,
): readonly MissingRecord[] {
  const { run } = end;
  const missing: MissingRecord[] = [];
  const add = (what: MissingRecord['what'], reason: string) =>
    missing.push({ kind: 'missing', run, what, reason });

  if (seen.sampling === null || seen.sampling.count === 0) add('samples', 'sampler');
  if (seen.unreadableLines > 0) add('probe', `${seen.unreadableLines}`);
  const { timed, untimed, withoutDisk, tools } = seen.tools.counts;
  if (untimed > 0) add('stages', timed === 0 ? 'no-tool' : 'some-tools');
  if (tools > 0 && withoutDisk === tools) add('disk', 'system');
  else if (end.stopped !== null && end.command.diskReadBytes === null) add('disk', 'stopped');
  const sawFolder = seen.fileEvents.some(({ subject }) => subject === 'work');
  if (tools > 0 && !sawFolder) add('work', 'not-seen');
  const parts = preparation.pageCache ?? [];
  if (parts.some(({ residentAfterBytes }) => residentAfterBytes === null)) {
    add('eviction', 'residency');
  }
  if (inputIsCut) add('program', 'input');
  return missing;
}
