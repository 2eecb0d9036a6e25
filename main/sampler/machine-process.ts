import { machineIdentity } from './identity.ts';
import { parentPort } from './port.ts';

/** Says what the machine is, and waits to be ended. */
async function main(): Promise<void> {
  const port = parentPort();
  if (port === null) {
    process.stderr.write('This is started by Buildoscope and is of no use alone.\n');
    process.exit(2);
  }
  port.onClosed(() => process.exit(0));
  // Utility processes live as long as they listen.
  port.onMessage(() => undefined);
  port.send(await machineIdentity());
}

void main();
