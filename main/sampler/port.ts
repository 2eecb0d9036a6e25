import * as z from 'zod';
import type { MachineIdentity, SamplerMessage } from './protocol.ts';

type Message = SamplerMessage | MachineIdentity;

/** A script's line to the process that started it. */
export interface ParentPort {
  send(message: Message): void;
  onMessage(listener: (data: unknown) => void): void;
  /** The other end is gone. */
  onClosed(listener: () => void): void;
}

/** What Electron puts on `process` in a utility process; declared here so that nothing imports electron. */
interface UtilityPort {
  postMessage(message: Message): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const utilityPortSchema = z.custom<UtilityPort>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'postMessage' in value &&
    typeof value.postMessage === 'function' &&
    'on' in value &&
    typeof value.on === 'function',
);

/** The line of an Electron utility process or of a forked Node process; null: started in neither way. */
export function parentPort(): ParentPort | null {
  const utility = utilityPortSchema.safeParse('parentPort' in process ? process.parentPort : null);
  if (utility.success) {
    const port = utility.data;
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      // Electron ends its utility processes itself.
      onClosed: () => undefined,
    };
  }
  if (process.send === undefined) return null;
  return {
    send: (message) => {
      // Without a callback a closed channel would be thrown as an error of the process.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.on('disconnect', listener),
  };
}
