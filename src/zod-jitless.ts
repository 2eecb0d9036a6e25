import * as z from 'zod';

/**
 * Imported before any schema is made, by every process. By itself zod writes code for each schema when it is
 * first asked: some 2 ms each, ten of them at the beginning of a Run, which a warm build feels; and in the
 * window it would probe `new Function`, which the policy there forbids. The code is not worth it: where a
 * hundred thousand values are checked, `quick-check.ts` stands before the schemas.
 */
z.config({ jitless: true });
