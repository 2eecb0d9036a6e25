import '../src/zod-jitless.ts';
import { app } from 'electron';
import { ElectronPictures } from './export/slides/picture-renderer.ts';
import { samplingOf } from './sampler/sampling.ts';
import { setUpBundleProtocol } from './security/protocol.ts';
import { setUpSession } from './security/session.ts';
import { pathsOfApplication, systemLanguage } from './surroundings.ts';
import { forkUtility } from './utility-process.ts';

/** Runs a verb of the command line without any window and exits with its status. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  // No page is ever shown: the application needs neither a screen nor a place in the dock.
  app.dock?.hide();
  app.disableHardwareAcceleration();
  // By itself Electron ends with the last page, before what was drawn on it is written.
  app.on('window-all-closed', () => undefined);
  const paths = pathsOfApplication();
  // Loaded only now, so that the window's start isn't slowed by it.
  const { runCli } = await import('./cli/run-cli.ts');
  // Utility processes can't be started earlier.
  await app.whenReady();
  setUpSession();
  setUpBundleProtocol(paths.renderer);
  const status = await runCli(argv, {
    paths,
    dataDir: app.getPath('userData'),
    version: app.getVersion(),
    language: systemLanguage(),
    sampling: samplingOf(paths, forkUtility),
    pictures: new ElectronPictures(),
    runInElectron: null,
  });
  app.exit(status);
}
