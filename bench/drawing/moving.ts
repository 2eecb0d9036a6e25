import type { Page } from '@playwright/test';

export type Move = 'zoom' | 'pan';

/**
 * Moves the view by one step in each frame, and returns how long each frame took, in ms: from one
 * animation frame to the next, so with style, layout, painting and rasterising, which hold up the next.
 * Zoom: the wheel in and out again, a hundred steps each; pan: the sideways wheel.
 */
export async function frames(page: Page, move: Move, count: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ kind, steps }) => {
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const plot = document.querySelector('.tl-tracks .tl-plot');
      if (plot === null) throw new Error('no track is shown');
      const box = plot.getBoundingClientRect();
      const y = box.top + box.height / 2;
      const wheel = (deltaX: number, deltaY: number) =>
        plot.dispatchEvent(
          new WheelEvent('wheel', {
            deltaX,
            deltaY,
            clientX: box.left + box.width * 0.43,
            clientY: y,
            bubbles: true,
            cancelable: true,
          }),
        );
      const half = 100;
      const step = (index: number): void => {
        if (kind === 'zoom') wheel(0, index % (2 * half) < half ? -14 : 14);
        else wheel(index % 120 < 60 ? 9 : -9, 0);
      };
      const times: number[] = [];
      let lastMs = await frame();
      for (let index = 0; index < steps; index += 1) {
        step(index);
        const nowMs = await frame();
        times.push(nowMs - lastMs);
        lastMs = nowMs;
      }
      return times;
    },
    { kind: move, steps: count },
  );
}

/** Zooms in by a factor of about four around the middle, so that there is something to pan over. */
export async function zoomIn(page: Page): Promise<void> {
  for (let index = 0; index < 5; index += 1) await page.keyboard.press('w');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
}
