import { memo } from 'react';
import type { Existence } from '../../../src/timeline/life-line.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { binaryLifeOfRun } from './derived.ts';
import { xOf } from './geometry.ts';
import { placeLabels, textWidth } from './labels.ts';
import { lifeMarks } from './life-marks.ts';
import { joinPoints, type LifePoint, shortPath, textOf } from './life-words.ts';
import { Picture, type PictureProps } from './picture.tsx';

const barY = 7;
const copyY = 13;

/** The executable's life: where it lay from when to when, and what happened to it, in words. */
export const BinaryPicture = memo(function BinaryPicture(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  const life = binaryLifeOfRun(run);
  const first = life.events[0];
  const name = first === undefined ? '' : shortPath(first.path, run.start);
  const all = lifeMarks(run, life, t).map((mark) => ({
    ...mark,
    x: xOf(mark.atMs, window, width),
  }));
  const points = wordsFor(all, name, t.format.bytes(life.bytes), width, fontPx);
  const placed = placeLabels(anchorsOf(points, fontPx), width, 1);
  return (
    <Picture width={width} height={height} fontPx={fontPx}>
      {life.existence.map((each, index) => (
        <Bar
          key={`${each.path}-${each.startMs}`}
          existence={each}
          copy={life.existence.slice(0, index).some((other) => overlaps(other, each))}
          endMs={each.endMs ?? (run.end === null ? run.frontMs : Number.POSITIVE_INFINITY)}
          window={window}
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
            y={height - 4}
            textAnchor={place.anchor}
            className="tl-note tl-life"
          >
            {textOf(point)}
          </text>
        );
      })}
      {first === undefined && run.end !== null && !lacks(run.missing) ? (
        <text x="6" y={height / 2 + fontPx * 0.36} className="tl-note">
          {t('timeline.binary.none')}
        </text>
      ) : null}
    </Picture>
  );
});

/** Whether the folder in which executables are linked could not be watched: then none seen means nothing. */
function lacks(missing: readonly { readonly what: string }[]): boolean {
  return missing.some(({ what }) => what === 'work');
}

/** The points with their words, as many as there is room for, the first with the file's name and size. */
function wordsFor(
  all: readonly LifePoint[],
  name: string,
  size: string,
  width: number,
  fontPx: number,
): readonly LifePoint[] {
  const [head, ...rest] = all.filter((point) => point.x >= -1 && point.x <= width + 1);
  const [headWord, ...headRest] = head?.words ?? [];
  const lacking = (points: readonly LifePoint[]) => {
    const index = placeLabels(anchorsOf(points, fontPx), width, 1).indexOf(null);
    return index < 0 ? null : index;
  };
  const named = (title: string): readonly LifePoint[] => {
    if (head === undefined) return [];
    const opening = { text: `${title} ● ${headWord?.text ?? ''}`, minor: false };
    return [{ x: head.x, words: [opening, ...headRest] }, ...rest];
  };
  // The whole path if it fits, else the file's name, else only the size.
  return (
    [`${name} · ${size}`, `${name.split('/').at(-1)} · ${size}`, size]
      .map((title) => joinPoints(named(title), lacking))
      .find((each) => lacking(each) === null) ?? inShort(all, size)
  );
}

function Bar(props: {
  readonly existence: Existence;
  readonly copy: boolean;
  readonly endMs: number;
  readonly window: TimeWindow;
  readonly width: number;
}) {
  const { existence, copy, endMs, window, width } = props;
  const from = Math.max(-2, xOf(existence.startMs, window, width));
  const stays = endMs === Number.POSITIVE_INFINITY;
  const to = stays ? width : Math.min(width + 2, xOf(endMs, window, width));
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

function anchorsOf(points: readonly LifePoint[], fontPx: number) {
  return points.map((point) => ({ x: point.x, width: textWidth(textOf(point), fontPx) }));
}
