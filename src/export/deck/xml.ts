import { plainText } from './text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in XML 1.0, in content and in attributes. */
export function escapeXml(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
