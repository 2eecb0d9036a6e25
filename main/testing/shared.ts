import { cpSync } from 'node:fs';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the machine's own go. */
    goPath: string;
    goVersion: string;
    /** A build cache in which go alone has built the examples; tests work on copies of it. */
    warmCache: string;
    /** The copy of `webhello` that was built; nothing is written into it. */
    webhelloDir: string;
    /** Its executable as go alone made it. */
    bareWebhello: string;
  }
}

/** Copies the warm cache into a folder of the test's own, some 100 MB in about 0.3 s. */
export function copyWarmCache(to: string): string {
  cpSync(inject('warmCache'), to, { recursive: true });
  return to;
}
