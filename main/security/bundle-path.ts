import { isAbsolute, relative, resolve } from 'node:path';

export const bundleScheme = 'app';
export const bundleHost = 'bundle';

/**
 * Whether an address is one of the application's own. Protocol and host are compared, since Node
 * gives the origin of an address with a scheme of its own as the string "null".
 */
export function isBundleUrl(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === `${bundleScheme}:` &&
    url.host === bundleHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** The file below `root` that an address names; null when it names none or leads out of the folder. */
export function bundlePath(root: string, address: string): string | null {
  if (!isBundleUrl(address)) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  // Backslashes and drive letters would be taken as separators on Windows only: refused everywhere.
  if (/[\0\\:]/.test(decoded)) return null;
  const file = resolve(root, `.${decoded}`);
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  return file;
}

const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a file of the bundle; null for kinds that the bundle has no use for. */
export function mimeTypeOf(file: string): string | null {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension === undefined || !Object.hasOwn(mimeTypes, extension)) return null;
  return mimeTypes[extension] ?? null;
}
