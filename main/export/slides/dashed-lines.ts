import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DeckChart } from '../../../src/export/deck/charts.ts';

/** By the side's place, so that lines can be told apart in grey print too (ECMA-376, ST_PresetLineDashVal). */
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'lgDashDot'] as const;

/**
 * The presentation with a dash of its own for the lines of each side: pptxgenjs knows one for a whole
 * chart. `charts`: those with lines, which are the first of the file.
 */
export function withDashedLines(file: Uint8Array, charts: readonly DeckChart[]): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [at, { series }] of charts.entries()) {
    const name = names[at];
    const part = name === undefined ? undefined : parts[name];
    if (name === undefined || part === undefined) continue;
    let line = 0;
    const xml = strFromU8(part).replaceAll(/<c:ser>.*?<\/c:ser>/gs, (text) => {
      const dash = dashes[(series[line]?.index ?? 0) % dashes.length] ?? 'solid';
      line += 1;
      return text.replace('<a:prstDash val="solid"/>', `<a:prstDash val="${dash}"/>`);
    });
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}
