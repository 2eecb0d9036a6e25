import type { Translator } from '../../src/i18n/translator.ts';
import type { RangeTotals } from '../../src/timeline/range-totals.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { AlignedSide } from './comparison/aligned-sides.ts';
import { totalsOfRun } from './derived.ts';
import { sideColor } from './drawing/palette.ts';
import { useTimelineStore } from './store.ts';
import './range-panel.css';

const columns = [
  {
    key: 'timeline.figure.wall',
    textOf: (t: Translator, of: RangeTotals) => t.format.duration(of.wallMs),
  },
  {
    key: 'timeline.figure.cpu',
    textOf: (t: Translator, of: RangeTotals) => t.format.duration(of.cpuMs),
  },
  {
    key: 'timeline.figure.peak-ram',
    textOf: (t: Translator, of: RangeTotals) => t.format.bytes(of.peakRssBytes),
  },
  {
    key: 'timeline.figure.read',
    textOf: (t: Translator, of: RangeTotals) =>
      withDisk(t, of.readBytes, of.diskReadBytes, 'timeline.from-disk'),
  },
  {
    key: 'timeline.figure.written',
    textOf: (t: Translator, of: RangeTotals) =>
      withDisk(t, of.writtenBytes, of.diskWrittenBytes, 'timeline.to-disk'),
  },
  {
    key: 'timeline.figure.packages',
    textOf: (t: Translator, of: RangeTotals) =>
      t('timeline.compiled', { count: of.packagesCompiled }),
  },
] as const;

function withDisk(
  t: Translator,
  bytes: number | null,
  disk: number | null,
  key: 'timeline.from-disk' | 'timeline.to-disk',
): string {
  if (disk === null || bytes === null) return t.format.bytes(bytes);
  return `${t.format.bytes(bytes)} ${t(key, { size: t.format.bytes(disk) })}`;
}

/** What the selected range came to, side by side, and what can be done with it. */
export function RangePanel(props: { readonly sides: readonly AlignedSide[] }) {
  const t = useTranslator();
  const selection = useTimelineStore((state) => state.selection);
  const setView = useTimelineStore((state) => state.setView);
  const selectRange = useTimelineStore((state) => state.selectRange);
  if (selection === null) return null;
  const { startMs, endMs } = selection;
  const range = {
    from: t.format.duration(startMs),
    to: t.format.duration(endMs),
    length: t.format.duration(endMs - startMs),
  };
  return (
    <section className="tl-range" aria-label={t('timeline.range')}>
      <div className="tl-range-head">
        <strong>{t('timeline.range')}</strong>
        <span>{t('timeline.range.from-to', range)}</span>
        <button
          type="button"
          className="tl-button"
          disabled={endMs <= startMs}
          onClick={() => setView(selection)}
        >
          {t('timeline.range.zoom')} <kbd>F</kbd>
        </button>
        <button type="button" className="tl-button" onClick={() => selectRange(null)}>
          {t('timeline.range.clear')} <kbd>Esc</kbd>
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('timeline.range.side')}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.sides.map(({ side, run, zeroMs }, index) => {
            const totals = totalsOfRun(run, startMs + zeroMs, endMs + zeroMs);
            return (
              <tr key={side}>
                <th scope="row" style={{ color: sideColor(index) }}>
                  {side}
                </th>
                {columns.map(({ key, textOf }) => (
                  <td key={key}>{textOf(t, totals)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
