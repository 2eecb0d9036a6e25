import '../../src/zod-jitless.ts';
import os from 'node:os';
import { assertNever } from '../../src/units.ts';
import { nowUs } from '../recorder/clock.ts';
import { genericSource } from './generic-source.ts';
import { machineIdentity } from './machine.ts';
import { type ParentPort, parentPort } from './port.ts';
import { procSource } from './proc-source.ts';
import { type SamplerCommand, samplerCommandSchema } from './protocol.ts';
import { SamplingSession } from './session.ts';
import type { SourceKind } from './source.ts';

/** Readings before the first run, so that the sampling code is compiled when it counts. */
const warmUpReadings = 300;

/** Lets samples be taken on time while the build fills all cores; allowed to root only (nice -5). */
function raisePriority(): boolean {
  try {
    os.setPriority(-5);
    return true;
  } catch {
    return false;
  }
}

function warmUp(kind: SourceKind): void {
  const startedUs = nowUs();
  const source = kind.open({
    supervisorPid: process.ppid,
    applicationPid: process.pid,
    startedUs,
    sharedBy: 1,
  });
  for (let count = 0; count < warmUpReadings; count++) {
    source.read(nowUs(), startedUs);
    source.takePrograms();
    source.takeSeen();
  }
  source.close();
}

function obey(kind: SourceKind, port: ParentPort): void {
  let session: SamplingSession | null = null;
  const take = (command: SamplerCommand): void => {
    switch (command.kind) {
      case 'start': {
        session?.stop();
        const { supervisorPid, applicationPid, hz, zeroUs, sharedBy } = command;
        const target = { supervisorPid, applicationPid, startedUs: nowUs(), sharedBy };
        session = new SamplingSession(kind, target, hz, (message) => port.send(message));
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
  port.onCommand((data) => {
    const command = samplerCommandSchema.safeParse(data);
    if (command.success) take(command.data);
  });
}

async function main(): Promise<void> {
  const port = parentPort();
  if (port === null) {
    process.stderr.write('The sampler is started by Buildoscope and is of no use alone.\n');
    process.exit(2);
  }
  port.onClosed(() => process.exit(0));
  // Ctrl+C in a terminal reaches the sampler too; it lives until the recording is written.
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  const kind = process.platform === 'linux' ? procSource() : genericSource();
  obey(kind, port);
  const machine = machineIdentity();
  // While the programs that know the machine are running.
  warmUp(kind);
  port.send({
    kind: 'ready',
    machine: await machine,
    clock: { hrtimeUs: nowUs(), wallUs: Date.now() * 1000 },
    source: kind.name,
    cpuStepMs: kind.cpuStepMs,
    raisedPriority: raisePriority(),
  });
}

void main();
