import { useReducer } from 'react';
import type { FlameNode } from '../../src/xray/flame-tree.ts';

/** Where a person is in a flame graph. Frames belong to one tree: another scope starts anew. */
export interface FlamePlace {
  /** The frames zoomed into, one after the other; the last one counts. */
  readonly zooms: readonly FlameNode[];
  /** The frame that the arrow keys are at, or that was clicked last. */
  readonly at: FlameNode | null;
}

export type FlameStep =
  | { readonly kind: 'zoom'; readonly node: FlameNode }
  | { readonly kind: 'back' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'move'; readonly node: FlameNode };

export const flameStart: FlamePlace = { zooms: [], at: null };

export function flameStep(place: FlamePlace, step: FlameStep): FlamePlace {
  switch (step.kind) {
    case 'zoom':
      // A click on the frame that fills the width already goes nowhere.
      return place.zooms.at(-1) === step.node
        ? { ...place, at: step.node }
        : { zooms: [...place.zooms, step.node], at: step.node };
    case 'back':
      return { zooms: place.zooms.slice(0, -1), at: place.zooms.at(-1) ?? place.at };
    case 'whole':
      return { ...place, zooms: [] };
    case 'move':
      return { ...place, at: step.node };
  }
}

export function useFlamePlace() {
  return useReducer(flameStep, flameStart);
}
