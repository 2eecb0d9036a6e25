import {
  type RequestChannel,
  type RequestPayload,
  type RequestResults,
  type Result,
  requestSchemas,
} from '../src/ipc.ts';
import { ProblemError, problemOf } from '../src/problem.ts';
import { refusal } from './ipc.ts';

/** Of the page that draws slides, not of the window. */
export type SlideChannel = 'slide:ready' | 'slide:drawn';

/** What answers the window's requests, one function a channel. What it throws becomes a problem. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (
    payload: RequestPayload<C>,
  ) => RequestResults[C] | Promise<RequestResults[C]>;
};

/** The answer to one request of a page with these handlers: parsed first. Never rejects. */
export async function answer(
  handlers: Partial<RequestHandlers>,
  channel: unknown,
  payload: unknown,
): Promise<Result<unknown>> {
  if (!isRequestChannel(channel)) return refusal('unknown channel');
  const handler = handlers[channel];
  if (handler === undefined) return refusal('not offered to this page');
  try {
    return { ok: true, value: await handle(handler, channel, payload) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function handle(handler: object, channel: RequestChannel, payload: unknown): unknown {
  const parsed = requestSchemas[channel].safeParse(payload);
  if (!parsed.success) throw new ProblemError('unexpected', {}, `${channel}: not valid`);
  // The schema of this very channel has just made the payload; the compiler can't follow the union.
  return (handler as (data: unknown) => unknown)(parsed.data);
}

function isRequestChannel(channel: unknown): channel is RequestChannel {
  return typeof channel === 'string' && Object.hasOwn(requestSchemas, channel);
}
