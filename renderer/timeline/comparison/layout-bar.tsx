import { memo } from 'react';
import { type ZeroMoment, zeroMoments } from '../../../src/timeline/alignment.ts';
import { layouts } from '../../../src/timeline/kept-view.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { useTranslator } from '../../ui/translator.tsx';
import { useTimelineStore } from '../store.ts';
import type { AlignedSide } from './aligned-sides.ts';
import './comparison.css';

/** How several sides are shown, and what they have in common at zero; nothing for a single side. */
export const LayoutBar = memo(function LayoutBar(props: {
  /** The first side. */
  readonly first: string;
  /** How many sides there will be: the row has all its controls from the start, so that nothing jumps. */
  readonly sidesInAll: number;
  readonly live: boolean;
  /** The finished side that may be drawn behind those still being recorded; null: there is none. */
  readonly ghost: string | null;
}) {
  const t = useTranslator();
  const { first, sidesInAll, live, ghost } = props;
  const layout = useTimelineStore((state) => state.layout);
  const zero = useTimelineStore((state) => state.zero);
  const ghostShown = useTimelineStore((state) => state.ghostShown);
  const setLayout = useTimelineStore((state) => state.setLayout);
  const setZero = useTimelineStore((state) => state.setZero);
  const toggleGhost = useTimelineStore((state) => state.toggleGhost);
  if (sidesInAll < 2) return null;
  return (
    <div className="tl-layout">
      <Segmented
        label={t('layout.name')}
        value={layout}
        options={layouts.map((value) => ({
          value,
          label: t(`layout.${value}`),
          hint: t(`layout.${value}.what`),
        }))}
        onChange={setLayout}
      />
      <Select<ZeroMoment>
        label={t('zero.name')}
        value={zero}
        options={zeroMoments.map((value) => ({ value, label: t(`zero.${value}`) }))}
        onChange={setZero}
      />
      {!live || layout !== 'sides' ? null : (
        <button
          type="button"
          className="tl-button"
          disabled={ghost === null}
          aria-pressed={ghost !== null && ghostShown}
          title={t('ghost.what', { side: first })}
          onClick={toggleGhost}
        >
          {t('ghost.show', { side: first })}
        </button>
      )}
    </div>
  );
});

/** Says of each side that lacks the chosen moment that it was left at its start. */
export function ZeroNotice(props: { readonly sides: readonly AlignedSide[] }) {
  const t = useTranslator();
  const zero = useTimelineStore((state) => state.zero);
  if (zero === 'start') return null;
  const lacking = props.sides.filter(({ missing }) => missing);
  return lacking.map(({ side }) => (
    <p key={side} className="tl-zero-notice" role="status">
      {t(`zero.missing.${zero}`, { side })}
    </p>
  ));
}
