import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { EventChannel, Result, WindowApi } from '../src/ipc.ts';

/*
 * Runs in the sandbox, before the page. It has no schema of its own: what the page asks for is checked
 * in main. Types only from src/ipc.ts, whose schemas would not be needed here.
 */

/** As in `main/ipc.ts`, which can't be imported here. */
const requestIpcChannel = 'buildoscope:request';

/** Of the page's window, in whose process this runs; main is compiled without the types of the DOM. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(
    message: string,
    origin: string,
    ports: readonly InstanceType<typeof MessagePort>[],
  ): void;
};

/** As in `main/window.ts`. */
const fileIpcChannel = 'recording:file';

/** The page may listen to these alone; an object, so that the compiler demands every channel. */
const events: Readonly<Record<EventChannel, true>> = {
  'app:state': true,
  'recording:begin': true,
  'recording:records': true,
  'project:opened': true,
  'record:asked': true,
  'slide:recording': true,
  'slide:draw': true,
  'export:open': true,
  'export:progress': true,
  'export:done': true,
  'export:copied': true,
  problem: true,
};

const api: WindowApi = {
  request: (channel, payload) => ipcRenderer.invoke(requestIpcChannel, channel, payload),
  openDropped(file) {
    const path = pathOf(file);
    if (path === '') return Promise.resolve(noSuchFile);
    return ipcRenderer.invoke(requestIpcChannel, 'project:open-dropped', { path });
  },
  on(channel, listener) {
    if (!Object.hasOwn(events, channel)) return () => undefined;
    // The event object would give the page access to the sender: it is not handed on.
    const receive = (_event: unknown, payload: Parameters<typeof listener>[0]): void =>
      listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.off(channel, receive);
  },
};

const noSuchFile: Result<never> = {
  ok: false,
  problem: { code: 'cannot-read', values: { path: '' }, raw: 'what was dropped has no path' },
};

/** The path of a dropped File; empty for a File that a page made itself, and for anything else. */
function pathOf(file: unknown): string {
  try {
    return file instanceof File ? webUtils.getPathForFile(file) : '';
  } catch {
    return '';
  }
}

// The bridge can't hand on a port, and would copy what came over it.
ipcRenderer.on(fileIpcChannel, ({ ports }, recordingId: string) => {
  window.postMessage(recordingId, window.location.origin, ports);
});

contextBridge.exposeInMainWorld('buildoscope', api);
