import { createHash } from 'node:crypto';
import type { Project } from '../../src/app-state.ts';
import { ProblemError } from '../../src/problem.ts';
import type { SettingsStore } from '../settings.ts';
import { type DetectedProject, detectProject } from './detect.ts';
import { type Example, readExamples } from './examples.ts';

type KnownProject = DetectedProject | Example;

const mostRecent = 10;

/** The projects that the window may name by id: the examples, and what the person opened. */
export class Projects {
  readonly #settings: SettingsStore;
  readonly #known = new Map<string, KnownProject>();
  #examples: readonly Example[] = [];
  #recent: readonly DetectedProject[] = [];

  constructor(settings: SettingsStore) {
    this.#settings = settings;
  }

  get examples(): readonly Project[] {
    return this.#examples.map((example) => this.#shown(example));
  }

  get recent(): readonly Project[] {
    return this.#recent.map((project) => this.#shown(project));
  }

  async loadExamples(folder: string): Promise<void> {
    this.#examples = await readExamples(folder);
    for (const example of this.#examples) this.#known.set(idOf(example), example);
  }

  /** Looks at the projects of earlier starts; those that are gone now are left out, but remembered. */
  async loadRecent(): Promise<void> {
    const paths = this.#settings.current.recentProjects.slice(0, mostRecent);
    const found = await Promise.allSettled(paths.map((path) => detectProject(path)));
    const loaded = found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    for (const project of loaded) this.#known.set(idOf(project), project);
    // What was opened while this was looking stays in front.
    const opened = this.#recent;
    const others = loaded.filter((one) => !opened.some((other) => other.path === one.path));
    this.#recent = [...opened, ...others].slice(0, mostRecent);
  }

  /** Opens a folder or `.go` file and makes it the latest. Throws as `detectProject` does. */
  async open(path: string): Promise<Project> {
    const project = await detectProject(path);
    this.#known.set(idOf(project), project);
    const isOther = (other: string): boolean => other !== project.path;
    this.#recent = [project, ...this.#recent.filter((other) => isOther(other.path))].slice(
      0,
      mostRecent,
    );
    const { recentProjects } = this.#settings.current;
    this.#settings.change({
      recentProjects: [project.path, ...recentProjects.filter(isOther)].slice(0, mostRecent),
    });
    return this.#shown(project);
  }

  /** Looks again at a known project, which may have changed since. Throws as `detectProject` does. */
  async find(id: string): Promise<KnownProject> {
    const project = this.#known.get(id);
    if (project === undefined) throw new ProblemError('no-such-folder', { path: id });
    if (project.kind === 'example') return project;
    const now = await detectProject(project.path);
    this.#known.set(id, now);
    return now;
  }

  shown(id: string): Project | null {
    const project = this.#known.get(id);
    return project === undefined ? null : this.#shown(project);
  }

  /** Remembers that the person allows this project's code to be executed. */
  trust(id: string): void {
    const project = this.#known.get(id);
    if (project === undefined) throw new ProblemError('no-such-folder', { path: id });
    if (this.isTrusted(project)) return;
    this.#settings.change({ trusted: [...this.#settings.current.trusted, project.path] });
  }

  isTrusted(project: KnownProject): boolean {
    if (project.kind === 'example') return true;
    const { trusted } = this.#settings.current;
    return trusted.includes(project.path) || trusted.includes(project.dir);
  }

  #shown(project: KnownProject): Project {
    return {
      id: idOf(project),
      kind: project.kind,
      name: project.name,
      location: project.kind === 'example' ? null : project.path,
      buildOutput: project.buildOutput,
      mainPackage: project.mainPackage,
      hasProgram: project.hasProgram,
      hasLibraries: project.hasLibraries,
      trusted: this.isTrusted(project),
    };
  }
}

function idOf(project: KnownProject): string {
  if (project.kind === 'example') return `example:${project.name}`;
  return `path:${createHash('sha256').update(project.path).digest('hex').slice(0, 24)}`;
}
