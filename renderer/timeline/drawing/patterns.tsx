import { memo } from 'react';
import type { ProcessKind } from '../../../src/recording/kinds.ts';
import { knownOrigins } from '../../../src/timeline/origins.ts';
import { kindPaints, originColors, patternId, windowIds } from './palette.ts';

/**
 * The patterns that tell kinds apart without colour, and the hatching of what could not be measured.
 * `fill="url(#…)"` refers to them by id, and they take the colours of the place where they stand: so a
 * slide with a theme of its own has a set of its own inside it, with another prefix (`ids`).
 */
export const Patterns = memo(function Patterns(props: { readonly ids?: string }) {
  const ids = props.ids ?? windowIds;
  return (
    <svg className="tl-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {kindPaints.map(({ kind, variable, patterned }) =>
          patterned ? (
            <pattern
              key={kind}
              id={patternId(kind, ids)}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
            >
              <rect width="6" height="6" fill={`var(${variable})`} />
              <path d={strokes[kind] ?? ''} className="tl-pattern-stroke" />
            </pattern>
          ) : null,
        )}
        {knownOrigins.map((origin) => (
          <pattern
            key={origin}
            id={patternId(origin, ids)}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" fill={originColors[origin]} />
            <path d={originStrokes[origin]} className="tl-pattern-stroke" />
          </pattern>
        ))}
        <pattern id={patternId('hatch', ids)} width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" stroke="var(--tl-hatch)" strokeWidth="1" />
        </pattern>
      </defs>
    </svg>
  );
});

const originStrokes = {
  std: '',
  module: 'M0 3H6',
  main: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  unknown: 'M3 0V6',
} as const;

const strokes: Readonly<Partial<Record<ProcessKind, string>>> = {
  asm: 'M0 3H6',
  link: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  program: 'M3 2.2V3.8M2.2 3H3.8M0 5.2V6M0 0V.8M6 5.2V6M6 0V.8',
  other: 'M3 0V6',
  self: 'M-1 -1L7 7M-1 5L1 7M5 -1L7 1',
};
