import { app } from 'electron';
import { samplerInUtilityProcess } from './sampler-utility.ts';
import { pathsOfApplication, systemLanguage } from './surroundings.ts';

/** Runs a verb of the command line without any window and exits with its status. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  // No page is ever made: the application needs neither a screen nor a place in the dock.
  app.dock?.hide();
  app.disableHardwareAcceleration();
  const paths = pathsOfApplication();
  // Loaded only now, so that the window's start isn't slowed by it.
  const { runCli } = await import('./cli/run-cli.ts');
  // Utility processes can't be started earlier.
  await app.whenReady();
  const status = await runCli(argv, {
    paths,
    dataDir: app.getPath('userData'),
    version: app.getVersion(),
    language: systemLanguage(),
    spawnSampler: samplerInUtilityProcess(paths.samplerProcess),
    pictures: null,
    runInElectron: null,
  });
  app.exit(status);
}
