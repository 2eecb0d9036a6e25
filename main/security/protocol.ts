import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { bundlePath, bundleScheme, mimeTypeOf } from './bundle-path.ts';
import { securityHeaders } from './policy.ts';

/** For the first page to be asked for, in ms. */
const patienceMs = 1_000;

/** Must run before the application is ready. Standard and secure: relative addresses and a real origin. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: bundleScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the folder as app://bundle/, read only, and nothing else. Settles when the first answer has left, so that
 * other work in this process doesn't hold the page up; at the latest after a second, should nobody ask.
 *
 * Not by `protocol.handle`, which does the same with a Request and a Response: what these need is loaded when the
 * first is made, and takes 50 ms of CPU time at every start, a tenth of an empty window's. (They are slow later as
 * well: https://github.com/electron/electron/issues/42612.) `registerStreamProtocol` is deprecated since Electron 25
 * and still there in 45; where it is gone, types tell, and this function alone goes back to `handle`.
 */
export function setUpBundleProtocol(root: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    protocol.registerStreamProtocol(bundleScheme, (request, answer) => {
      void respond(root, request.method, request.url).then(({ statusCode, headers, body }) => {
        answer({ statusCode, headers, data: Readable.from(body ?? []) });
        setImmediate(resolve);
      });
    });
  });
}

/** What one request is answered with. */
interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  /** null: there is none. */
  readonly body: Buffer | null;
}

/** The answer to one request, made apart from Electron so that tests can ask. */
export async function respond(root: string, method: string, address: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    return { statusCode: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' }, body: null };
  }
  const file = bundlePath(root, address);
  const type = file === null ? null : mimeTypeOf(file);
  if (file === null || type === null) return notFound();
  try {
    const content = await readFile(file);
    const headers = {
      ...securityHeaders,
      'Content-Type': type,
      'Content-Length': String(content.byteLength),
    };
    return { statusCode: 200, headers, body: method === 'HEAD' ? null : content };
  } catch {
    return notFound();
  }
}

function notFound(): Answer {
  return { statusCode: 404, headers: { ...securityHeaders }, body: null };
}
