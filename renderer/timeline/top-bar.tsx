import { memo, type RefObject } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import type { AlignedSide } from './comparison/aligned-sides.ts';
import { LayoutBar } from './comparison/layout-bar.tsx';
import { DiskLegend, Legend, MachineButton, OriginLegend } from './legend.tsx';
import { SearchField } from './search-field.tsx';
import { useTimelineStore } from './store.ts';
import './top-bar.css';

/** The row above the tracks: the legend that filters, the search, and ways back from a zoomed part. */
export const TopBar = memo(function TopBar(props: {
  /** The name of the first side. */
  readonly first: string;
  /** Those that are searched; none while nothing is searched for. */
  readonly sides: readonly AlignedSide[];
  readonly kinds: string;
  readonly live: boolean;
  /** Sides that there are or, while recording, will be. */
  readonly sidesInAll: number;
  /** The side that may be drawn behind others; null: none. */
  readonly ghost: string | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onLeaveSearch: () => void;
}) {
  const { first, sides, kinds, live, sidesInAll, ghost, search, onLeaveSearch } = props;
  const t = useTranslator();
  const moved = useTimelineStore((state) => state.view !== null);
  const mayGoBack = useTimelineStore((state) => state.history.length > 0);
  const setView = useTimelineStore((state) => state.setView);
  const goBack = useTimelineStore((state) => state.goBack);
  const showKeys = useTimelineStore((state) => state.showKeys);
  return (
    <div className="tl-top">
      <Legend kinds={kinds} />
      <DiskLegend />
      <MachineButton />
      <OriginLegend />
      <LayoutBar first={first} sidesInAll={sidesInAll} live={live} ghost={ghost} />
      <div className="tl-tools">
        <SearchField sides={sides} field={search} onLeave={onLeaveSearch} />
        <button
          type="button"
          className="tl-button"
          disabled={!mayGoBack}
          aria-label={t('timeline.back')}
          title={t('timeline.back')}
          onClick={goBack}
        >
          ←
        </button>
        <button
          type="button"
          className={live && moved ? 'tl-button tl-follow' : 'tl-button'}
          disabled={!moved}
          title={live ? t('timeline.follow') : t('timeline.fit')}
          onClick={() => setView(null)}
        >
          {live ? t('timeline.follow.short') : t('timeline.fit')} <kbd>0</kbd>
        </button>
        <button
          type="button"
          className="tl-button"
          aria-label={t('timeline.keys.title')}
          title={t('timeline.keys.title')}
          onClick={() => showKeys(true)}
        >
          ?
        </button>
      </div>
    </div>
  );
});
