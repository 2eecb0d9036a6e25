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

/** Of the page that draws slides, not of the window. */
export type SlideChannel = 'slide:ready' | 'slide:drawn';

/** What answers the window's requests, one function a channel. What it throws becomes a problem. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (
    payload: RequestPayload<C>,
  ) => RequestResults[C] | Promise<RequestResults[C]>;
};

/** The one channel of Electron's that all requests go through: `(channel, payload) → Result`. */
export const requestIpcChannel = 'buildoscope:request';

interface Page {
  readonly contents: () => WebContents | null;
  readonly handlers: Partial<RequestHandlers>;
}

const pages = new Set<Page>();

/**
 * Answers requests of the given page, until the function that it returns is called; each page has
 * handlers of its own. This file is the only one that may use ipcMain: here every sender is checked and
 * every payload parsed before a handler sees it.
 */
export function setUpIpc(
  contents: () => WebContents | null,
  handlers: Partial<RequestHandlers>,
): () => void {
  if (pages.size === 0) ipcMain.handle(requestIpcChannel, respond);
  const page: Page = { contents, handlers };
  pages.add(page);
  return () => {
    if (pages.delete(page) && pages.size === 0) ipcMain.removeHandler(requestIpcChannel);
  };
}

async function respond(
  event: IpcMainInvokeEvent,
  channel: unknown,
  payload: unknown,
): Promise<Result<unknown>> {
  const page = [...pages].find(({ contents }) => isOwnPage(event, contents()));
  if (page === undefined) return refusal('request from elsewhere');
  return answer(page.handlers, channel, payload);
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
