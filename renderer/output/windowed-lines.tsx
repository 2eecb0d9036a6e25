import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import { isAtEnd } from './is-at-end.ts';
import type { OutputLine, OutputStream } from './output-lines.ts';

const rowHeight = 18;
/** Rows drawn above and below the visible ones, so that scrolling shows no gap. */
const spareRows = 20;
/** What marks a stream besides its colour. */
const signs: Readonly<Record<OutputStream, string>> = { stdout: ' ', stderr: '!', input: '›' };

/** A list of any length of which only the rows in sight are in the page. Follows its end unless scrolled away from it. */
export function WindowedLines(props: {
  readonly lines: readonly OutputLine[];
  readonly label: string;
}) {
  const t = useTranslator();
  const { lines } = props;
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: spareRows,
  });
  const height = rows.scrollRect?.height;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list, or a lower box, moves its end
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && follows.current) element.scrollTop = element.scrollHeight;
  }, [lines.length, height]);

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop, clientHeight, scrollHeight } = element;
    follows.current = isAtEnd(scrollTop, clientHeight, scrollHeight, rowHeight);
  };

  const shown = rows.getVirtualItems();
  return (
    <div
      className="output-lines selectable"
      ref={box}
      onScroll={onScroll}
      role="log"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys
      tabIndex={0}
    >
      <div className="output-space" style={{ height: rows.getTotalSize() }}>
        <div className="output-rows" style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }}>
          {shown.map(({ index }) => {
            const line = lines[index];
            if (line === undefined) return null;
            return (
              <div key={line.number} className={`output-row output-${line.stream}`}>
                <span className="output-sign" role="img" aria-label={t(`output.${line.stream}`)}>
                  {signs[line.stream]}
                </span>
                <span>{line.text}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
