import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';
import { electronEnvironment, electronLaunch, sandboxSwitches } from './runtime.ts';
import { Trouble } from './say.ts';
import { setUp } from './setup.ts';
import { collect } from './spawn.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** The types of PNG pictures in an icns file, by their size in pixels. */
const ICNS: Readonly<Record<number, string>> = {
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** Draws each size in a hidden window, so that the same engine draws icon and application. */
const PAINTER = `'use strict';
const { app, BrowserWindow } = require('electron');
const fs = require('node:fs');
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const svg = fs.readFileSync(process.env.ICON_SVG).toString('base64');
  for (const size of process.env.ICON_SIZES.split(',').map(Number)) {
    const window = new BrowserWindow({
      width: size, height: size, frame: false, transparent: true, show: false,
      webPreferences: { offscreen: true },
    });
    const page = '<body style="margin:0;overflow:hidden"><img width=' + size +
      ' src="data:image/svg+xml;base64,' + svg + '">';
    await window.loadURL('data:text/html,' + encodeURIComponent(page));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const picture = await window.webContents.capturePage({ x: 0, y: 0, width: size, height: size });
    fs.writeFileSync(process.env.ICON_TARGET + '/' + size + 'x' + size + '.png', picture.toPNG());
  }
  app.exit(0);
});
app.on('window-all-closed', () => {});
`;

/** node scripts/run.mjs icons: makes the pictures in assets/icons from icon.svg. */
export async function main(): Promise<number> {
  await setUp('window');
  const folder = join(root, 'assets', 'icons');
  const app = await mkdtemp(join(tmpdir(), 'buildoscope-icons-'));
  try {
    await mkdir(join(folder, 'png'), { recursive: true });
    await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'icons', main: 'main.cjs' }));
    await writeFile(join(app, 'main.cjs'), PAINTER);
    const switches = [...sandboxSwitches(), '--ozone-platform=headless', '--disable-gpu'];
    const { code, output } = await collect(electronLaunch().executablePath, [...switches, app], {
      env: {
        ...electronEnvironment(),
        ICON_SVG: join(folder, 'icon.svg'),
        ICON_SIZES: SIZES.join(','),
        ICON_TARGET: join(folder, 'png'),
      },
      timeoutMs: 60_000,
    });
    if (code !== 0) throw new Trouble(`The icons could not be drawn:\n${output}`);
  } finally {
    await rm(app, { recursive: true, force: true });
  }
  const pictures = await Promise.all(
    SIZES.map(async (size) => {
      return { size, png: await readFile(join(folder, 'png', `${size}x${size}.png`)) };
    }),
  );
  await writeFile(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
  await writeFile(join(folder, 'icon.icns'), icns(pictures));
  // The window's: twice the size is decoded for 10 ms more at each start, before the page is asked for.
  await writeFile(join(folder, 'icon.png'), pictures.find(({ size }) => size === 256)?.png ?? '');
  return 0;
}

interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** Windows' icon file with PNG pictures, which it reads since Vista. */
function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's icon file: blocks of a type, a length that counts its own 8 bytes, and a PNG picture. */
function icns(pictures: readonly Picture[]): Buffer {
  const blocks = pictures.flatMap(({ size, png }) => {
    const type = ICNS[size];
    return type === undefined ? [] : [block(type, png)];
  });
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
