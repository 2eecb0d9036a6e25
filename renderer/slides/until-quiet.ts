/** The charts draw themselves in several turns; after this long without a change they are done (ms). */
const quietMs = 24;
const longestMs = 4000;

/** Settles when nothing in an element has changed for a moment. */
export function untilQuiet(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, quietMs);
    });
    let quiet = setTimeout(done, quietMs);
    const longest = setTimeout(done, longestMs);
    observer.observe(element, { childList: true, subtree: true, attributes: true });
  });
}
