import { isAbsolute } from 'node:path';
import type { Project } from '../src/app-state.ts';
import { ProblemError } from '../src/problem.ts';
import { placeOf } from '../src/record-again.ts';
import type { PathOpener } from './open-path.ts';
import type { Projects } from './projects/projects.ts';
import type { ShownRecording } from './shown-recording.ts';

interface Parts {
  readonly shown: Pick<ShownRecording, 'recordsOf'>;
  readonly projects: Pick<Projects, 'examples'>;
  readonly opener: Pick<PathOpener, 'openProject'>;
}

/**
 * The project of the shown recording; null: nothing was recorded in it. Its folder is opened like any
 * other that a person names: whether its code may be executed is asked before it is. Throws as
 * `detectProject` does.
 */
export async function openProjectOf(parts: Parts, recordingId: string): Promise<Project | null> {
  const read = await parts.shown.recordsOf(recordingId);
  const start = read?.records.find((record) => record.kind === 'run-start');
  if (start === undefined) return null;
  const place = placeOf(start);
  if (place.kind === 'folder') {
    // What is left of it in an exported recording names no folder.
    if (!isAbsolute(place.dir)) throw new ProblemError('no-such-folder', { path: place.dir });
    return parts.opener.openProject(place.dir);
  }
  const example = parts.projects.examples.find(({ name }) => name === place.name);
  if (example === undefined) throw new ProblemError('no-such-folder', { path: place.name });
  return example;
}
