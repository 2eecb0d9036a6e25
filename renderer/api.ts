import type {
  EventChannel,
  Events,
  RequestChannel,
  RequestPayload,
  RequestResults,
  Result,
  WindowApi,
} from '../src/ipc.ts';
import { problemOf } from '../src/problem.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of the window. */
    readonly buildoscope: WindowApi;
  }
}

type PayloadArguments<C extends RequestChannel> =
  undefined extends RequestPayload<C> ? [] : [payload: RequestPayload<C>];

/** Asks the main process. Never rejects: what goes wrong on the way is a problem like any other. */
export async function request<C extends RequestChannel>(
  channel: C,
  ...[payload]: PayloadArguments<C>
): Promise<Result<RequestResults[C]>> {
  try {
    return await window.buildoscope.request(channel, payload as RequestPayload<C>);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** Opens what was dropped onto the window; only the preload script can tell its path. */
export async function openDropped(
  file: File,
): Promise<Result<RequestResults['project:open-dropped']>> {
  try {
    return await window.buildoscope.openDropped(file);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/**
 * Listens for the ports over which files come that are opened, each with the id of its recording. Only the preload
 * script can hand one over. What comes is kept until the port is listened to.
 */
export function listenForFiles(listener: (recordingId: string, port: MessagePort) => void): void {
  window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
    if (source === window && typeof data === 'string' && port !== undefined) listener(data, port);
  });
}

/** Listens to one kind of event; returns the function that ends the subscription. */
export function listen<C extends EventChannel>(
  channel: C,
  listener: (payload: Events[C]) => void,
): () => void {
  return window.buildoscope.on(channel, listener);
}
