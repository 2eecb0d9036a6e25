import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';
import { appPaths, goPlatform } from './paths.ts';
import { firstSize, reachableArea } from './window-place.ts';

describe('arguments', () => {
  const parse = (...given: string[]) => parseArguments(given, '/home/me');

  it('opens files and folders, and passes over switches and addresses', () => {
    expect(parse('--no-sandbox', 'a b', '/x/y.go', 'https://x.y/', '')).toEqual({
      kind: 'window',
      files: ['/home/me/a b', '/x/y.go'],
    });
    expect(parse()).toEqual({ kind: 'window', files: [] });
  });

  it('knows the verbs of the command line, as the first word only', () => {
    expect(parse('--no-sandbox', 'record', '--json', '--', 'go', 'build')).toEqual({
      kind: 'command-line',
      argv: ['record', '--json', '--', 'go', 'build'],
    });
    expect(parse('./record').kind).toBe('window');
    expect(parse('x', 'record').kind).toBe('window');
  });
});

it('finds its parts in a checkout and in the package', () => {
  const around = { resourcesPath: '/opt/b/resources', platform: 'linux', arch: 'x64' };
  expect(appPaths({ ...around, mainFolder: '/c/dist/main', packaged: false })).toMatchObject({
    renderer: '/c/dist/renderer',
    examples: '/c/assets/examples',
    probe: '/c/dist/probe/linux-amd64/probe',
  });
  const inside = '/opt/b/resources/app.asar/dist/main';
  expect(appPaths({ ...around, mainFolder: inside, packaged: true })).toMatchObject({
    renderer: '/opt/b/resources/app.asar/dist/renderer',
    examples: '/opt/b/resources/examples',
    probe: '/opt/b/resources/probe/probe',
  });
  expect(goPlatform('win32', 'arm64')).toBe('windows-arm64');
});

describe('place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = { x: 100, y: 50, width: 1200, height: 800, maximized: false };

  it('is where it was', () => {
    expect(reachableArea(place, [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it('is on a screen that is there, and no larger than it', () => {
    expect(reachableArea({ ...place, x: 2500 }, [screen])).toBeNull();
    expect(reachableArea({ ...place, y: -400 }, [screen])).toBeNull();
    expect(firstSize(screen)).toEqual({ width: 1440, height: 900 });
    expect(firstSize({ ...screen, width: 1024, height: 700 })).toEqual({
      width: 1024,
      height: 700,
    });
  });
});
