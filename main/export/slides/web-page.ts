import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeXml } from '../../../src/export/deck/xml.ts';
import type { SlideTheme } from '../../../src/export/formats.ts';
import type { Language } from '../../../src/i18n/languages.ts';

export interface WebPage {
  readonly title: string;
  readonly language: Language;
  readonly theme: SlideTheme;
  /** The slide, as the page for slides wrote it. */
  readonly svg: string;
  /** A table below it, for whoever can't see the drawing: heads, then rows. */
  readonly tables: readonly {
    readonly title: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly foot: string;
  /** Folder of the built page, which has the fonts. */
  readonly rendererFolder: string;
}

const grounds = {
  light: { ground: '#ffffff', text: '#12161d', dim: '#4a5565', line: '#d5dbe3' },
  dark: { ground: '#0f131a', text: '#f1f4f8', dim: '#b4bfce', line: '#3a4556' },
} as const;

/** One file that shows a slide in any browser: no script, nothing from elsewhere, values on hovering. */
export async function webPage(page: WebPage): Promise<string> {
  const style = `${await fontFaces(page.rendererFolder)}${layout(page.theme)}`;
  const hash = createHash('sha256').update(style).digest('base64');
  // The file's own style alone is let in, and nothing else at all.
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    `<!DOCTYPE html>\n<html lang="${page.language}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="generator" content="Buildoscope">\n',
    `<title>${escapeXml(page.title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    page.svg.replace(/^<\?xml[^>]*\?>\s*/, ''),
    ...page.tables.map(tableMarkup),
    `<p>${escapeXml(page.foot)}</p>\n</main>\n</body>\n</html>\n`,
  ].join('');
}

function tableMarkup(table: WebPage['tables'][number]): string {
  const cell = (text: string) => `<td>${escapeXml(text).replaceAll('\n', '<br>')}</td>`;
  const head = table.heads.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('');
  const rows = table.rows.map(([name = '', ...cells]) => {
    return `<tr><th scope="row">${escapeXml(name)}</th>${cells.map(cell).join('')}</tr>`;
  });
  return `<h2>${escapeXml(table.title)}</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>${rows.join('\n')}</tbody>\n</table>\n`;
}

function layout(theme: SlideTheme): string {
  const { ground, text, dim, line } = grounds[theme];
  return `
html{background:${ground};color:${text};color-scheme:${theme}}
body{margin:0;font:16px/1.5 Inter,"Segoe UI","DejaVu Sans",sans-serif}
main{max-width:1600px;margin:0 auto;padding:16px}
main>svg{display:block;width:100%;height:auto}
h2{margin:32px 0 8px;font-size:20px}
table{border-collapse:collapse;width:100%}
th,td{padding:8px 12px;border-bottom:1px solid ${line};text-align:start;vertical-align:top}
th[scope=row]{font-weight:400;color:${dim}}
p{color:${dim}}
@media print{main{padding:0}table{break-inside:avoid}}
`;
}

/** The faces that slides are set in; other scripts fall back to the system's fonts. */
const faces = [
  { file: /^inter-latin-400-/, family: 'Inter', weight: 400, range: 'latin' },
  { file: /^inter-latin-600-/, family: 'Inter', weight: 600, range: 'latin' },
  { file: /^inter-cyrillic-400-/, family: 'Inter', weight: 400, range: 'cyrillic' },
  { file: /^inter-cyrillic-600-/, family: 'Inter', weight: 600, range: 'cyrillic' },
  { file: /^jetbrains-mono-latin-600-/, family: 'JetBrains Mono', weight: 600, range: 'latin' },
] as const;
/** As the fonts' own style sheets have them. */
const ranges = {
  latin: 'U+0000-00FF,U+2000-206F,U+20AC,U+2190-2193,U+2212,U+2215',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
} as const;

async function fontFaces(rendererFolder: string): Promise<string> {
  const folder = join(rendererFolder, 'assets');
  const files = await readdir(folder);
  const rules = await Promise.all(
    faces.map(async ({ file, family, weight, range }) => {
      const name = files.find((each) => file.test(each) && each.endsWith('.woff2'));
      if (name === undefined) return '';
      const data = (await readFile(join(folder, name))).toString('base64');
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges[range]}}`;
    }),
  );
  return rules.join('\n');
}
