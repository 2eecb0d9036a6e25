import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { bundlePath, bundleScheme, mimeTypeOf } from './bundle-path.ts';
import { securityHeaders } from './policy.ts';

/** Must run before the application is ready. Standard and secure: relative addresses and a real origin. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: bundleScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the folder as app://bundle/, read only, and nothing else. */
export function setUpBundleProtocol(root: string): void {
  protocol.handle(bundleScheme, (request) => respond(root, request.method, request.url));
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
