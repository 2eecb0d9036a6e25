import '../../src/zod-jitless.ts';
import os from 'node:os';
import { assertNever } from '../../src/units.ts';
import { nowUs } from '../recorder/clock.ts';
import { type ParentPort, parentPort } from './port.ts';
import { type SamplerCommand, samplerCommandSchema } from './protocol.ts';
import { SamplingSession } from './session.ts';

/** Lets samples be taken on time while the build fills all cores; allowed to root only (nice -5). */
function raisePriority(): boolean {
  try {
    os.setPriority(-5);
    return true;
  } catch {
    return false;
  }
}

function obey(port: ParentPort): void {
  let session: SamplingSession | null = null;
  const take = (command: SamplerCommand): void => {
    switch (command.kind) {
      case 'start': {
        session?.stop();
        const { supervisorPid, applicationPid, zeroUs, sharedBy } = command;
        const target = { supervisorPid, applicationPid, startedUs: nowUs(), sharedBy };
        session = new SamplingSession(target, (message) => port.send(message));
        if (zeroUs !== null) session.zero(zeroUs);
        return;
      }
      case 'zero':
        session?.zero(command.zeroUs);
        return;
      case 'share':
        session?.share(command.sharedBy);
        return;
      case 'tool':
        session?.tell(command.pid, command.tool);
        return;
      case 'stop':
        session?.stop();
        session = null;
        return;
      case 'exit':
        process.exit(0);
        break;
      default:
        assertNever(command);
    }
  };
  port.onMessage((data) => {
    const command = samplerCommandSchema.safeParse(data);
    if (command.success) take(command.data);
  });
}

function main(): void {
  const port = parentPort();
  if (port === null) {
    process.stderr.write('The sampler is started by Buildoscope and is of no use alone.\n');
    process.exit(2);
  }
  port.onClosed(() => process.exit(0));
  // Ctrl+C in a terminal reaches the sampler too; it lives until the recording is written.
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  obey(port);
  port.send({
    kind: 'ready',
    clock: { hrtimeUs: nowUs(), wallUs: Date.now() * 1000 },
    source: 'generic',
    cpuStepMs: null,
    raisedPriority: raisePriority(),
  });
}

main();
