import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { bundlePath, bundleScheme, mimeTypeOf } from './bundle-path.ts';
import { securityHeaders } from './policy.ts';

/** For the first page to be asked for, in ms. */
const patienceMs = 1_000;
/** From an answer's being made until its bytes have left this process, in ms. */
const deliveryMs = 10;

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
 * Serves the folder as app://bundle/, read only, and nothing else. Settles when the first page has the scripts
 * that it asked for at once and is busy with them, so that work in this process doesn't hold it up; at the
 * latest after a second, should nobody ask.
 */
export function setUpBundleProtocol(root: string): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, patienceMs);
    // Node loads what a Response needs with the first one: while the page's process starts, and not later.
    setImmediate(() => new Response(new Uint8Array(1)));
    protocol.handle(bundleScheme, async (request) => {
      const response = await respond(root, request.method, request.url);
      if (request.url.endsWith('.js')) {
        clearTimeout(timer);
        timer = setTimeout(resolve, deliveryMs);
      }
      return response;
    });
  });
}

/** The answer to one request, made apart from Electron so that tests can ask. */
export async function respond(root: string, method: string, address: string): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...securityHeaders, Allow: 'GET, HEAD' } });
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
    return new Response(method === 'HEAD' ? null : new Uint8Array(content), { headers });
  } catch {
    return notFound();
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: securityHeaders });
}
