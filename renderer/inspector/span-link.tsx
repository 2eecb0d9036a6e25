import type { ReactNode } from 'react';
import { kindOfTool } from '../../src/recording/kinds.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../src/timeline/model.ts';
import { colorOf, useTimelineStore } from '../timeline/index.ts';

/** A tool by the name of its package; a click selects it in the timeline, and moves there. */
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
  const show = () => reveal({ ref, startMs: spanStartMs(span), endMs: spanEndMs(span, run) });
  return (
    <button type="button" className="span-link" onClick={show}>
      <i className="tl-swatch" style={{ backgroundColor: colorOf(kindOfTool(tool)) }} />
      <span className="span-link-name">
        {tool === 'compile' && name !== null ? name : `${tool} ${name ?? ''}`}
        {note === undefined ? null : <small>{note}</small>}
      </span>
      <span className="span-link-aside">{aside}</span>
    </button>
  );
}
