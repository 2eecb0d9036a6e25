import type { ProbeLineOf } from '../../src/go/probe-lines.ts';
import type { FileEventRecord } from '../../src/recording/records.ts';
import type { RecordBuffer } from './record-buffer.ts';
import type { RunClock } from './run-clock.ts';

type What = Pick<FileEventRecord, 'subject' | 'event' | 'path' | 'from' | 'bytes'>;

/** Turns what was noticed of a run's executable and work folder into records, at the times at which it was done. */
export class FileEvents {
  readonly #run: string;
  readonly #clock: RunClock;
  readonly #buffer: RecordBuffer;
  readonly #records: FileEventRecord[] = [];
  /** Paths of the programs that run, by their span: only a program's start tells its path. */
  readonly #programPaths = new Map<string, string>();
  /** What was seen to be gone; null: the command has ended. */
  #deletions: { readonly what: What; readonly seenMs: number }[] | null = [];
  #endMs = Number.POSITIVE_INFINITY;

  constructor(run: string, clock: RunClock, buffer: RecordBuffer) {
    this.#run = run;
    this.#clock = clock;
    this.#buffer = buffer;
  }

  get records(): readonly FileEventRecord[] {
    return this.#records;
  }

  /** A watcher's or the sampler's word, by this process's clock. Whoever gives it has read the log up to now. */
  seen(
    subject: What['subject'],
    event: What['event'],
    path: string,
    from: string | null,
    bytes: number | null,
    atUs: number,
  ): void {
    const what = { subject, event, path, from, bytes };
    const seenMs = this.#clock.ms(atUs);
    // Go clears up just before it ends: told once that is known, since what it did precedes its end.
    if (event === 'deleted' && this.#deletions !== null) this.#deletions.push({ what, seenMs });
    else this.#addSeen(what, seenMs);
  }

  programStarted({ id, path, atUs }: ProbeLineOf<'tool-start'>): void {
    this.#programPaths.set(id, path);
    this.#addProgram('started', path, atUs);
  }

  /** The end of any tool; those that are no program are passed over. */
  toolEnded({ id, endUs }: ProbeLineOf<'tool-end'>): void {
    const path = this.#programPaths.get(id);
    if (path !== undefined) this.#addProgram('ended', path, endUs);
  }

  runEnded({ atUs }: ProbeLineOf<'run-end'>): void {
    this.#endMs = this.#clock.probeMs(atUs);
  }

  /** Nothing more is seen: tells what is gone. */
  finish(): void {
    const deletions = this.#deletions ?? [];
    this.#deletions = null;
    for (const { what, seenMs } of deletions) this.#addSeen(what, seenMs);
  }

  /** A watcher sees what a command did with a delay: what is seen after its end was done by then. */
  #addSeen(what: What, seenMs: number): void {
    this.#add(what, Math.min(seenMs, this.#endMs));
  }

  /** The probe itself told it, so it is exact. */
  #addProgram(event: 'started' | 'ended', path: string, atUs: number): void {
    const what = { subject: 'binary', event, path, from: null, bytes: null } as const;
    this.#add(what, this.#clock.probeMs(atUs));
  }

  #add(what: What, atMs: number): void {
    const record: FileEventRecord = { kind: 'file-event', run: this.#run, atMs, ...what };
    this.#records.push(record);
    this.#buffer.add(record);
  }
}
