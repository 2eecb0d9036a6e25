import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Project } from '../src/app-state.ts';
import { ProblemError } from '../src/problem.ts';
import type { Library } from './library/library.ts';
import { titleOfFile } from './library/names.ts';
import { missingPath } from './missing-path.ts';
import type { Projects } from './projects/projects.ts';
import type { RecordingSession } from './recording-session.ts';
import type { ShownRecording } from './shown-recording.ts';
import { withinTime } from './time-limit.ts';

export interface OpenParts {
  readonly projects: Projects;
  readonly library: Library;
  readonly shown: ShownRecording;
  readonly session: RecordingSession;
  readonly onLoading: (loading: boolean) => void;
  readonly onProjects: () => void;
}

/**
 * Opens what a person dropped, chose or named in the arguments: a folder or `.go` file as a project,
 * anything else as a recording, which is checked as it is read. Nothing here ever runs go.
 */
export class PathOpener {
  readonly #parts: OpenParts;

  constructor(parts: OpenParts) {
    this.#parts = parts;
  }

  async open(path: string): Promise<Project | 'recording'> {
    if (extname(path) === '.go' || (await isFolder(path))) return this.openProject(path);
    await this.openRecording(path);
    return 'recording';
  }

  async openProject(path: string): Promise<Project> {
    const project = await this.#parts.projects.open(path);
    this.#parts.onProjects();
    return project;
  }

  /** Throws `already-recording`, or as the reading does; what was shown before then stays. */
  async openRecording(file: string): Promise<void> {
    const { library, shown, session, onLoading } = this.#parts;
    if (session.inProgress) throw new ProblemError('already-recording');
    onLoading(true);
    try {
      await shown.showFile(library.idOf(file), titleOfFile(file), file);
    } finally {
      if (!session.inProgress) onLoading(false);
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  const info = await withinTime(
    path,
    stat(path).catch(() => null),
  );
  if (info === null) throw new ProblemError(missingPath(path), { path });
  return info.isDirectory();
}
