import type { MouseEvent, ReactNode } from 'react';
import { kindOfTool } from '../../src/recording/kinds.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../src/timeline/model.ts';
import { colorOf, useTimelineStore } from '../timeline/index.ts';
import { PathText } from '../ui/path-text.tsx';
import './span-link.css';

/** A tool by the name of its package (a link says so); a click selects it in the timeline, and moves there. */
export function SpanLink(props: {
  readonly run: RunModel;
  readonly span: Span;
  /** What stands at the end of the line, mostly a time. */
  readonly aside?: ReactNode;
  /** What stands below, smaller. */
  readonly note?: string;
}) {
  const { run, span, aside, note } = props;
  const reveal = useTimelineStore((state) => state.reveal);
  const { tool, package: name } = span.start;
  const ref = { run: run.start.run, span: span.start.span };
  const show = (event: MouseEvent<HTMLElement>) => {
    // This line goes away with what it stands in: the focus stays in the column, at its top.
    toTop(event.currentTarget);
    reveal({ ref, startMs: spanStartMs(span), endMs: spanEndMs(span, run) });
  };
  return (
    <button type="button" className="span-link" onClick={show}>
      <i className="tl-swatch" style={{ backgroundColor: colorOf(kindOfTool(tool)) }} />
      <span className="span-link-name">
        <PathText text={tool === 'link' ? `link ${name ?? ''}` : (name ?? tool)} />
        {note === undefined ? null : <small>{note}</small>}
      </span>
      <span className="span-link-aside">{aside}</span>
    </button>
  );
}

/** Gives the focus to the inspector that an element stands in, and scrolls it to its beginning. */
export function toTop(element: Element): void {
  const inspector = element.closest<HTMLElement>('.inspector');
  inspector?.focus({ preventScroll: true });
  inspector?.scrollTo({ top: 0 });
}
