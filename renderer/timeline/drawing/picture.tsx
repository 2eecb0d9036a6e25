import type { ReactNode } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import './drawing.css';

/** What every track's picture is drawn from. Nothing else: no store, no pointer, no measuring of the page. */
export interface PictureProps {
  readonly run: RunModel;
  /** The part of time that the width shows. */
  readonly window: TimeWindow;
  /** In px, as the height. */
  readonly width: number;
  readonly height: number;
  /** Size of the words in px; a slide takes a larger one than the window. */
  readonly fontPx: number;
  readonly t: Translator;
  /** Which patterns to fill with, see `Patterns`; absent: those of the window. */
  readonly ids?: string;
}

/** The frame of a picture. Screen readers are told by what is around it. */
export function Picture(props: {
  readonly width: number;
  readonly height: number | string;
  readonly fontPx?: number;
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const { width, height, fontPx, className, children } = props;
  return (
    <svg
      className={className === undefined ? 'tl-picture' : `tl-picture ${className}`}
      width={width}
      height={height}
      fontSize={fontPx}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
