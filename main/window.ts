import {
  BrowserWindow,
  MessageChannelMain,
  nativeTheme,
  screen,
  type WebPreferences,
} from 'electron';
import type { AppPaths } from './paths.ts';
import { bundleHost, bundleScheme } from './security/bundle-path.ts';
import type { SettingsStore } from './settings.ts';
import type { OpenFilePort, SendToWindow } from './shown-recording.ts';
import { firstSize, reachableArea } from './window-place.ts';

/** The preload script hands the port that comes with it to the page. */
const fileIpcChannel = 'recording:file';

export const pageAddress = `${bundleScheme}://${bundleHost}/index.html`;

/** Of every page of the application: it has no Node and lives in the sandbox. */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // The clocks of a live recording go on while the window is covered.
  backgroundThrottling: false,
  // Scripts are compiled once: the next start finds what the first has compiled.
  v8CacheOptions: 'bypassHeatCheck',
} as const satisfies WebPreferences;

/** The page's own backgrounds, shown until it is drawn, so that nothing flashes. */
const backgrounds = { dark: '#0d1218', light: '#f5f7fa' } as const;

/** A page that asks for nothing is shown all the same, and one that draws nothing isn't waited for longer (ms). */
const longestHiddenMs = 3_000;

/** The application's one window; on macOS it may be closed while the application goes on. */
export class MainWindow {
  readonly #paths: AppPaths;
  readonly #setUp: ((window: BrowserWindow) => void)[] = [];
  #settings: SettingsStore | null = null;
  #window: BrowserWindow | null = null;
  #title = 'Buildoscope';
  #reveal: () => void = () => undefined;
  #onDrawn: () => void = () => undefined;
  /** The first picture is there; what takes time in this process comes after it, which draws the window too. */
  readonly drawn = new Promise<void>((resolve) => {
    this.#onDrawn = resolve;
  });

  constructor(paths: AppPaths) {
    this.#paths = paths;
  }

  get current(): BrowserWindow | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window;
  }

  /** A window is made before the settings are read; nobody sees it until it has their place and theme. */
  follow(settings: SettingsStore): void {
    this.#settings = settings;
    if (this.current !== null) this.#arrange(this.current);
  }

  /** Called for the window that is there and each that is made later, before its page is there. */
  onCreate(setUp: (window: BrowserWindow) => void): void {
    this.#setUp.push(setUp);
    if (this.current !== null) setUp(this.current);
  }

  /** Makes the window if there is none, and brings it to the front. */
  show(): void {
    const window = this.current;
    if (window === null) {
      this.#create();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** The page has all that its first picture needs: a window that was made and not shown yet is shown. */
  reveal(): void {
    this.#reveal();
  }

  /** `what`: what is open; null for the application's name alone. */
  setTitle(what: string | null): void {
    this.#title = what === null ? 'Buildoscope' : `${what} – Buildoscope`;
    this.current?.setTitle(this.#title);
  }

  /** Messages to a window that is gone, or is just being reloaded, are dropped: it asks again by itself. */
  readonly send: SendToWindow = (channel, payload) => {
    const contents = this.current?.webContents;
    if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return;
    contents.send(channel, payload);
  };

  /** Of no use if there is no page: as with `send`, what is sent is dropped. */
  readonly openFilePort: OpenFilePort = (recordingId) => {
    const { port1, port2 } = new MessageChannelMain();
    const contents = this.current?.webContents;
    if (contents !== undefined && !contents.isDestroyed() && !contents.isCrashed())
      contents.postMessage(fileIpcChannel, recordingId, [port1]);
    return (part) => port2.postMessage(part);
  };

  #create(): void {
    const window = new BrowserWindow({
      ...firstSize(screen.getPrimaryDisplay().workArea),
      minWidth: 720,
      minHeight: 480,
      show: false,
      // A page that is to be painted waits for the GPU's process before it runs a script.
      paintWhenInitiallyHidden: false,
      title: this.#title,
      icon: this.#paths.icon,
      webPreferences: { ...pagePreferences, preload: this.#paths.preload },
    });
    this.#window = window;
    this.#arrange(window);
    let hidden = true;
    const reveal = (): void => {
      if (!hidden || window.isDestroyed()) return;
      hidden = false;
      if (this.#settings?.current.windowPlace?.maximized === true) window.maximize();
      window.show();
    };
    this.#reveal = reveal;
    window.once('ready-to-show', this.#onDrawn);
    setTimeout(() => {
      reveal();
      this.#onDrawn();
    }, longestHiddenMs);
    // The title tells what is open; the page's own title is always the same.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', () => this.#rememberPlace(window));
    window.on('closed', () => {
      this.#window = null;
    });
    for (const setUp of this.#setUp) setUp(window);
    void window.loadURL(pageAddress).catch(() => undefined);
  }

  #arrange(window: BrowserWindow): void {
    if (this.#settings !== null) {
      const { theme, windowPlace } = this.#settings.current;
      if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
      const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
      const area = reachableArea(windowPlace, screens);
      if (area !== null) window.setBounds(area);
    }
    window.setBackgroundColor(backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  }

  #rememberPlace(window: BrowserWindow): void {
    const { x, y, width, height } = window.getNormalBounds();
    const windowPlace = { x, y, width, height, maximized: window.isMaximized() };
    this.#settings?.change({ windowPlace });
  }
}

/** Follows the person's choice of theme; keeps the background of the window in step. */
export function setUpTheme(
  window: MainWindow,
  settings: SettingsStore,
  onDarkColors: (dark: boolean) => void,
): void {
  settings.onChange((now) => {
    if (nativeTheme.themeSource !== now.theme) nativeTheme.themeSource = now.theme;
  });
  nativeTheme.on('updated', () => {
    const dark = nativeTheme.shouldUseDarkColors;
    window.current?.setBackgroundColor(backgrounds[dark ? 'dark' : 'light']);
    onDarkColors(dark);
  });
}
