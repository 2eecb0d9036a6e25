import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Result } from '../src/ipc.ts';
import { isBundleUrl } from './security/bundle-path.ts';

/** Answers a request that comes from the right page; nothing of the request has been looked at yet. */
export type Answer = (channel: unknown, payload: unknown) => Promise<Result<unknown>>;

/** The one channel of Electron's that all requests go through: `(channel, payload) → Result`. */
export const requestIpcChannel = 'buildoscope:request';

interface Page {
  readonly contents: () => WebContents | null;
  readonly answer: Promise<Answer>;
}

const pages = new Set<Page>();

/**
 * Answers requests of the given page, until the function that it returns is called. A page may be there
 * before those who answer it: its requests wait for them. This file is the only one that may use ipcMain,
 * and every sender is checked here; `answer.ts` parses what is asked.
 */
export function setUpIpc(
  contents: () => WebContents | null,
  answer: Answer | Promise<Answer>,
): () => void {
  if (pages.size === 0) ipcMain.handle(requestIpcChannel, respond);
  const page: Page = { contents, answer: Promise.resolve(answer) };
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
  return (await page.answer)(channel, payload);
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

/** The answer to what must not be asked. */
export function refusal(reason: string): Result<never> {
  return { ok: false, problem: { code: 'unexpected', values: {}, raw: `refused: ${reason}` } };
}
