import { memo } from 'react';
import type { Existence } from '../../../src/timeline/life-line.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { binaryLifeOfRun } from '../derived.ts';
import { xOf } from '../domain.ts';
import { placeLabels, textWidth } from '../labels.ts';
import { binaryHeightPx, labelFontPx } from '../layout.ts';
import { lifeMarks } from '../life-marks.ts';
import { joinPoints, type LifePoint, shortPath, textOf } from '../life-words.ts';
import { Missing, missingReason } from './missing.tsx';
import { Track } from './track.tsx';

const barY = 7;
const copyY = 13;

/** The executable's life: where it lay from when to when, and what happened to it, in words. */
export const BinaryLane = memo(function BinaryLane(props: {
  readonly run: RunModel;
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { run, view, width } = props;
  const t = useTranslator();
  const life = binaryLifeOfRun(run);
  const missing = missingReason(run, ['work'], t);
  const first = life.events[0];
  const name = first === undefined ? '' : shortPath(first.path, run.start);
  const marks = lifeMarks(run, life, t);
  const all = marks.map((mark) => ({ ...mark, x: xOf(mark.atMs, view, width) }));
  const [head, ...rest] = all.filter((point) => point.x >= -1 && point.x <= width + 1);
  const size = t.format.bytes(life.bytes);
  const named = (title: string): readonly LifePoint[] =>
    head === undefined
      ? []
      : [
          {
            x: head.x,
            words: [
              { text: `${title} ● ${head.words[0]?.text}`, minor: false },
              ...head.words.slice(1),
            ],
          },
          ...rest,
        ];
  // The whole path if it fits, else the file's name, else only the size.
  const points =
    [`${name} · ${size}`, `${name.split('/').at(-1)} · ${size}`, size]
      .map((title) => joinPoints(named(title), (each) => firstWithoutRoom(each, width)))
      .find((each) => firstWithoutRoom(each, width) === null) ?? inShort(all, size);
  const placed = placeLabels(anchorsOf(points), width, 1);
  const description =
    first === undefined ? t('timeline.binary.none') : `${name}: ${marks.map(textOf).join(' → ')}`;
  return (
    <Track
      id="files"
      name=""
      lane={t('timeline.lane.binary')}
      description={`${t('timeline.binary.description')}: ${description}`}
      height={binaryHeightPx}
    >
      <svg width={width} height={binaryHeightPx} aria-hidden="true">
        {life.existence.map((each, index) => (
          <Bar
            key={`${each.path}-${each.startMs}`}
            existence={each}
            copy={life.existence.slice(0, index).some((other) => overlaps(other, each))}
            endMs={each.endMs ?? (run.end === null ? run.frontMs : Number.POSITIVE_INFINITY)}
            view={view}
            width={width}
          />
        ))}
        {all.map((point) =>
          point.deleted ? (
            <path
              key={point.key}
              d={`M${point.x - 3.5} ${barY - 3.5}l7 7m0 -7l-7 7`}
              className="tl-deleted"
            />
          ) : (
            <circle key={point.key} cx={point.x} cy={barY} r="3" className="tl-dot" />
          ),
        )}
        {points.map((point, index) => {
          const place = placed[index];
          if (place === null || place === undefined) return null;
          return (
            <text
              key={point.x}
              x={place.x}
              y={binaryHeightPx - 4}
              textAnchor={place.anchor}
              className="tl-note tl-life"
            >
              {textOf(point)}
            </text>
          );
        })}
        {first === undefined && run.end !== null && missing === null ? (
          <text x="6" y={binaryHeightPx / 2 + 4} className="tl-note">
            {t('timeline.binary.none')}
          </text>
        ) : null}
      </svg>
      <Missing run={run} view={view} width={width} height={binaryHeightPx} text={missing} />
    </Track>
  );
});

function Bar(props: {
  readonly existence: Existence;
  readonly copy: boolean;
  readonly endMs: number;
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { existence, copy, endMs, view, width } = props;
  const from = Math.max(-2, xOf(existence.startMs, view, width));
  const stays = endMs === Number.POSITIVE_INFINITY;
  const to = stays ? width : Math.min(width + 2, xOf(endMs, view, width));
  if (from > width || to < 0) return null;
  const y = copy ? copyY : barY;
  const half = copy ? 1.5 : 3;
  const shaft = Math.max(1.5, to - from - (stays ? 8 : 0));
  const head = stays ? `M${to - 9} ${y - half - 2.5}L${to} ${y}L${to - 9} ${y + half + 2.5}z` : '';
  return (
    <path d={`M${from} ${y - half}h${shaft}v${half * 2}h-${shaft}z${head}`} className="tl-binary" />
  );
}

/** What matters most where there is hardly room: how it began, and what became of it. */
function inShort(points: readonly LifePoint[], size: string): readonly LifePoint[] {
  const words = points.flatMap((point) => point.words).filter((word) => !word.minor);
  const [first] = points;
  if (first === undefined) return [];
  return [{ x: first.x, words: [{ text: `${size} ● …`, minor: false }, ...words.slice(-2)] }];
}

function overlaps(a: Existence, b: Existence): boolean {
  return (
    a.startMs < (b.endMs ?? Number.POSITIVE_INFINITY) && (a.endMs === null || a.endMs > b.startMs)
  );
}

function anchorsOf(points: readonly LifePoint[]) {
  return points.map((point) => ({ x: point.x, width: textWidth(textOf(point), labelFontPx) }));
}

function firstWithoutRoom(points: readonly LifePoint[], width: number): number | null {
  const index = placeLabels(anchorsOf(points), width, 1).indexOf(null);
  return index < 0 ? null : index;
}
