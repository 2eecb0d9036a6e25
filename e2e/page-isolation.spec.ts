import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixture.ts';

/**
 * What the page can't do and can't be made to do. One application for all of it: nothing that is tried here
 * may change anything.
 */

test('the page is isolated, and nothing leads out of it', async ({ started }) => {
  await test.step('the page is isolated, sandboxed, and knows nothing of Node', async () => {
    const { app, page } = started;
    expect(page.url()).toMatch(/^app:\/\/bundle\/index\.html/);
    const globals = await page.evaluate(() => ({
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      module: typeof Reflect.get(globalThis, 'module'),
      api: Object.keys(window.buildoscope).sort(),
      frozen: Object.isFrozen(window.buildoscope),
    }));
    expect(globals).toEqual({
      require: 'undefined',
      process: 'undefined',
      module: 'undefined',
      api: ['on', 'openDropped', 'request'],
      frozen: true,
    });
    // What a window that asks for more would get is no page of ours: there is one window, with this one.
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
    expect(windows).toEqual(['app://bundle/index.html']);
  });

  await test.step('every response carries the policy, refusals too', async () => {
    const headers = await started.page.evaluate(async () => {
      const page = await fetch('/index.html');
      const missing = await fetch('/nothing.js');
      return [page, missing].map((response) => [
        response.status,
        response.headers.get('content-security-policy'),
      ]);
    });
    const policy = expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'; require-trusted-types-for 'script'$/,
    );
    expect(headers).toEqual([
      [200, policy],
      [404, policy],
    ]);
  });

  await test.step('permissions are denied', async () => {
    const states = await started.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      return Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as 'push' })).state,
        ),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  await test.step('files outside the bundle are not served', async () => {
    const found = await started.page.evaluate(async () => {
      const addresses = [
        '/%2e%2e/main/main.cjs',
        '/..%2fmain%2fmain.cjs',
        '/..%2f..%2fpackage.json',
        '/%5c..%5cpackage.json',
        '//etc/hostname',
        '/assets',
        '/',
      ];
      const statuses = await Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      );
      const posted = await fetch('/index.html', { method: 'POST', body: 'x' });
      return { statuses, posted: posted.status };
    });
    for (const status of found.statuses) expect([0, 404]).toContain(status);
    expect(found.posted).toBe(405);
  });

  await test.step('requests that are not in the contract are refused and change nothing', async () => {
    const { page, state } = started;
    const before = await state();
    const answers = await page.evaluate(async () => {
      const attempts: [unknown, unknown][] = [
        ['no:such', undefined],
        ['__proto__', {}],
        [null, null],
        ['settings:change', { theme: 'pink' }],
        ['settings:change', { samplingHz: '50' }],
        ['record:start', { projectId: '../..', sides: [], cache: 'cold', repeat: 1 }],
        ['record:start', { projectId: '/etc' }],
        ['record:input', { text: 'x'.repeat(1 << 20) }],
        ['recording:open', { recordingId: '../../../etc/hostname' }],
        ['recording:show-folder', { recordingId: '/etc' }],
        ['project:open-dropped', { path: '' }],
        ['project:trust', { projectId: '/etc' }],
      ];
      const oks: unknown[] = [];
      for (const [channel, payload] of attempts) {
        const answer: unknown = await Reflect.apply(
          window.buildoscope.request,
          window.buildoscope,
          [channel, payload],
        );
        oks.push(Reflect.get(Object(answer), 'ok'));
      }
      return oks;
    });
    expect(new Set(answers)).toEqual(new Set([false]));
    const after = await state();
    expect(after).toEqual(before);
  });

  await test.step('a dropped thing that has no path is refused', async () => {
    const answers = await started.page.evaluate(() =>
      Promise.all([
        window.buildoscope.openDropped(new File(['x'], 'x.go')),
        window.buildoscope.openDropped('/etc/hostname'),
        window.buildoscope.openDropped({ path: '/etc/hostname' }),
      ]),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false]);
  });

  await test.step('nothing is fetched from elsewhere, by no way', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address() as AddressInfo;
    const base = `http://127.0.0.1:${address.port}`;
    const results = await started.page.evaluate(async (origin) => {
      const image = document.createElement('img');
      image.src = `${origin}/image`;
      const frame = document.createElement('iframe');
      frame.src = `${origin}/frame`;
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = `${origin}/style`;
      document.body.append(image, frame, sheet);
      navigator.sendBeacon(`${origin}/beacon`, 'x');
      const outcome = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => 'came through',
          () => 'refused',
        );
      const fetched = await outcome(fetch(`${origin}/fetch`));
      const file = await outcome(fetch('file:///etc/hostname'));
      const socket = await outcome(
        new Promise((resolve, reject) => {
          const ws = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
          ws.onopen = resolve;
          ws.onerror = reject;
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const element of [image, frame, sheet]) element.remove();
      return { fetched, file, socket };
    }, base);
    // The second wall: a request that no policy stops, made by the session itself.
    const fromSession = await started.app.evaluate(
      ({ session }, origin) =>
        session.defaultSession.fetch(`${origin}/session`).then(
          () => 'came through',
          () => 'refused',
        ),
      base,
    );
    await new Promise((resolve) => server.close(resolve));
    expect(results).toEqual({ fetched: 'refused', file: 'refused', socket: 'refused' });
    expect(fromSession).toBe('refused');
    expect(asked).toEqual([]);
  });

  await test.step('scripts that are not files of the application do not run', async () => {
    const { page } = started;
    // In the page's own world: Playwright's evaluate is not bound by the policy.
    const outcome = await page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const attempt = (action: () => unknown): string => {
        try {
          return `ran: ${String(action())}`;
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      };
      const script = document.createElement('script');
      const inline = attempt(() => {
        script.textContent = 'document.title = "hacked"';
        document.head.append(script);
        return document.title === 'hacked';
      });
      const markup = attempt(() => {
        document.createElement('div').innerHTML = '<img src=x onerror="document.title=1">';
      });
      const style = document.createElement('style');
      style.textContent = 'body { opacity: 0 }';
      document.head.append(style);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        inline,
        markup,
        title: document.title,
        opacity: getComputedStyle(document.body).opacity,
        violated: [...new Set(violated)].sort(),
      };
    });
    expect(outcome.inline).not.toBe('ran: true');
    expect(outcome.markup).toBe('TypeError');
    expect(outcome.title).not.toBe('hacked');
    expect(outcome.opacity).toBe('1');
    expect(outcome.violated).toContain('require-trusted-types-for');
    expect(outcome.violated).toContain('style-src-elem');
  });

  await test.step('code from strings does not run', async () => {
    const results = await started.page.evaluate(async () => {
      const attempts = {
        eval: () => Reflect.get(globalThis, 'eval')('1 + 1'),
        function: () => Reflect.construct(Function, ['return 1'])(),
        timer: () => Reflect.apply(setTimeout, globalThis, ['document.title = "hacked"', 0]),
      };
      // Playwright lifts the policy for the moment of its own call: try when that has ended.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return Object.entries(attempts).map(([name, action]) => {
        try {
          action();
          return `${name} ran`;
        } catch (error) {
          return error instanceof EvalError || error instanceof TypeError
            ? 'refused'
            : String(error);
        }
      });
    });
    expect(results).toEqual(['refused', 'refused', 'refused']);
  });

  await test.step('the page cannot be led away, nor open another', async () => {
    const { app, page } = started;
    const before = page.url();
    const popup = await page.evaluate(() => window.open('https://example.org/') === null);
    expect(popup).toBe(true);
    for (const target of ['https://example.org/', 'file:///etc/hostname', 'data:text/html,x']) {
      await page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
        // Only in the same document this is counted up to the end.
        const { dataset } = document.body;
        dataset.attempts = String(Number(dataset.attempts ?? 0) + 1);
        location.href = address;
      }, target);
      // Main has seen the attempt when it answers what was asked after it.
      await started.state();
      expect(page.url()).toBe(before);
    }
    expect(await page.evaluate(() => document.body.dataset.attempts)).toBe('3');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
