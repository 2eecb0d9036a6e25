import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { editTarget, editText } from '../../src/go/edit-target.ts';
import { ProblemError } from '../../src/problem.ts';
import { listPackages } from './packages.ts';
import type { PreparedRun } from './prepare.ts';

/**
 * Changes one source file of the project's copy and returns its path relative to the folder of the
 * command. Throws `nothing-to-edit`, also when the file lies outside of the copy (a package of another
 * folder): the person's own files are never edited.
 */
export async function editSource(prepared: PreparedRun, copy: string): Promise<string> {
  const { side, run } = prepared.planned;
  const target = editTarget(await listPackages(prepared), side.edit ?? 'own');
  const file = target === null ? null : path.join(target.dir, target.file);
  if (file === null || path.relative(copy, file).startsWith('..')) {
    throw new ProblemError('nothing-to-edit', { edit: side.edit ?? 'own' });
  }
  await appendFile(file, editText(run));
  return path.relative(prepared.cwd, file);
}
