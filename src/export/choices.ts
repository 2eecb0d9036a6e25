import * as z from 'zod';
import { exportFormatSchema, exportOptionsSchema } from './formats.ts';

/**
 * What the export dialog remembers from one time to the next: all that doesn't belong to one recording.
 * Words of one's own, the stretch of time and the sides begin anew.
 */
export const exportChoicesSchema = z.object({
  format: exportFormatSchema,
  options: exportOptionsSchema.omit({ title: true, caption: true, range: true, sides: true }),
});
export type ExportChoices = Readonly<z.infer<typeof exportChoicesSchema>>;
