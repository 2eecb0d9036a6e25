import type { ReactNode } from 'react';

export interface AxisMark {
  /** Height above the track's lower edge, in px. */
  readonly y: number;
  readonly label: string;
}

const markPx = 14;

/** Marks at the edges are drawn a little inwards, so that they do not touch the next track's. */
function markBottom(y: number, height: number): number {
  return Math.min(height - markPx + 3, Math.max(-3, y - markPx / 2));
}

/** One row of the timeline: its name and scale in the gutter, its plot beside it. */
export function Track(props: {
  readonly name: string;
  /** A quieter second word, for the lanes of one group. */
  readonly lane?: string;
  /** What a screen reader says: the name and what is drawn. */
  readonly description: string;
  readonly height: number;
  readonly marks?: readonly AxisMark[];
  readonly children: ReactNode;
  readonly plotProps?: React.HTMLAttributes<HTMLDivElement>;
}) {
  const { name, lane, description, height, marks, children, plotProps } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own layout
    <div className="tl-track" role="group" aria-label={description}>
      <div className="tl-gutter" style={{ height }} aria-hidden="true">
        <span className="tl-track-name">{name}</span>
        {lane === undefined ? null : <span className="tl-lane-name">{lane}</span>}
        {marks?.map((mark) => (
          <span key={mark.y} className="tl-mark" style={{ bottom: markBottom(mark.y, height) }}>
            {mark.label}
          </span>
        ))}
      </div>
      <div {...plotProps} className="tl-plot" style={{ height }}>
        {children}
      </div>
    </div>
  );
}

/** Horizontal lines of a chart at the same heights as its marks. */
export function MarkLines(props: {
  readonly marks: readonly AxisMark[];
  readonly width: number;
  readonly height: number;
}) {
  return (
    <svg className="tl-over" width={props.width} height={props.height} aria-hidden="true">
      {props.marks.map((mark) => {
        const y = Math.min(props.height - 0.5, Math.max(0.5, props.height - mark.y));
        return <line key={mark.y} x1="0" x2={props.width} y1={y} y2={y} className="tl-grid-line" />;
      })}
    </svg>
  );
}
