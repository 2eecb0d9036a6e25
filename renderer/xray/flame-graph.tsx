import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import {
  type FlameMove,
  type FlameRect,
  flameRows,
  neighbourOf,
  rectAt,
  shortFunctionName,
} from '../../src/xray/flame-layout.ts';
import type { FlameMatches, FlameNode, FlameTree } from '../../src/xray/flame-tree.ts';
import { useWidth } from '../timeline/use-width.ts';
import type { FlamePlace, FlameStep } from './flame-store.ts';
import { FrameFacts } from './frame-facts.tsx';
import type { FlamePaint } from './paint.ts';

const rowPx = 19;
/** Narrower frames have no label: not even three letters would fit. */
const narrowestLabelPx = 30;
/** Of the label's type, JetBrains Mono at 11 px. */
const letterPx = 6.62;
const moves: Readonly<Record<string, FlameMove>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The element that tells the keys of the graph. */
export const flameKeysId = 'flame-keys';
/** The keys move within the drawing, so it takes the focus as a whole. */
const focusable = { tabIndex: 0 } as const;

interface FlameGraphProps {
  readonly tree: FlameTree;
  readonly label: string;
  readonly paintOf: (node: FlameNode) => FlamePaint;
  readonly matches: FlameMatches | null;
  readonly place: FlamePlace;
  readonly onStep: (step: FlameStep) => void;
}

/**
 * Calls from top to bottom, each as wide as its samples. Frames of one colour are one path, and what is
 * narrower than a pixel is not drawn, so that tens of thousands of calls stay quick.
 */
export function FlameGraph(props: FlameGraphProps) {
  const { tree, label, matches, paintOf, place, onStep } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const [hover, setHover] = useState<{ node: FlameNode; x: number; y: number } | null>(null);
  const zoomed = place.zooms.at(-1) ?? null;
  const rows = useMemo(() => flameRows(tree, zoomed, width), [tree, zoomed, width]);
  const rects = useMemo(() => rows.flat(), [rows]);
  const at = rectOf(rects, place.at);
  const atDepth = at?.node.depth ?? null;

  useEffect(() => {
    const box = frame.current;
    if (box === null || atDepth === null) return;
    const y = atDepth * rowPx;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (y + rowPx > box.scrollTop + box.clientHeight) {
      box.scrollTop = y + rowPx - box.clientHeight;
    }
  }, [frame, atDepth]);

  const under = (event: { readonly clientX: number; readonly clientY: number }) => {
    const box = drawing.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const row = rows[Math.floor((event.clientY - box.top) / rowPx)] ?? [];
    return rectAt(row, event.clientX - box.left);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const start = at?.node ?? zoomed ?? widestOf(rows[0] ?? [])?.node;
    if (event.ctrlKey || event.altKey || event.metaKey || start === undefined) return;
    if (move !== undefined) {
      const next = at === null ? start : neighbourOf(rows, start, move);
      if (next !== null) onStep({ kind: 'move', node: next });
    } else if (event.key === 'Enter' || event.key === ' ') onStep({ kind: 'zoom', node: start });
    else if (event.key === 'Backspace') onStep({ kind: 'back' });
    else if (event.key === 'Home') onStep({ kind: 'whole' });
    else return;
    setHover(null);
    event.preventDefault();
  };

  return (
    <div
      ref={frame}
      className="flame"
      role="application"
      aria-label={label}
      aria-describedby={flameKeysId}
      {...focusable}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        const rect = under(event);
        setHover(rect === null ? null : { node: rect.node, x: event.clientX, y: event.clientY });
      }}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => {
        const rect = under(event);
        if (rect !== null) onStep({ kind: 'zoom', node: rect.node });
      }}
    >
      <svg ref={drawing} width={width} height={rows.length * rowPx} aria-hidden="true">
        <Frames rects={rects} matches={matches} paintOf={paintOf} />
        <Mark rect={rectOf(rects, hover?.node ?? null)} className="flame-hover" />
        <Mark rect={at} className="flame-at" />
      </svg>
      {hover === null ? null : (
        <div
          className="flame-tip"
          style={{
            top: Math.min(hover.y + 16, window.innerHeight - 130),
            left: Math.max(8, Math.min(hover.x + 12, window.innerWidth - 440)),
          }}
        >
          <FrameFacts tree={tree} node={hover.node} />
        </div>
      )}
    </div>
  );
}

function widestOf(row: readonly FlameRect[]): FlameRect | null {
  return row.reduce<FlameRect | null>(
    (widest, rect) => (widest === null || rect.width > widest.width ? rect : widest),
    null,
  );
}

function rectOf(rects: readonly FlameRect[], node: FlameNode | null): FlameRect | null {
  return node === null ? null : (rects.find((rect) => rect.node === node) ?? null);
}

/** What was not found, and the callers of the frame zoomed into, stand back. */
function isFaint(rect: FlameRect, matches: FlameMatches | null): boolean {
  return matches === null ? rect.above : !matches.nodes.has(rect.node);
}

/** Apart from the marks, so that moving the pointer draws no frame again. */
const Frames = memo(function Frames(props: {
  readonly rects: readonly FlameRect[];
  readonly matches: FlameMatches | null;
  readonly paintOf: (node: FlameNode) => FlamePaint;
}) {
  const { rects, matches, paintOf } = props;
  const paths = new Map<string, { readonly fill: string; readonly kind: string; d: string }>();
  for (const rect of rects) {
    const { fill } = paintOf(rect.node);
    const kind = isFaint(rect, matches)
      ? 'flame-faint'
      : matches === null
        ? 'flame-box'
        : 'flame-found';
    const known = paths.get(`${kind} ${fill}`) ?? { fill, kind, d: '' };
    known.d += boxOf(rect);
    paths.set(`${kind} ${fill}`, known);
  }
  return (
    <>
      {[...paths].map(([key, { fill, kind, d }]) => (
        <path key={key} className={kind} d={d} style={{ fill }} />
      ))}
      {rects.map((rect) => {
        if (rect.width < narrowestLabelPx) return null;
        const { node, x } = rect;
        return (
          <text
            key={node.id}
            className={isFaint(rect, matches) ? 'flame-faint-label' : undefined}
            x={x + 4}
            y={node.depth * rowPx + 13}
          >
            {fitted(shortFunctionName(node.name), rect.width - 8)}
          </text>
        );
      })}
    </>
  );
});

function boxOf({ node, x, width }: FlameRect): string {
  // A gap of half a pixel parts neighbours of one colour.
  const right = x + Math.max(0.5, width - 0.5);
  const top = node.depth * rowPx;
  return `M${x.toFixed(1)} ${top}H${right.toFixed(1)}V${top + rowPx - 1}H${x.toFixed(1)}Z`;
}

function Mark(props: { readonly rect: FlameRect | null; readonly className: string }) {
  const { rect, className } = props;
  return rect === null ? null : <path className={className} d={boxOf(rect)} />;
}

/** As much of a name as fits, its end cut. */
function fitted(name: string, width: number): string {
  const letters = Math.floor(width / letterPx);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1))}…`;
}
