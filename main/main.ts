import '../src/zod-jitless.ts';
import { join } from 'node:path';
import { app, Menu } from 'electron';
import { filesOf, parseArguments } from './arguments.ts';
import { setUpSingleInstance } from './instance.ts';
import { setUpIpc } from './ipc.ts';
import { setUpJavaScript } from './javascript.ts';
import { registerBundleScheme, setUpBundleProtocol } from './security/protocol.ts';
import { setUpSandbox } from './security/sandbox.ts';
import { setUpSession } from './security/session.ts';
import { setUpWebContents } from './security/web-contents.ts';
import { openSettings } from './settings.ts';
import {
  givenArguments,
  pathsOfApplication,
  setUpDataFolder,
  systemLanguage,
} from './surroundings.ts';
import { MainWindow } from './window.ts';
import { startAgainWithoutScreen } from './without-screen.ts';

registerBundleScheme();
setUpSandbox();
setUpJavaScript();
setUpDataFolder(process.argv);
setUpWebContents();

const order = parseArguments(givenArguments(process.argv), process.cwd());
const status = order.kind === 'window' ? null : startAgainWithoutScreen(process.argv);
if (status !== null) process.exit(status);
switch (order.kind) {
  case 'command-line':
    void import('./command-line.ts').then(({ runCommandLine }) => runCommandLine(order.argv));
    break;
  case 'window':
    void openWindow(order.files);
    break;
}

async function openWindow(files: readonly string[]): Promise<void> {
  const requests = setUpSingleInstance((argv, cwd) => filesOf(givenArguments(argv), cwd));
  if (requests === null) return app.quit();
  // Electron's own menu would be built only to be replaced.
  Menu.setApplicationMenu(null);
  await app.whenReady();
  const paths = pathsOfApplication();
  setUpSession();
  const pageIsServed = setUpBundleProtocol(paths.renderer);
  const settingsFile = join(app.getPath('userData'), 'settings.json');
  let tell: (error: unknown) => void = () => undefined;
  const settings = openSettings(settingsFile, systemLanguage(), (error) => tell(error));
  const window = new MainWindow(paths, settings);
  // The page comes first: its process starts while the larger part of this one is evaluated.
  const application = pageIsServed.then(async () => {
    const { Application } = await import('./application.ts');
    return new Application(paths, settings, window);
  });
  const answer = application.then((ready) => ready.start(requests, files));
  setUpIpc(() => window.current?.webContents ?? null, answer);
  window.show();
  ({ tell } = await application);
}
