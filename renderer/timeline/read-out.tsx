import { memo } from 'react';
import { notMeasured } from '../../src/i18n/format.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { valuesAt } from '../../src/timeline/series.ts';
import type { Milliseconds } from '../../src/units.ts';
import { PathText } from '../ui/path-text.tsx';
import { useTranslator } from '../ui/translator.tsx';
import type { AlignedSide } from './comparison/aligned-sides.ts';
import { xOf } from './drawing/geometry.ts';
import { fitLabel } from './drawing/labels.ts';
import { sideColor } from './drawing/palette.ts';
import { toolNames } from './drawing/tool-paths.ts';
import { gutterPx } from './layout.ts';
import { useTimelineStore, useView } from './store.ts';
import './read-out.css';

const columnPx = 94;
const awayPx = 14;
const mostTools = 3;
const namesPx = 112;
/** With more sides the panel grows by a column each. */
const leastColumns = 2;
const readOutFontPx = 12;

/** The line of the cross-hair over all sides. */
export const CrossHair = memo(function CrossHair(props: { readonly width: number }) {
  const view = useView();
  const cursorMs = useTimelineStore((state) => state.cursorMs);
  if (cursorMs === null) return null;
  const x = xOf(cursorMs, view, props.width);
  if (x < 0 || x > props.width) return null;
  return <div className="tl-cross" style={{ left: gutterPx + x }} aria-hidden="true" />;
});

/** What all sides show at the cross-hair, beside it; on the side where there is room. */
export function ReadOut(props: {
  readonly sides: readonly AlignedSide[];
  readonly width: number;
  /** The box that the panel must stay inside, in client coordinates. */
  readonly box: () => DOMRect | undefined;
}) {
  const t = useTranslator();
  const view = useView();
  const { cursorMs, pointerY, hovered } = useTimelineStore();
  if (cursorMs === null) return null;
  const x = xOf(cursorMs, view, props.width);
  if (x < 0 || x > props.width) return null;
  const panelPx = namesPx + columnPx * Math.max(leastColumns, props.sides.length);
  const box = props.box();
  const right = gutterPx + x + awayPx + panelPx <= gutterPx + props.width + awayPx;
  const left = right ? gutterPx + x + awayPx : Math.max(0, gutterPx + x - awayPx - panelPx);
  // In the upper half below the pointer, in the lower half above it: never over the edge.
  const y = box === undefined || pointerY === null ? 8 : pointerY - box.top;
  const lower = box !== undefined && y > box.height / 2;
  const place = lower
    ? { left, width: panelPx, bottom: Math.max(4, (box?.height ?? 0) - y + awayPx) }
    : { left, width: panelPx, top: Math.max(4, y + awayPx) };
  return (
    <div
      className="tl-read-out"
      style={place}
      role={pointerY === null ? 'status' : undefined}
      data-testid="read-out"
    >
      {hovered === null ? null : (
        <div className="tl-hovered">
          <strong>
            {hovered.color === null ? null : (
              <i className="tl-swatch" style={{ backgroundColor: hovered.color }} />
            )}
            <PathText text={hovered.title} />
          </strong>
          {hovered.lines.map((line) => (
            <span key={line} className="tl-hovered-line">
              {line}
            </span>
          ))}
        </div>
      )}
      <Values sides={props.sides} atMs={cursorMs} t={t} />
    </div>
  );
}

function Values(props: {
  readonly sides: readonly AlignedSide[];
  readonly atMs: number;
  readonly t: Translator;
}) {
  const { sides, atMs, t } = props;
  const widthPx = columnPx * Math.max(1, leastColumns / sides.length);
  const columns = sides.map(({ run, zeroMs }) => column(run, atMs + zeroMs, t, widthPx));
  const rows = [
    ['timeline.read-out.phase', 'phase'],
    ['timeline.track.cpu', 'cpu'],
    ['timeline.track.ram', 'ram'],
    ['timeline.read-out.read', 'read'],
    ['timeline.read-out.written', 'written'],
    ['timeline.track.tools', 'tools'],
  ] as const;
  const shown = rows.filter(([, key]) => columns.some((values) => values[key].length > 0));
  return (
    <table>
      <colgroup>
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('timeline.read-out.at', { time: t.format.duration(atMs) })}</th>
          {sides.map(({ side }, index) => (
            <th key={side} scope="col" style={{ color: sideColor(index) }}>
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(([name, key]) => (
          <tr key={key}>
            <th scope="row">{t(name)}</th>
            {columns.map((values, index) => (
              <td key={sides[index]?.side}>
                {values[key].map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column = Readonly<Record<'phase' | 'cpu' | 'ram' | 'read' | 'written' | 'tools', Lines>>;
type Lines = readonly string[];

function column(run: RunModel, atMs: Milliseconds, t: Translator, widthPx: number): Column {
  if (atMs > run.frontMs || atMs < 0) {
    const phase = run.end === null ? [] : [t('timeline.read-out.over')];
    return { phase, cpu: [], ram: [], read: [], written: [], tools: [] };
  }
  const values = valuesAt(run, atMs);
  const names = values.tools.map((span) => {
    const candidates = toolNames(span);
    return fitLabel(candidates, widthPx, readOutFontPx) ?? candidates.at(-1) ?? '';
  });
  const more = names.length - mostTools;
  return {
    phase: [values.phase === null ? notMeasured : t(`phase.${values.phase}`)],
    cpu: [values.cpuCores === null ? notMeasured : coresText(values.cpuCores, t)],
    ram: [t.format.bytes(values.rssBytes)],
    read: [t.format.bytesPerSecond(values.readBps)],
    written: [t.format.bytesPerSecond(values.writtenBps)],
    tools: [
      ...new Set(names.slice(0, mostTools)),
      ...(more > 0 ? [t('timeline.more', { count: more })] : []),
    ],
  };
}

function coresText(cores: number, t: Translator): string {
  const count = Math.round(cores * 10) / 10;
  return t('timeline.cores', { count, text: t.format.cores(cores) });
}
