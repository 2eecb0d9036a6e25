import '../src/zod-jitless.ts';
import { dirname, join } from 'node:path';
import { app, nativeTheme } from 'electron';
import type { AppState, Toolchain } from '../src/app-state.ts';
import { createTranslator, type Translator } from '../src/i18n/translator.ts';
import { ProblemError, problemOf } from '../src/problem.ts';
import { answer } from './answer.ts';
import { Dialogs } from './dialogs.ts';
import { ExportSession } from './export/export-session.ts';
import { SlideDesk } from './export/slides/desk.ts';
import { ElectronPictures } from './export/slides/picture-renderer.ts';
import { createHandlers } from './handlers.ts';
import type { OpenRequests } from './instance.ts';
import type { Answer } from './ipc.ts';
import { Library } from './library/library.ts';
import { applyMenu } from './menu.ts';
import { menuActions } from './menu-actions.ts';
import { PathOpener } from './open-path.ts';
import type { AppPaths } from './paths.ts';
import { Projects } from './projects/projects.ts';
import { setUpQuit } from './quit.ts';
import { canEvict } from './recorder/can-evict.ts';
import { likelyGo } from './recorder/likely-go.ts';
import { findToolchains, toolchainAt } from './recorder/toolchains.ts';
import { RecordingSession } from './recording-session.ts';
import { samplingOf } from './sampler/sampling.ts';
import { usableCores } from './sampler/usable-cores.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { ShownRecording } from './shown-recording.ts';
import { createStateStore, type StateStore } from './state.ts';
import { systemLanguage } from './surroundings.ts';
import { Survivors } from './survivors.ts';
import { forkUtility } from './utility-process.ts';
import { viewOf } from './views.ts';
import { type MainWindow, setUpTheme } from './window.ts';
import { setUpWindowClose } from './window-close.ts';
import { setUpWindowRecovery } from './window-recovery.ts';

/** The window asks for the state at its start; it isn't kept waiting longer for a slow disk (ms). */
const firstLookMs = 2_000;

