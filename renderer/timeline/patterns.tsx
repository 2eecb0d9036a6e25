import { kindPaints } from './palette.ts';

/**
 * The patterns that tell kinds apart without colour, and the hatching of what could not be measured.
 * Defined once a document; `fill="url(#…)"` refers to them by id.
 */
export function Patterns() {
  return (
    <svg className="tl-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {kindPaints.map((paint) =>
          paint.pattern === null ? null : (
            <pattern
              key={paint.kind}
              id={paint.pattern}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
            >
              <rect width="6" height="6" fill={`var(${paint.variable})`} />
              <path d={strokes[paint.kind] ?? ''} className="tl-pattern-stroke" />
            </pattern>
          ),
        )}
        <pattern id="tl-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" stroke="var(--tl-hatch)" strokeWidth="1" />
        </pattern>
      </defs>
    </svg>
  );
}

const strokes: Readonly<Record<string, string>> = {
  asm: 'M0 3H6',
  link: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  program: 'M3 2.2V3.8M2.2 3H3.8M0 5.2V6M0 0V.8M6 5.2V6M6 0V.8',
  other: 'M3 0V6',
  self: 'M-1 -1L7 7M-1 5L1 7M5 -1L7 1',
};
