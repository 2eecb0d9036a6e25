import type { WindowPlace } from './settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const defaultSize = { width: 1440, height: 900 };
/** How much of the window must lie on a screen for its title bar to be caught (CSS pixels). */
const leastVisible = 100;

/**
 * Where the window opens: where it was, unless that screen is gone, and never larger than the screen.
 * `screens`: work areas, the main one first.
 */
export function windowArea(
  place: WindowPlace | null,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } {
  const main = screens[0];
  if (place === null || !screens.some((screen) => isReachable(place, screen))) {
    return {
      width: Math.min(defaultSize.width, main?.width ?? defaultSize.width),
      height: Math.min(defaultSize.height, main?.height ?? defaultSize.height),
    };
  }
  const { x, y, width, height } = place;
  return { x, y, width, height };
}

function isReachable(place: Area, screen: Area): boolean {
  const left = Math.max(place.x, screen.x);
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const inside = place.y >= screen.y && place.y <= screen.y + screen.height - leastVisible;
  return inside && right - left >= leastVisible;
}
