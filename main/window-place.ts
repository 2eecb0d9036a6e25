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

/** How large a window opens that was in no place yet: never larger than the screen, of which this is the work area. */
export function firstSize(screen: Area): Pick<Area, 'width' | 'height'> {
  return {
    width: Math.min(defaultSize.width, screen.width),
    height: Math.min(defaultSize.height, screen.height),
  };
}

/** Where the window was; null if that screen is gone. `screens`: work areas. */
export function reachableArea(place: WindowPlace | null, screens: readonly Area[]): Area | null {
  if (place === null || !screens.some((screen) => isReachable(place, screen))) return null;
  const { x, y, width, height } = place;
  return { x, y, width, height };
}

function isReachable(place: Area, screen: Area): boolean {
  const left = Math.max(place.x, screen.x);
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const inside = place.y >= screen.y && place.y <= screen.y + screen.height - leastVisible;
  return inside && right - left >= leastVisible;
}
