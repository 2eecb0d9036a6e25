import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import type { OutputLine, OutputStream } from './output-lines.ts';
import { isAtEnd, windowOfRows } from './window-of-rows.ts';

const rowHeight = 18;
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
  const [view, setView] = useState({ top: 0, height: 400 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list moves its end
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && follows.current) element.scrollTop = element.scrollHeight;
  }, [lines.length, view.height]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setView({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop, clientHeight, scrollHeight } = element;
    follows.current = isAtEnd(scrollTop, clientHeight, scrollHeight, rowHeight);
    setView({ top: scrollTop, height: clientHeight });
  };

  const { first, end } = windowOfRows(view.top, view.height, rowHeight, lines.length);
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
      <div className="output-space" style={{ height: lines.length * rowHeight }}>
        <div className="output-rows" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {lines.slice(first, end).map(({ number, stream, text }) => (
            <div key={number} className={`output-row output-${stream}`}>
              <span className="output-sign" role="img" aria-label={t(`output.${stream}`)}>
                {signs[stream]}
              </span>
              <span>{text}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
