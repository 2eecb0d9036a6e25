import { memo } from 'react';
import { knownOrigins } from '../../src/timeline/origins.ts';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { fillOf, kindPaints, originFill } from './drawing/palette.ts';
import { useTimelineStore } from './store.ts';

const diskEntries = [
  { fill: 'var(--track-read)', key: 'timeline.legend.read' },
  { fill: 'var(--track-read-disk)', key: 'timeline.legend.read-disk' },
  { fill: 'var(--track-write)', key: 'timeline.legend.written' },
  { fill: 'var(--track-write-disk)', key: 'timeline.legend.written-disk' },
] as const;

/**
 * What the colours and patterns of the kinds mean, of those that occur. A kind is a button that hides
 * and shows it in the tools, CPU and RAM tracks. `kinds` is parted by spaces: a
 * text, so that live updates without a new kind draw nothing.
 */
export const Legend = memo(function Legend(props: { readonly kinds: string }) {
  const t = useTranslator();
  const hiddenKinds = useTimelineStore((state) => state.hiddenKinds);
  const toggleKind = useTimelineStore((state) => state.toggleKind);
  const kinds = props.kinds.split(' ');
  return (
    <ul className="tl-legend" aria-label={t('timeline.legend')}>
      {kindPaints
        .filter((paint) => kinds.includes(paint.kind))
        .map((paint) => {
          const shown = !hiddenKinds.includes(paint.kind);
          return (
            <li key={paint.kind}>
              <button
                type="button"
                className="tl-kind"
                aria-pressed={shown}
                title={t(shown ? 'timeline.legend.hide' : 'timeline.legend.show')}
                onClick={() => toggleKind(paint.kind)}
              >
                <Sign fill={shown ? fillOf(paint) : null} />
                <span>{t(`kind.${paint.kind}`)}</span>
              </button>
            </li>
          );
        })}
    </ul>
  );
});

/** What the tools are coloured by, and the origins as buttons that hide them while they have colours. */
export const OriginLegend = memo(function OriginLegend() {
  const t = useTranslator();
  const colorBy = useTimelineStore((state) => state.colorBy);
  const setColorBy = useTimelineStore((state) => state.setColorBy);
  const hidden = useTimelineStore((state) => state.hiddenOrigins);
  const toggle = useTimelineStore((state) => state.toggleOrigin);
  return (
    <div className="tl-origins">
      <Segmented
        label={t('tracks.color')}
        value={colorBy}
        options={[
          { value: 'kind', label: t('tracks.color.kind'), hint: t('tracks.color.kind.hint') },
          { value: 'origin', label: t('tracks.color.origin'), hint: t('tracks.color.origin.hint') },
        ]}
        onChange={setColorBy}
      />
      {colorBy === 'kind' ? null : (
        <ul className="tl-legend" aria-label={t('tracks.color')}>
          {knownOrigins.map((origin) => {
            const shown = !hidden.includes(origin);
            return (
              <li key={origin}>
                <button
                  type="button"
                  className="tl-kind"
                  aria-pressed={shown}
                  title={t(shown ? 'timeline.legend.hide' : 'timeline.legend.show')}
                  onClick={() => toggle(origin)}
                >
                  <Sign fill={shown ? originFill(origin) : null} />
                  <span>{t(`tracks.origin.${origin}`)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
});

/** Shows and hides the line of the whole machine's load. */
export const MachineButton = memo(function MachineButton() {
  const t = useTranslator();
  const shown = useTimelineStore((state) => state.machineShown);
  const toggle = useTimelineStore((state) => state.toggleMachine);
  return (
    <button
      type="button"
      className="tl-kind"
      aria-pressed={shown}
      title={t(shown ? 'tracks.machine.hide' : 'tracks.machine.show')}
      onClick={toggle}
    >
      <svg width="14" height="12" aria-hidden="true">
        <path d="M0 6h14" className="tl-machine" />
      </svg>
      <span>{t('tracks.machine')}</span>
    </button>
  );
});

/** The colours of the disk track: its two directions, darker what reached the disk itself; and what lies behind all curves. */
export const DiskLegend = memo(function DiskLegend() {
  const t = useTranslator();
  return (
    <ul className="tl-legend tl-legend-disk" aria-label={t('timeline.track.disk')}>
      {diskEntries.map((entry) => (
        <li key={entry.fill} className="tl-legend-plain">
          <Sign fill={entry.fill} />
          {t(entry.key)}
        </li>
      ))}
      <li className="tl-legend-plain" title={t('timeline.legend.peak.what')}>
        <svg width="14" height="12" className="tl-peaks" aria-hidden="true">
          <path d="M0 12V4H3V8H6V1H9V5H12V3H14V12" />
        </svg>
        {t('timeline.legend.peak')}
      </li>
    </ul>
  );
});

/** null: an empty frame. */
function Sign(props: { readonly fill: string | null }) {
  return (
    <svg width="12" height="12" aria-hidden="true">
      {props.fill === null ? (
        <rect x="0.5" y="0.5" width="11" height="11" rx="2.5" className="tl-sign-empty" />
      ) : (
        <rect width="12" height="12" rx="2.5" fill={props.fill} />
      )}
    </svg>
  );
}
