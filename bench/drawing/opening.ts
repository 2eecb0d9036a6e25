import type { Application } from './application.ts';

/** Opens a recording of the library: from the request until its tracks have been drawn to the end, in ms. */
export async function openRecording({ page }: Application, recordingId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const startMs = performance.now();
    const answer = await window.buildoscope.request('recording:open', { recordingId: id });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    const drawn = () => {
      const states = [...document.querySelectorAll('.tl-status')];
      const ended = states.length > 0 && !states.some((each) => each.textContent?.startsWith('…'));
      return ended && document.querySelectorAll('.tl-band').length > 1;
    };
    while (!drawn()) await frame();
    // The frame after this one was shown holds the picture.
    await frame();
    await frame();
    return performance.now() - startMs;
  }, recordingId);
}
