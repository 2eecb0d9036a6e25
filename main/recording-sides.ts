import { isAbsolute, relative } from 'node:path';
import type { Toolchain } from '../src/app-state.ts';
import { commandFromSettings } from '../src/go/command.ts';
import { splitWords } from '../src/go/words.ts';
import { ProblemError } from '../src/problem.ts';
import type { RecordRequest, SideSettings } from '../src/record-request.ts';
import { canEvict } from './recorder/can-evict.ts';
import { type PlannedSide, sideOf } from './recorder/plan.ts';

interface SideProject {
  readonly dir: string;
  readonly mainPackage: string;
}

/**
 * The sides that the window asks for: commands parsed, toolchains by the ids that main gave out. Throws
 * what `commandFromSettings` throws, `cold-disk-unavailable`, `bad-side` and `go-planted`.
 */
export function sidesOf(
  request: RecordRequest,
  project: SideProject,
  toolchains: readonly Toolchain[],
): readonly PlannedSide[] {
  return request.sides.map((settings, index) => {
    if (settings.cache === 'cold-disk' && !canEvict) {
      throw new ProblemError('cold-disk-unavailable');
    }
    const { verb, programArguments } = settings.command;
    // Only a program that go itself starts takes arguments on go's command line.
    const thenRun = settings.thenRun ? splitWords(programArguments) : null;
    const command = commandFromSettings(
      verb === 'run' || verb === 'test'
        ? settings.command
        : { ...settings.command, programArguments: '' },
      project,
    );
    const sharesCache = settings.cache === 'as-left';
    return sideOf(index, command, settings.cache === 'as-left' ? 'warm' : settings.cache, {
      ...(settings.label === '' ? {} : { label: settings.label }),
      sharesCache,
      environment: settings.environment,
      toolchain: toolchainPath(settings, project, toolchains),
      thenRun,
      edit: settings.edit,
    });
  });
}

function toolchainPath(
  { toolchainId, label }: SideSettings,
  project: SideProject,
  toolchains: readonly Toolchain[],
): string | null {
  if (toolchainId === null) return null;
  const toolchain = toolchains.find(({ id }) => id === toolchainId);
  if (toolchain === undefined) {
    throw new ProblemError('bad-side', { reason: 'toolchain', at: label || toolchainId });
  }
  // One that lies in the project may have been planted there.
  const inside = relative(project.dir, toolchain.path);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new ProblemError('go-planted', { path: toolchain.path });
  }
  return toolchain.path;
}
