import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type ActionInputs, actionInputsSchema } from '../../src/go/action-inputs.ts';
import type { KnownInputs } from '../../src/go/why-built.ts';
import { writeFileAtomically } from '../atomic-write.ts';

/** Of one package: builds with and without debug information, with and without a tag … */
const mostVariants = 6;
/** Of a person's caches, by the time of their last use. */
const mostCaches = 8;
const mostBytes = 32 << 20;

const fileSchema = z.object({
  version: z.literal(1),
  cacheDir: z.string(),
  builds: z.array(actionInputsSchema),
});

export interface KnownBuildsPlace {
  readonly file: string;
  readonly cacheDir: string;
  /** Nobody else builds in this cache. */
  readonly isPrivate: boolean;
}

/**
 * What go hashed for the builds that were seen in one build cache: in the application's data folder for
 * the person's own, beside the cache for a private one, with which it is removed.
 */
export class KnownBuilds implements KnownInputs {
  readonly #place: KnownBuildsPlace;
  readonly #variants = new Map<string, readonly ActionInputs[]>();
  #complete: boolean;

  /**
   * `isEmpty`: nothing was built in this cache yet. What can't be read counts as not known: this is
   * only a memory, and a wrong one must not stop a recording.
   */
  constructor(place: KnownBuildsPlace, isEmpty: boolean) {
    this.#place = place;
    this.#complete = isEmpty;
    if (isEmpty) return;
    const read = readKnown(place.file);
    if (read === null || read.cacheDir !== place.cacheDir) return;
    this.#complete = place.isPrivate;
    for (const each of [...read.builds].reverse()) this.#put(each);
  }

  get complete(): boolean {
    return this.#complete;
  }

  of(action: ActionInputs['action'], name: string): readonly ActionInputs[] {
    return this.#variants.get(`${action} ${name}`) ?? [];
  }

  has(action: ActionInputs['action'], name: string, id: string): boolean {
    return this.of(action, name).some((each) => each.id === id);
  }

  /** Takes in what lies in the cache now, and writes the file. Throws as `writeFileAtomically` does. */
  async remember(builds: readonly ActionInputs[]): Promise<void> {
    for (const each of builds) this.#put(each);
    const all = [...this.#variants.values()];
    let text = this.#text(all.flat());
    if (text.length > mostBytes) text = this.#text(all.flatMap((each) => each.slice(0, 1)));
    if (text.length > mostBytes) return;
    await writeFileAtomically(this.#place.file, text);
  }

  #put(build: ActionInputs): void {
    const id = `${build.action} ${build.package}`;
    const others = this.of(build.action, build.package).filter((each) => each.id !== build.id);
    this.#variants.set(id, [build, ...others].slice(0, mostVariants));
  }

  #text(builds: readonly ActionInputs[]): string {
    const content: z.infer<typeof fileSchema> = {
      version: 1,
      cacheDir: this.#place.cacheDir,
      builds: [...builds],
    };
    return JSON.stringify(content);
  }
}

/** Where a private cache is remembered: beside it. */
export function besideCache(cacheDir: string): KnownBuildsPlace {
  return { file: `${cacheDir}.builds.json`, cacheDir, isPrivate: true };
}

/** Where one of the person's own caches is remembered; the longest unused beyond a few are forgotten. */
export function inDataFolder(dataDir: string, cacheDir: string): KnownBuildsPlace {
  const folder = path.join(dataDir, 'known-builds');
  const name = `${createHash('sha256').update(path.resolve(cacheDir)).digest('hex').slice(0, 24)}.json`;
  const others = existsSync(folder) ? readdirSync(folder).filter((each) => each !== name) : [];
  const byAge = others
    .map((each) => path.join(folder, each))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(mostCaches - 1)) rmSync(old, { force: true });
  return { file: path.join(folder, name), cacheDir, isPrivate: false };
}

function readKnown(file: string): z.infer<typeof fileSchema> | null {
  try {
    const result = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
