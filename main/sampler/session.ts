import { nowUs } from '../recorder/clock.ts';
import { GenericSource, type Target } from './generic-source.ts';
import { intervalFigures } from './intervals.ts';
import { MachineMeter, machineIntervalMs } from './machine.ts';
import type { SampledMachine, SampledProcesses, SamplerMessage } from './protocol.ts';
import { Rhythm } from './rhythm.ts';

/** The process table is read by starting a program, so no more often, whatever is wanted. */
const intervalMs = 500;
const batchUs = 250_000;

/** The sampling of one run where the probe doesn't sample: reads at a steady rate, and hands on what it read. */
export class SamplingSession {
  readonly #source: GenericSource;
  readonly #send: (message: SamplerMessage) => void;
  readonly #rhythm = new Rhythm(() => this.#tick());
  readonly #machineRhythm = new Rhythm(() => void this.#readMachine());
  readonly #meter = new MachineMeter();
  readonly #ownCpu = process.cpuUsage();
  readonly #intervalsMs: number[] = [];
  #samples: SampledProcesses[] = [];
  #machineSamples: SampledMachine[] = [];
  #sinceUs: number;
  #sentUs: number;
  #readingMachine = false;

  constructor(target: Target, send: (message: SamplerMessage) => void) {
    this.#source = new GenericSource(target);
    this.#send = send;
    this.#sinceUs = target.startedUs;
    this.#sentUs = target.startedUs;
    this.#rhythm.start(intervalMs);
    this.#machineRhythm.start(machineIntervalMs);
    void this.#readMachine();
  }

  /** The run began at this time: the first sample closes an interval that reaches back to it. */
  zero(zeroUs: number): void {
    if (this.#intervalsMs.length === 0 && zeroUs < this.#sinceUs) this.#sinceUs = zeroUs;
  }

  tell(pid: number, tool: string): void {
    this.#source.tree.tell(pid, tool);
  }

  share(sharedBy: number): void {
    this.#source.tree.share(sharedBy);
  }

  /** Takes a last sample and sends everything that is still held. */
  stop(): void {
    this.#rhythm.stop();
    this.#machineRhythm.stop();
    // The last interval is cut short by the stop; it says nothing of the rhythm that was kept.
    const figures = intervalFigures(this.#intervalsMs);
    const last = this.#source.read(this.#sinceUs);
    if (last !== null) this.#samples.push(last);
    this.#source.tree.close();
    this.#flush();
    const own = process.cpuUsage(this.#ownCpu);
    this.#send({
      kind: 'stopped',
      ...figures,
      count: figures.count + (last === null ? 0 : 1),
      ownCpuMs: (own.user + own.system) / 1000,
    });
  }

  #tick(): void {
    const atUs = nowUs();
    const sample = this.#source.read(this.#sinceUs);
    if (sample !== null) {
      this.#samples.push(sample);
      this.#intervalsMs.push(sample.intervalMs);
      this.#sinceUs = sample.atUs;
    }
    if (atUs - this.#sentUs >= batchUs) {
      this.#sentUs = atUs;
      this.#flush();
    }
  }

  /** Processes that ended go first, samples last: they tell the receiver that all of this is in. */
  #flush(): void {
    const programs = this.#source.tree.takePrograms();
    if (programs.length > 0) this.#send({ kind: 'programs', list: [...programs] });
    const seen = this.#source.tree.takeSeen();
    if (seen.length > 0) this.#send({ kind: 'processes-seen', list: [...seen] });
    if (this.#machineSamples.length > 0) {
      this.#send({ kind: 'machine-samples', samples: this.#machineSamples });
    }
    this.#machineSamples = [];
    if (this.#samples.length > 0) this.#send({ kind: 'samples', samples: this.#samples });
    this.#samples = [];
  }

  async #readMachine(): Promise<void> {
    if (this.#readingMachine) return;
    this.#readingMachine = true;
    const sample = await this.#meter.read();
    this.#readingMachine = false;
    if (sample !== null) this.#machineSamples.push(sample);
  }
}
