import { expect, it } from 'vitest';
import { exportChoicesSchema } from '../../src/export/choices.ts';
import { modelOf, runEnd, runStart } from '../../src/testing/records.ts';
import { choicesOf, firstState, optionsOf } from './dialog-state.ts';

const model = modelOf([runStart(), runEnd(10)]);
const none = { visible: null, selected: null };

it('begins with what was chosen last, in the window’s language at first', () => {
  expect(firstState(null, model, 'ru')).toMatchObject({
    format: 'png',
    range: 'whole',
    options: { language: 'ru', preset: 'whole-comparison' },
  });
  const left = firstState(null, model, 'en');
  const chosen = { ...left, format: 'pdf', options: { ...left.options, theme: 'dark' } } as const;
  const kept = exportChoicesSchema.parse(JSON.parse(JSON.stringify(choicesOf(chosen))));
  expect(firstState(kept, model, 'ru')).toMatchObject({
    format: 'pdf',
    options: { language: 'en', theme: 'dark' },
  });
});

it('offers nothing that the recording has nothing for', () => {
  const state = firstState(null, model, 'en');
  const kept = choicesOf({
    ...state,
    options: { ...state.options, preset: 'cold-against-warm', tracks: ['cpu'] },
  });
  expect(firstState(kept, model, 'en').options).toMatchObject({
    preset: 'whole-comparison',
    tracks: null,
  });
});

it('does not remember the words and the stretch of one recording', () => {
  const state = firstState(null, model, 'en');
  const options = { ...state.options, title: 'Mine', sides: ['A'] };
  expect(choicesOf({ ...state, options }).options).not.toHaveProperty('title');
  expect(choicesOf({ ...state, options }).options).not.toHaveProperty('sides');
});

it('takes empty words for none of one’s own, and the chosen stretch', () => {
  const state = firstState(null, model, 'en');
  const blank = { ...state, options: { ...state.options, title: '  ', caption: 'Mine' } };
  expect(optionsOf(blank, none)).toMatchObject({ title: null, caption: 'Mine', range: null });
  const visible = { startMs: 1, endMs: 5 };
  expect(optionsOf({ ...state, range: 'visible' }, { ...none, visible }).range).toEqual(visible);
});
