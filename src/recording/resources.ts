import * as z from 'zod';

const measured = z.number().min(0).nullable();

/** Resources that one process, or a tree of them, used; null is "could not be measured". */
export const resourcesSchema = z.object({
  userMs: measured,
  systemMs: measured,
  peakRssBytes: measured,
  /** Bytes through read and write calls (mapped files are not in it). */
  readBytes: measured,
  writtenBytes: measured,
  /** Bytes that were really fetched from, or made to be written to, the disk. */
  diskReadBytes: measured,
  diskWrittenBytes: measured,
});

export type Resources = Readonly<z.infer<typeof resourcesSchema>>;

/** Where nothing could be measured. */
export const unmeasuredResources: Resources = {
  userMs: null,
  systemMs: null,
  peakRssBytes: null,
  readBytes: null,
  writtenBytes: null,
  diskReadBytes: null,
  diskWrittenBytes: null,
};
