import { memo } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import { fillOf, kindPaints } from './palette.ts';

/**
 * What the colours and patterns mean; only kinds that occur, and disk's two directions. `kinds` is
 * parted by spaces: a text, so that live updates without a new kind draw nothing.
 */
export const Legend = memo(function Legend(props: { readonly kinds: string }) {
  const t = useTranslator();
  const kinds = props.kinds.split(' ');
  const entries = [
    ...kindPaints
      .filter((paint) => kinds.includes(paint.kind))
      .map((paint) => ({ fill: fillOf(paint), text: t(`kind.${paint.kind}`) })),
    { fill: 'var(--track-read)', text: t('timeline.legend.read') },
    { fill: 'var(--track-read-disk)', text: t('timeline.legend.read-disk') },
    { fill: 'var(--track-write)', text: t('timeline.legend.written') },
    { fill: 'var(--track-write-disk)', text: t('timeline.legend.written-disk') },
  ];
  return (
    <ul className="tl-legend" aria-label={t('timeline.legend')}>
      {entries.map((entry) => (
        <li key={entry.fill}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2.5" fill={entry.fill} />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  );
});
