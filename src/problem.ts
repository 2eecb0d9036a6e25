import * as z from 'zod';

/**
 * A failure that a person is told about. The catalogue says for each code what happened, why, and what
 * to do (`problem.CODE.what`, `.why`, `.todo`); `raw` is the original text, one click away.
 */
export const problemCodes = [
  'go-missing',
  'go-too-old',
  'not-a-go-project',
  'no-such-folder',
  'not-a-folder',
  'link-loop',
  'path-with-newline',
  'not-a-go-command',
  'unknown-flag',
  'bad-command',
  'not-trusted',
  'cache-unusable',
  'cold-disk-unavailable',
  'go-planted',
  'probe-missing',
  'preparation-failed',
  'no-single-program',
  'nothing-to-edit',
  'project-too-large',
  'bad-side',
  'recipe-unfit',
  'already-recording',
  'disk-full',
  'cannot-write',
  'file-exists',
  'no-such-file',
  'cannot-read',
  'not-a-recording',
  'newer-format',
  'damaged-recording',
  'too-large',
  'note-in-damaged',
  'note-not-written',
  'file-gone',
  'no-profiles',
  'no-such-run',
  'export-format',
  'export-exists',
  'export-too-large',
  'print-failed',
  'export-empty',
  'export-not-written',
  'export-stopped',
  'export-no-slide',
  'export-one-slide',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export const problemSchema = z.object({
  code: z.enum(problemCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string().nullable(),
});

export type Problem = Readonly<z.infer<typeof problemSchema>>;

/** An error that carries a Problem through exceptions. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, values: Problem['values'] = {}, raw: string | null = null) {
    super(raw ?? code);
    this.name = 'ProblemError';
    this.problem = { code, values, raw };
  }
}

/** The problem that an unknown thrown value stands for. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const raw = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'unexpected', values: {}, raw };
}
