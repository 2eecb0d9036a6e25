import { describe, expect, it } from 'vitest';
import { actionOf } from './keys.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('actionOf', () => {
  it('leaves keys with Ctrl or Meta, and unknown ones, to others', () => {
    expect(actionOf({ ...plain, code: 'KeyW', ctrlKey: true })).toBeNull();
    expect(actionOf({ ...plain, code: 'Backspace', metaKey: true })).toBeNull();
    expect(actionOf({ ...plain, code: 'KeyW', altKey: true })).toBeNull();
    expect(actionOf({ ...plain, code: 'constructor' })).toBeNull();
  });

  it('goes back with Backspace and with Alt and the left arrow', () => {
    const back = actionOf({ ...plain, code: 'Backspace' });
    expect(back).not.toBeNull();
    expect(actionOf({ ...plain, code: 'ArrowLeft', altKey: true })).toBe(back);
    expect(actionOf({ ...plain, code: 'ArrowLeft' })).not.toBe(back);
  });
});
