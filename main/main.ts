import { app, Menu } from 'electron';
import { filesOf, parseArguments } from './arguments.ts';
import { setUpSingleInstance } from './instance.ts';
import { setUpIpc } from './ipc.ts';
import { setUpJavaScript } from './javascript.ts';
import { registerBundleScheme, setUpBundleProtocol } from './security/protocol.ts';
import { setUpSandbox } from './security/sandbox.ts';
import { setUpSession } from './security/session.ts';
import { setUpWebContents } from './security/web-contents.ts';
import { givenArguments, pathsOfApplication, setUpDataFolder } from './surroundings.ts';
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
  const window = new MainWindow(paths);
  // The page comes first: its process starts while the larger part of this one is evaluated.
  const answer = pageIsServed.then(async () => {
    const { Application } = await import('./application.ts');
    return new Application(paths, window).start(requests, files);
  });
  setUpIpc(() => window.current?.webContents ?? null, answer);
  window.show();
}
