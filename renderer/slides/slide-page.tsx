import { useEffect, useRef, useState } from 'react';
import type { SlideOrder } from '../../src/export/slide-page.ts';
import { emptyModel, fold, type RecordingModel } from '../../src/timeline/model.ts';
import { listen, request } from '../api.ts';
import { boxFaults, textBoxesOf } from './check-boxes.ts';
import { fontsReady } from './measure-text.ts';
import { SlideView } from './slide-view.tsx';
import { slideSvg } from './svg/slide-svg.ts';
import { untilQuiet } from './until-quiet.ts';
import { withoutFrames } from './without-frames.ts';
import './slide-page.css';

withoutFrames();

/** How much wider than measured texts are taken to be, attempt by attempt. */
const squeezes = [1, 1.06, 1.14] as const;

interface Attempt {
  readonly order: SlideOrder;
  /** Counts up to the last of `squeezes`. */
  readonly number: number;
  /** Left out on each slide, since even the last attempt laid them on others. */
  readonly without: readonly ReadonlySet<string>[];
  readonly last: boolean;
}

/**
 * The page that main takes pictures and documents of; nobody sees it. It draws what it is told, checks
 * that no text lies on another or leaves its slide, lays out anew with more room if one does, and then
 * says that it is done.
 */
export function SlidePage() {
  const [model, setModel] = useState<RecordingModel>(emptyModel);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const page = useRef<HTMLElement>(null);

  useEffect(() => {
    const stops = [
      listen('slide:recording', (records) => setModel(fold(emptyModel, records))),
      listen('slide:draw', (order) => setAttempt({ order, number: 0, without: [], last: false })),
    ];
    void fontsReady().then(() => request('slide:ready'));
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    const element = page.current;
    if (attempt === null || element === null) return;
    let given = true;
    void untilQuiet(element).then(() => {
      const next = given ? settle(attempt, element) : null;
      if (next !== null) setAttempt(next);
    });
    return () => {
      given = false;
    };
  }, [attempt]);

  if (attempt === null) return null;
  const { order, without } = attempt;
  const squeeze = squeezes[attempt.number] ?? 1;
  return (
    <main className="slide-page" ref={page}>
      {order.slides.map((options, index) => (
        <SlideView
          key={options.preset}
          model={model}
          options={options}
          squeeze={squeeze}
          values={order.svg === 'with-values'}
          {...(without[index] === undefined ? {} : { without: without[index] })}
        />
      ))}
    </main>
  );
}

/** The next attempt where one is needed; else tells main what came out. */
function settle(attempt: Attempt, page: HTMLElement): Attempt | null {
  const slides = [...page.querySelectorAll<HTMLElement>('.slide')];
  const faults = slides.map((slide) => {
    const { width, height } = slide.getBoundingClientRect();
    return boxFaults(textBoxesOf(slide), { width, height });
  });
  const { order } = attempt;
  if (faults.some((each) => each.length > 0) && !attempt.last) {
    const number = attempt.number + 1;
    if (number < squeezes.length) return { ...attempt, number };
    const without = faults.map((each) => new Set(each.map(({ id }) => id)));
    return { ...attempt, without, last: true };
  }
  const texts = faults.flat().map(({ kind, id, other }) => `${kind}: ${id} ${other ?? ''}`.trim());
  const svgs = order.svg === 'none' ? [] : slides.map((slide) => slideSvg(slide));
  void request('slide:drawn', { drawing: order.drawing, svgs, faults: texts.slice(0, 1000) });
  return null;
}
