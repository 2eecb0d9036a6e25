import type { Translator } from '../../src/i18n/translator.ts';

/** Smaller shares would be rounded to 0, which says that there is none. */
const smallest = 0.001;

/** A share as a percentage; one that is there, however small, is never told as 0 %. */
export function shareText(t: Translator, share: number): string {
  return share > 0 && share < smallest
    ? t('xray.less-than', { share: t.format.percent(smallest) })
    : t.format.percent(share);
}
