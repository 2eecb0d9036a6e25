import type { Translator } from '../../../src/i18n/translator.ts';
import type { AxisMark } from './axis-picture.tsx';

/** Nothing, half of the scale and all of it, in cores. */
export function coreMarks(top: number, height: number, t: Translator): readonly AxisMark[] {
  return [0, top / 2, top].map((cores) => ({
    y: (cores / top) * height,
    label: cores === 0 ? '0' : t('timeline.cores', { count: cores, text: t.format.cores(cores) }),
  }));
}

/** The same in bytes. */
export function byteMarks(top: number, height: number, t: Translator): readonly AxisMark[] {
  return [0, top / 2, top].map((bytes) => ({
    y: (bytes / top) * height,
    label: bytes === 0 ? '0' : t.format.bytes(bytes),
  }));
}

/** What is read a second at the upper edge, what is written at the lower one. */
export function rateMarks(top: number, height: number, t: Translator): readonly AxisMark[] {
  const rate = t.format.bytesPerSecond(top);
  return [
    { y: height, label: t('timeline.axis.read', { rate }) },
    { y: 0, label: t('timeline.axis.written', { rate }) },
  ];
}
