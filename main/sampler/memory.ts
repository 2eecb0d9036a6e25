import type { SampledMachine } from './protocol.ts';

/** The part of a machine's sample that is about memory. */
export type MachineMemory = Pick<SampledMachine, 'usedMemoryBytes' | 'pageCacheBytes'>;

const unknown: MachineMemory = { usedMemoryBytes: null, pageCacheBytes: null };

/** What is in use by programs and the system, and what holds files only; null: not told. Never rejects. */
export async function memoryNow(): Promise<MachineMemory> {
  try {
    // Half a megabyte of source, which the start of the window can do without.
    const { mem } = await import('systeminformation');
    const { active, buffcache, cached, buffers } = await mem();
    // On Linux systeminformation counts the kernel's own caches too. On macOS it is what is used and belongs to
    // no program; Windows doesn't tell.
    const pageCache = process.platform === 'linux' ? cached + buffers : buffcache;
    return {
      usedMemoryBytes: active > 0 ? active : null,
      pageCacheBytes: pageCache > 0 ? pageCache : null,
    };
  } catch {
    return unknown;
  }
}

/**
 * Asks for the memory again and again, so that the newest answer is at hand: at most so many ms old. The first time
 * at once, which also loads what is asked.
 */
export class MemoryWatch {
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | null = null;
  #newest = unknown;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
    this.#ask();
  }

  get newest(): MachineMemory {
    return this.#newest;
  }

  start(): void {
    this.stop();
    this.#ask();
    this.#timer = setInterval(() => this.#ask(), this.#everyMs);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #ask(): void {
    void memoryNow().then((memory) => {
      this.#newest = memory;
    });
  }
}
