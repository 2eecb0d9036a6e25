import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/paths.ts';
import { readSetup } from '../../scripts/setup-file.ts';
import { show } from '../../scripts/spawn.ts';

/** Records a cold `go build cmd/go` with the command line, its data and its output in `folder`. */
export async function recordCommand(folder: string): Promise<string> {
  const { go } = readSetup();
  if (go === null) throw new Error('No Go was found: run "npm run setup".');
  const file = path.join(folder, 'cmd-go.buildoscope');
  const source = path.join(path.dirname(go.path), '..', 'src', 'cmd');
  const output = path.join(folder, 'go-built');
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const command = ['go', 'build', '-o', output, 'cmd/go'];
  const options = ['--dir', source, '--cache', 'cold', '--out', file];
  const code = await show(
    process.execPath,
    [path.join(root, 'dist', 'cli', 'cli.cjs'), 'record', ...options, '--', ...command],
    { cwd: root, env: { ...process.env, BUILDOSCOPE_DATA_DIR: data } },
  );
  if (code !== 0) throw new Error(`The recorded build ended with ${code}.`);
  return file;
}
