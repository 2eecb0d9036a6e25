import type { SamplerMessage, SamplerProcess, SpawnSampler } from '../sampler/protocol.ts';

type Listener = (message: SamplerMessage) => void;

const readyTimeoutMs = 10_000;
const stopTimeoutMs = 2_000;

/**
 * The sampler of one recording: started before the first Run, told of each Run's start
 * and end. When it dies, runs go on without samples and say so.
 */
export class SamplerClient {
  readonly #process: SamplerProcess;
  #listener: Listener = () => undefined;
  #alive = true;
  /** Settles when it can sample, when it can't, or when it has not said so for long. */
  readonly ready: Promise<void>;

  constructor(spawn: SpawnSampler) {
    this.#process = spawn();
    this.ready = new Promise((resolve) => {
      const timer = setTimeout(resolve, readyTimeoutMs);
      this.#process.onExit(() => {
        this.#alive = false;
        clearTimeout(timer);
        resolve();
      });
      this.#process.onMessage((message) => {
        if (message.kind === 'ready') {
          clearTimeout(timer);
          resolve();
        }
        this.#listener(message);
      });
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** `sharedBy`: how many runs are made at the same time. */
  start(hz: number, supervisorPid: number, sharedBy: number, listener: Listener): void {
    this.#listener = listener;
    if (!this.#alive) return;
    this.#process.send({
      kind: 'start',
      hz,
      supervisorPid,
      applicationPid: process.pid,
      zeroUs: null,
      sharedBy,
    });
  }

  /** The time 0 of the run, as soon as it is known. */
  zero(zeroUs: number): void {
    if (this.#alive) this.#process.send({ kind: 'zero', zeroUs });
  }

  /** So many of the runs at the same time are left. */
  share(sharedBy: number): void {
    if (this.#alive) this.#process.send({ kind: 'share', sharedBy });
  }

  tool(pid: number, tool: string): void {
    if (this.#alive) this.#process.send({ kind: 'tool', pid, tool });
  }

  /** Ends the sampling of a run; waits for its last batch. */
  async stop(): Promise<Extract<SamplerMessage, { kind: 'stopped' }> | null> {
    if (!this.#alive) return null;
    const before = this.#listener;
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(null), stopTimeoutMs);
      const done = (message: Extract<SamplerMessage, { kind: 'stopped' }> | null) => {
        clearTimeout(timer);
        this.#listener = () => undefined;
        resolve(message);
      };
      this.#listener = (message) => {
        before(message);
        if (message.kind === 'stopped') done(message);
      };
      this.#process.send({ kind: 'stop' });
    });
  }

  close(): void {
    if (this.#alive) this.#process.send({ kind: 'exit' });
    setTimeout(() => this.#alive && this.#process.kill(), 1000).unref();
  }
}
