import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

export interface ZipEntry {
  readonly name: string;
  /** Unix permission bits, for instance 0o755. */
  readonly mode: number;
  read(): Promise<Buffer>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * Lists the files of a zip archive below 4 GiB, without folders. The entries read from the open
 * archive: close it after them. Not general: no zip64, no encryption, no comment of the archive.
 */
export async function openZip(
  path: string,
): Promise<{ readonly entries: readonly ZipEntry[]; close(): Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  const end = await readAt(file, size - END_BYTES, END_BYTES);
  if (end.readUInt32LE(0) !== END_SIGNATURE) throw new Error(`${path} is not a plain zip archive`);
  const directory = await readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let left = end.readUInt16LE(10); left > 0; left -= 1) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error(`${path} is damaged`);
    const nameLength = directory.readUInt16LE(at + 28);
    const entry = directory.subarray(at, at + 46 + nameLength);
    const name = entry.subarray(46).toString('utf8');
    at += entry.length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (name.endsWith('/')) continue;
    entries.push({ name, mode: entry.readUInt16LE(40) & 0o777, read: () => content(file, entry) });
  }
  return { entries, close: () => file.close() };
}

async function content(file: FileHandle, entry: Buffer): Promise<Buffer> {
  const method = entry.readUInt16LE(10);
  const offset = entry.readUInt32LE(42);
  // The local header repeats the name, but its extra field may differ in length.
  const header = await readAt(file, offset, 30);
  const dataAt = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const data = await readAt(file, dataAt, entry.readUInt32LE(20));
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new Error(`unknown compression method ${method}`);
  return inflate(data, { maxOutputLength: entry.readUInt32LE(24) });
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the archive ends too early');
  return buffer;
}
