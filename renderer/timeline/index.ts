/** What the window uses of the timeline; colors.css is imported once by the page itself. */
export { colorOf, fillOf, type KindPaint, kindPaints, sideColor } from './drawing/palette.ts';
export { Patterns } from './drawing/patterns.tsx';
export { NotesList, PinToTool } from './notes/notes-list.tsx';
export { shownSides } from './shown-runs.ts';
export { SpanDetails, useSelectedSpan } from './span-details.tsx';
export { useTimelineStore } from './store.ts';
export { Timeline } from './timeline.tsx';
