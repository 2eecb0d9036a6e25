/**
 * Lets what waits for the next frame go on at once. The charts gather their changes until a frame is
 * drawn, or for a tenth of a second (recharts 3, Redux's `autoBatchEnhancer`); on a page that nobody
 * looks at each of these turns would only be waited for. For the slide page alone.
 */
export function withoutFrames(): void {
  let last = 0;
  const waiting = new Map<number, FrameRequestCallback>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    const callback = waiting.get(data);
    waiting.delete(data);
    callback?.(performance.now());
  };
  window.requestAnimationFrame = (callback) => {
    last += 1;
    waiting.set(last, callback);
    port2.postMessage(last);
    return last;
  };
  window.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
  };
}
