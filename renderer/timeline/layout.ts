/** Sizes of the timeline in CSS px. The gutter with the tracks' names is fixed, so that all tracks share one axis. */
export const gutterPx = 118;
/** Free room to the right of the plot, for the half of the last tick's label and the scroll bar of tools. */
export const rightPx = 16;
export const labelFontPx = 11;
export const phaseHeightPx = 18;
export const toolRowPx = 15;
export const toolBarPx = 13;
/** More rows than this scroll by themselves. */
export const mostToolRows = 8;
export const cpuHeightPx = 60;
export const ramHeightPx = 54;
export const diskHeightPx = 44;
/** Three rows: the standard library, modules, yours. */
export const sourcesHeightPx = 36;
export const sourcesFontPx = 10;
export const workHeightPx = 18;
export const binaryHeightPx = 32;
export const axisHeightPx = 30;
export const axisFontPx = 12;
export const minimapHeightPx = 26;
/** What is left of a folded track. */
export const foldedHeightPx = 14;
