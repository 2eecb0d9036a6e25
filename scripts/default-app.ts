/**
 * The registry-shipped runtime lacks Electron's own default application, the part that makes
 * `electron FOLDER` work. This is a stand-in with the same behaviour for a folder whose
 * package.json names a CommonJS main file: the first argument that is not a switch is the folder.
 */
const MAIN = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  process.stdout.write(\`v\${process.versions.electron}\\n\`);
  process.exit(process.argv.includes('--version') ? 0 : 1);
}
const appPath = path.resolve(folder);
const manifest = JSON.parse(fs.readFileSync(path.join(appPath, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setVersion(String(manifest.version ?? process.versions.electron));
app.setName(String(manifest.productName ?? manifest.name ?? 'Electron'));
app.setDesktopName(manifest.desktopName ?? \`\${app.getName()}.desktop\`);
app.setAppPath(appPath);
require(path.join(appPath, String(manifest.main ?? 'index.js')));
`;

const PACKAGE = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' });

/**
 * The bytes of a default_app.asar. The format (electron/asar, README): a Chromium pickle with the
 * size of the header, a pickle with the header as JSON padded to 4 bytes, and the files' bytes.
 */
export function defaultAppArchive(): Buffer {
  const files = [
    { name: 'main.js', data: Buffer.from(MAIN) },
    { name: 'package.json', data: Buffer.from(PACKAGE) },
  ];
  let offset = 0;
  const listed = files.map(({ name, data }) => {
    const entry = { size: data.length, offset: String(offset) };
    offset += data.length;
    return [name, entry] as const;
  });
  const json = Buffer.from(JSON.stringify({ files: Object.fromEntries(listed) }));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...files.map((file) => file.data)]);
}
