/**
 * The oldest minor version of Go 1 that got security fixes when this version of Buildoscope was made: a
 * release is supported until there are two newer ones (go.dev/doc/devel/release), and Go 1.27 was out.
 */
export const oldestSupportedMinor = 26;

/** Whether a Go (`go1.24.4`) gets no security fixes any more; false for what is no release. */
export function isUnsupportedGo(version: string): boolean {
  const minor = /^go1\.(\d+)/.exec(version)?.[1];
  return minor !== undefined && Number(minor) < oldestSupportedMinor;
}
