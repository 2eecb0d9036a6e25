import { ClipboardItem, clipboard, nativeImage } from 'electron';

/** What is put on the clipboard at once; whoever pastes takes the form that it can use best. */
export interface Copied {
  readonly text?: string;
  readonly html?: string;
  readonly png?: Uint8Array<ArrayBuffer>;
}

/** Puts it on the clipboard in place of what was there. */
export async function copyToClipboard({ text, html, png }: Copied): Promise<void> {
  // Electron speaks as the web does since version 45.
  if (typeof ClipboardItem === 'function') {
    const item = new ClipboardItem({
      ...(text === undefined ? {} : { 'text/plain': text }),
      ...(html === undefined ? {} : { 'text/html': html }),
      ...(png === undefined ? {} : { 'image/png': new Blob([png], { type: 'image/png' }) }),
    });
    return clipboard.write([item]);
  }
  // Earlier ones took an object of their own, which today's types don't know.
  const image = png === undefined ? {} : { image: nativeImage.createFromBuffer(Buffer.from(png)) };
  const given = {
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
  };
  Reflect.apply(clipboard.write, clipboard, [{ ...given, ...image }]);
}
