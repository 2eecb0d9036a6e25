import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type RequestChannel,
  type RequestPayload,
  type RequestResults,
  type Result,
  requestSchemas,
} from '../src/ipc.ts';
import { ProblemError, problemOf } from '../src/problem.ts';
import { isBundleUrl } from './security/bundle-path.ts';

/** What answers the window's requests, one function a channel. What it throws becomes a problem. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (
    payload: RequestPayload<C>,
  ) => RequestResults[C] | Promise<RequestResults[C]>;
};

/** The one channel of Electron's that all requests go through: `(channel, payload) → Result`. */
export const requestIpcChannel = 'buildoscope:request';

/**
 * Answers requests of the given page, and of no other. This file is the only one that may use ipcMain:
 * here every sender is checked and every payload parsed before a handler sees it.
 */
export function setUpIpc(page: () => WebContents | null, handlers: Partial<RequestHandlers>): void {
  ipcMain.handle(requestIpcChannel, async (event, channel: unknown, payload: unknown) => {
    if (!isOwnPage(event, page())) return refusal('request from elsewhere');
    return answer(handlers, channel, payload);
  });
}

/** The answer to one request, made apart from Electron so that tests can ask. Never rejects. */
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

/** The top frame of our own window, showing our own page. */
function isOwnPage(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    page !== null &&
    event.sender === page &&
    frame !== null &&
    frame === page.mainFrame &&
    isBundleUrl(frame.url)
  );
}

function refusal(reason: string): Result<never> {
  return { ok: false, problem: { code: 'unexpected', values: {}, raw: `refused: ${reason}` } };
}
