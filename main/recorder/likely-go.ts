import type { GoState } from '../../src/app-state.ts';
import { goPlatform } from '../paths.ts';
import { executable, type FindGoOptions, goPlaces } from './go-places.ts';
import { toolchainAt } from './toolchains.ts';

/**
 * What `findGo` is about to find, by the file VERSION of the first go that there is: a window need not
 * wait for a program to be started. null: that go has no such file, is too old, or may stand for another one
 * (GOTOOLCHAIN), so that it must be asked.
 */
export function likelyGo(options: FindGoOptions = {}): GoState | null {
  if ((process.env.GOTOOLCHAIN ?? '') !== '') return null;
  const first = goPlaces(options).find((file) => executable(file) !== null);
  const toolchain = first === undefined ? null : toolchainAt(first);
  if (toolchain === null) return null;
  const [goos = '', goarch = ''] = goPlatform(process.platform, process.arch).split('-');
  return { kind: 'found', version: toolchain.version, goos, goarch, path: toolchain.path };
}
