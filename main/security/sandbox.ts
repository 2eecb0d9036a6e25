import { app } from 'electron';

/**
 * Puts every page into the sandbox, whatever its window asks for. Not when the application was started
 * with --no-sandbox (as root Chromium has to be): the two together make it hang at its start.
 */
export function setUpSandbox(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
