import { app } from 'electron';
import { type Language, languageFor } from '../src/i18n/languages.ts';
import { switchValue } from './arguments.ts';
import { type AppPaths, appPaths } from './paths.ts';

/**
 * The arguments that are a person's: without the executable, and without the folder that a checkout's
 * Electron is given as its first argument that is no switch.
 */
export function givenArguments(argv: readonly string[]): readonly string[] {
  const given = argv.slice(1);
  if (app.isPackaged || process.defaultApp !== true) return given;
  const folder = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter((_, index) => index !== folder);
}

export function pathsOfApplication(): AppPaths {
  return appPaths({
    // The bundle is CommonJS: this is `dist/main`.
    mainFolder: __dirname,
    packaged: app.isPackaged,
    resourcesPath: process.resourcesPath,
    platform: process.platform,
    arch: process.arch,
  });
}

/** Takes a profile folder of one's own from `--user-data-dir=FOLDER`; before the application is ready. */
export function setUpDataFolder(argv: readonly string[]): void {
  const folder = switchValue(argv, 'user-data-dir');
  if (folder !== null) app.setPath('userData', folder);
}

export function systemLanguage(): Language {
  return languageFor(app.getPreferredSystemLanguages());
}
