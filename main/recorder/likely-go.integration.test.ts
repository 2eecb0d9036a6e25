import { afterEach, expect, it, vi } from 'vitest';
import { findGo } from './go-command.ts';
import { likelyGo } from './likely-go.ts';

afterEach(() => vi.unstubAllEnvs());

it('is what go itself says', async () => {
  vi.stubEnv('GOTOOLCHAIN', '');
  expect(likelyGo()).toEqual(await findGo());
});
