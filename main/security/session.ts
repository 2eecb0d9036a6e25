import { type Session, session } from 'electron';
import { isBundleUrl } from './bundle-path.ts';

/** Refuses every permission and every request that isn't for the application's own files. */
export function setUpSession(): void {
  lockSession(session.defaultSession);
}

function lockSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
  target.on('will-download', (event) => event.preventDefault());
  // The spelling checker would fetch its dictionaries from the network.
  target.setSpellCheckerEnabled(false);
}

function isOwnRequest(address: string): boolean {
  if (isBundleUrl(address)) return true;
  return URL.canParse(address) && new URL(address).protocol === 'devtools:';
}