/** Everything behind the window, put together once the application is ready. */
export class Application {
  readonly settings: SettingsStore;
  readonly state: StateStore;
  readonly window: MainWindow;
  readonly projects: Projects;
  readonly library: Library;
  readonly shown: ShownRecording;
  readonly session: RecordingSession;
  readonly survivors = new Survivors((survivors) => this.state.change({ survivors }));
  readonly opener: PathOpener;
  readonly dialogs: Dialogs;
  readonly pictures = new ElectronPictures();
  readonly exports: ExportSession;
  readonly desk: SlideDesk;
  translator: Translator;
  readonly #paths: AppPaths;
  /** The state that the page was told last. */
  #told: AppState | null = null;
  #pageIsThere: () => void = () => undefined;
  /** The window's page listens. */
  readonly #page = new Promise<void>((resolve) => {
    this.#pageIsThere = resolve;
  });

  constructor(paths: AppPaths, window: MainWindow) {
    const dataDir = app.getPath('userData');
    const settings = openSettings(join(dataDir, 'settings.json'), systemLanguage(), (error) =>
      this.tell(error),
    );
    window.follow(settings);
    this.#paths = paths;
    this.settings = settings;
    this.translator = createTranslator(settings.current.language);
    this.state = createStateStore(firstState(settings));
    this.window = window;
    this.projects = new Projects(settings);
    this.library = new Library(join(dataDir, 'recordings'));
    this.shown = new ShownRecording(
      (channel, payload) => {
        this.window.send(channel, payload);
        if (channel === 'recording:begin') this.#showTitleAndMenu();
      },
      this.window.openFilePort,
      (recording) => viewOf(settings.current.views, recording),
    );
    this.session = new RecordingSession({
      survivors: this.survivors,
      projects: this.projects,
      library: this.library,
      shown: this.shown,
      go: () => this.state.current.go,
      toolchains: () => this.state.current.toolchains,
      samplingHz: () => settings.current.samplingHz,
      probePath: paths.probe,
      dataDir,
      application: `Buildoscope ${app.getVersion()}`,
      sampling: samplingOf(paths, forkUtility),
      onActivity: (activity) => this.state.change({ activity }),
      onProblem: (problem) => this.window.send('problem', problem),
      onFinished: () => void this.readLibrary(),
    });
    this.opener = new PathOpener({
      projects: this.projects,
      library: this.library,
      shown: this.shown,
      session: this.session,
      onLoading: (loading) =>
        this.state.change({ activity: { kind: loading ? 'loading' : 'idle' } }),
      onProjects: () => this.tellProjects(),
    });
    this.dialogs = new Dialogs(
      () => this.window.current,
      () => this.translator,
    );
    this.exports = new ExportSession({
      library: this.library,
      shown: this.shown,
      pictures: this.pictures,
      documents: () => app.getPath('documents'),
      chooseFile: (suggested, extension) => this.dialogs.saveExport(suggested, extension),
      send: (channel, payload) => this.window.send(channel, payload),
    });
    this.desk = new SlideDesk(this.exports, this.pictures);
  }

  /**
   * The window is being loaded; everything that takes time comes after what it asks for first.
   * Returns what answers its requests.
   */
  start(requests: OpenRequests, files: readonly string[]): Answer {
    const firstLook = this.#firstLook();
    const handlers = createHandlers(this, firstLook);
    setUpTheme(this.window, this.settings, (darkColors) => this.state.change({ darkColors }));
    setUpQuit(this.session, () => this.settle());
    this.#followChanges();
    this.window.onCreate((window) => {
      setUpWindowRecovery(window, () => this.translator);
      setUpWindowClose(window, this);
      // The page for slides is a window too, and would keep the application alive.
      window.on('closed', () => void this.desk.close().catch(() => undefined));
    });
    this.#showTitleAndMenu();
    requests.onOpen((more) => {
      this.window.show();
      this.#openAll(more);
    });
    this.#openAll(files);
    app.on('activate', () => this.window.show());
    void Promise.all([firstLook, this.window.drawn]).then(() => this.#lookFurther());
    return (channel, payload) => answer(handlers, channel, payload);
  }

  /** Writes what is still to be written, and removes what was only kept for the next recording. */
  async settle(): Promise<void> {
    await Promise.allSettled([this.settings.flush(), this.session.close()]);
  }

  /** The state for a page that has just been loaded. */
  async stateForPage(firstLook: Promise<void>): Promise<AppState> {
    const late = new Promise<void>((resolve) => setTimeout(resolve, firstLookMs));
    await Promise.race([firstLook, late]);
    this.#told = this.state.current;
    return this.#told;
  }

  /**
   * The page listens: what has changed since it was told the state it is told again, and files can be opened. By now
   * it draws; only then is the window shown, since a page that is seen waits for the GPU's process.
   */
  pageListens(): void {
    if (this.#told !== this.state.current) this.window.send('app:state', this.state.current);
    this.window.reveal();
    this.#pageIsThere();
  }

  async searchGo(): Promise<void> {
    const { goPath, toolchains } = this.settings.current;
    const { findGo } = await import('./recorder/go-command.ts');
    const go = await findGo({ chosen: goPath });
    const current = go.kind === 'found' ? go.path : null;
    this.state.change({ go, toolchains: findToolchains(toolchains, current) });
  }

  /** Makes a go command that the person chose one that a side may name. Throws `go-missing`. */
  addToolchain(goPath: string): Toolchain {
    const toolchain = toolchainAt(goPath);
    if (toolchain === null) throw new ProblemError('go-missing', { searched: dirname(goPath) });
    const { toolchains } = this.settings.current;
    this.settings.change({ toolchains: [...new Set([goPath, ...toolchains])].slice(0, 20) });
    const others = this.state.current.toolchains.filter(({ id }) => id !== toolchain.id);
    this.state.change({ toolchains: [...others, toolchain] });
    return toolchain;
  }

  async readLibrary(): Promise<void> {
    await this.library.refresh();
    this.state.change({ recordings: this.library.entries });
  }

  /** The comparison of a recording on the clipboard, in the window's language. */
  async copyTable(recordingId: string): Promise<void> {
    const { copyTable } = await import('./export/copy-table.ts');
    await copyTable(await this.exports.sourceOf(recordingId), this.translator);
    this.window.send('export:copied', null);
  }

  tellProjects(): void {
    const { examples, recent } = this.projects;
    this.state.change({ examples, recentProjects: recent });
  }

  /** Shows what went wrong where nobody waits for an answer. */
  readonly tell = (error: unknown): void => this.window.send('problem', problemOf(error));

  /** Opens a file or folder that didn't come from the page, and tells the page. */
  async open(path: string): Promise<void> {
    await this.#page;
    const opened = await this.opener.open(path);
    if (opened !== 'recording') this.window.send('project:opened', opened);
  }

  #openAll(paths: readonly string[]): void {
    for (const path of paths) void this.open(path).catch(this.tell);
  }

  /** What the window can't do without. */
  async #firstLook(): Promise<void> {
    const examples = this.projects.loadExamples(this.#paths.examples).catch(this.tell);
    const likely = likelyGo({ chosen: this.settings.current.goPath });
    if (likely !== null) this.state.change({ go: likely });
    await Promise.all([examples, likely === null ? this.searchGo().catch(this.tell) : null]);
    this.tellProjects();
    if (likely !== null) void this.window.drawn.then(() => this.searchGo()).catch(this.tell);
  }

  async #lookFurther(): Promise<void> {
    await this.readLibrary();
    await this.projects.loadRecent().catch(this.tell);
    this.tellProjects();
    const { removeLeftovers } = await import('./recorder/scratch.ts');
    await removeLeftovers(app.getPath('userData')).catch(this.tell);
  }

  #followChanges(): void {
    this.state.onChange((state) => {
      this.window.send('app:state', state);
      this.#showTitleAndMenu();
    });
    this.settings.onChange(({ language, theme, samplingHz }, before) => {
      if (language !== before.language) this.translator = createTranslator(language);
      // Not for what the window knows itself, or doesn't show: its place, and how it looked at recordings.
      const shown = language !== before.language || theme !== before.theme;
      if (shown || samplingHz !== before.samplingHz) {
        this.state.change({ settings: { language, theme, samplingHz } });
      }
    });
  }

  #showTitleAndMenu(): void {
    const { info } = this.shown;
    this.window.setTitle(info?.title ?? null);
    applyMenu(this.translator, this.state.current, info !== null, menuActions(this));
  }
}

function firstState(settings: SettingsStore): AppState {
  const { language, theme, samplingHz } = settings.current;
  return {
    version: app.getVersion(),
    platform: process.platform,
    settings: { language, theme, samplingHz },
    darkColors: nativeTheme.shouldUseDarkColors,
    go: { kind: 'missing', searched: [] },
    coldDisk: { available: canEvict },
    cores: usableCores(),
    toolchains: [],
    examples: [],
    recentProjects: [],
    recordings: [],
    activity: { kind: 'idle' },
    survivors: [],
  };
}
