import * as z from 'zod';

/** The Trace Event Format by its description, as far as it is used. */
const place = { pid: z.int().min(1), tid: z.int().min(0), name: z.string() };
const time = { ts: z.int().min(0) };
const args = z.record(z.string(), z.unknown());
const eventSchema = z.discriminatedUnion('ph', [
  z.strictObject({
    ph: z.literal('X'),
    ...place,
    ...time,
    dur: z.int().min(0),
    cat: z.string(),
    args,
  }),
  z.strictObject({
    ph: z.literal('i'),
    ...place,
    ...time,
    s: z.enum(['g', 'p', 't']),
    cat: z.string(),
    args,
  }),
  z.strictObject({ ph: z.literal('C'), ...place, ...time, args: z.record(z.string(), z.number()) }),
  z.strictObject({ ph: z.literal('M'), ...place, args }),
]);
const traceSchema = z.strictObject({
  displayTimeUnit: z.enum(['ms', 'ns']),
  otherData: args,
  traceEvents: z.array(eventSchema),
});
export type TraceFormatEvent = z.infer<typeof eventSchema>;

/** The events of a trace's text; throws if it is not of the format. */
export function parseTrace(text: string): readonly TraceFormatEvent[] {
  return traceSchema.parse(JSON.parse(text)).traceEvents;
}

/** The slices among events. */
export const slices = (events: readonly TraceFormatEvent[]) =>
  events.filter((event) => event.ph === 'X');

/** Slices of a thread that lie neither inside nor beside each other. */
export function crossing(events: readonly TraceFormatEvent[]): readonly string[] {
  const faults: string[] = [];
  const open = new Map<string, { readonly name: string; readonly to: number }[]>();
  for (const { pid, tid, name, ts, dur } of slices(events)) {
    const stack = open.get(`${pid}/${tid}`) ?? [];
    open.set(`${pid}/${tid}`, stack);
    while (stack.length > 0 && (stack.at(-1)?.to ?? 0) <= ts) stack.pop();
    const around = stack.at(-1);
    if (around !== undefined && ts + dur > around.to) faults.push(`${name} in ${around.name}`);
    stack.push({ name, to: ts + dur });
  }
  return faults;
}
