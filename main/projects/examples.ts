import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { DetectedProject } from './detect.ts';
import { hasLibraries } from './go-source.ts';

const examplesSchema = z.array(
  z.object({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    mainPackage: z.string().min(1),
    buildOutput: z.string().min(1),
  }),
);

/** A bundled example: a project in the application's own folder, which is copied before it is used. */
export type Example = Omit<DetectedProject, 'kind'> & { readonly kind: 'example' };

/** The bundled examples, in the order of `examples.json`. */
export async function readExamples(folder: string): Promise<readonly Example[]> {
  const text = await readFile(join(folder, 'examples.json'), 'utf8');
  const listed = examplesSchema.parse(JSON.parse(text));
  return Promise.all(
    listed.map(async ({ id, mainPackage, buildOutput }) => {
      const dir = join(folder, id);
      return {
        kind: 'example' as const,
        path: dir,
        dir,
        name: id,
        mainPackage,
        buildOutput: process.platform === 'win32' ? `${buildOutput}.exe` : buildOutput,
        hasProgram: true,
        hasLibraries: await hasLibraries(dir),
      };
    }),
  );
}
