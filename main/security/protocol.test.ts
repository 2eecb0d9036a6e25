import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundlePath, isBundleUrl, mimeTypeOf } from './bundle-path.ts';
import { contentSecurityPolicy } from './policy.ts';

type Answer = (response: { readonly statusCode: number; readonly data: Readable }) => void;
type Handler = (request: Pick<Request, 'method' | 'url'>, answer: Answer) => void;
const registerStreamProtocol = vi.fn<(scheme: string, handler: Handler) => void>();
vi.mock('electron', () => ({ protocol: { registerStreamProtocol } }));
const { respond, setUpBundleProtocol } = await import('./protocol.ts');

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-bundle-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<p>page</p>');
  await writeFile(join(root, 'assets', 'main.js'), 'export {}');
  await writeFile(join(root, 'assets', 'key.pem'), 'kind of file that is not served');
  await writeFile(join(folder, 'secret.json'), '{}');
  await mkdir(join(folder, 'renderer-other'));
  await writeFile(join(folder, 'renderer-other', 'x.js'), '1');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('addresses of the bundle', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['app://bundle/', true],
    ['app://other/index.html', false],
    ['app://user@bundle/index.html', false],
    ['https://bundle/index.html', false],
    ['file:///index.html', false],
    ['app:bundle', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isBundleUrl(address)).toBe(own);
  });

  it('names files below the folder only', () => {
    expect(bundlePath('/b', 'app://bundle/index.html')).toBe('/b/index.html');
    expect(bundlePath('/b', 'app://bundle/assets/a%20b.js')).toBe('/b/assets/a b.js');
    // The address itself can't leave its root: what looks like a parent is gone once it is parsed.
    expect(bundlePath('/b', 'app://bundle/a/%2e%2e/../../x.js?q#h')).toBe('/b/x.js');
    for (const path of ['', '..%2fsecret.json', '%00', 'c:/x', '%5c..%5cx', '%zz']) {
      expect(bundlePath('/b', `app://bundle/${path}`), path).toBeNull();
    }
  });

  it('knows the media types of the bundle and no others', () => {
    expect(mimeTypeOf('/x/main.js')).toMatch(/^text\/javascript/);
    expect(mimeTypeOf('/x/font.WOFF2')).toBe('font/woff2');
    expect(mimeTypeOf('/x/constructor')).toBeNull();
    expect(mimeTypeOf('/x/a.constructor')).toBeNull();
  });
});

describe('responses', () => {
  it('serves a file with the policy', async () => {
    const { statusCode, headers, body } = await respond(root, 'GET', 'app://bundle/index.html');
    expect(statusCode).toBe(200);
    expect(body?.toString()).toBe('<p>page</p>');
    expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it('gives the head alone for HEAD', async () => {
    const answer = await respond(root, 'HEAD', 'app://bundle/assets/main.js');
    expect(answer).toMatchObject({ statusCode: 200, body: null });
    expect(answer.headers['Content-Length']).toBe('9');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await respond(root, method, 'app://bundle/index.html');
    expect(answer).toMatchObject({ statusCode: 405, body: null });
    expect(answer.headers['Content-Security-Policy']).toBe(contentSecurityPolicy);
  });

  it.each([
    'app://bundle/%2e%2e/secret.json',
    'app://bundle/..%2fsecret.json',
    'app://bundle/..%2frenderer-other/x.js',
    'app://bundle/assets/key.pem',
    'app://bundle/assets',
    'app://bundle/nothing.js',
    'app://elsewhere/index.html',
  ])('has nothing at %s', async (address) => {
    const answer = await respond(root, 'GET', address);
    expect(answer).toMatchObject({ statusCode: 404, body: null });
    expect(answer.headers['Content-Security-Policy']).toBe(contentSecurityPolicy);
  });
});

describe('the first page', () => {
  it('is served once it is answered', async () => {
    let served = false;
    const settled = setUpBundleProtocol(root).then(() => {
      served = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(served).toBe(false);
    const request = { method: 'GET', url: 'app://bundle/index.html' };
    const { statusCode, data } = await new Promise<Parameters<Answer>[0]>((answer) =>
      registerStreamProtocol.mock.lastCall?.[1](request, answer),
    );
    expect(statusCode).toBe(200);
    expect(await text(data)).toBe('<p>page</p>');
    await settled;
  });
});
