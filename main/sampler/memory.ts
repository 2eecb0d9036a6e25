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

/** The newest answer to the question for the memory, which is asked by whoever needs it next. */
export class MemoryWatch {
  #newest = unknown;

  get newest(): MachineMemory {
    return this.#newest;
  }

  /** Returns at once; the first time it also loads what is asked. */
  ask(): void {
    void memoryNow().then((memory) => {
      this.#newest = memory;
    });
  }
}
