/**
 * Writes the absolute paths of a text that lie in a folder as seen from there: `/shop/bin/shop` in
 * `/shop` is `./bin/shop`. Both kinds of separators are known, for recordings of other systems.
 */
export function inFolder(text: string, folder: string): string {
  if (folder === '') return text;
  const inside = folder.replace(/[/\\]+$/, '');
  return text.replaceAll(`${inside}/`, './').replaceAll(`${inside}\\`, '.\\');
}
