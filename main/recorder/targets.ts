import path from 'node:path';
import { installFolder } from './environment.ts';
import type { PreparedRun } from './prepare.ts';

/** Files and folders into which a command may put its executables. */
export function outputTargets(prepared: PreparedRun): readonly string[] {
  const { command } = prepared.planned.side;
  if (command.output !== null) return [path.resolve(prepared.cwd, command.output)];
  switch (command.verb) {
    case 'build':
      return [prepared.cwd];
    case 'install': {
      const folder = installFolder(prepared.goEnv);
      return folder === null ? [] : [folder];
    }
    case 'run':
    case 'test':
      return [];
  }
}
