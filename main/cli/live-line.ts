import type { Translator } from '../../src/i18n/translator.ts';
import type { Activity } from '../../src/ipc.ts';
import type { RecordingRecord } from '../../src/recording/records.ts';
import { emptyModel, fold, type RecordingModel } from '../../src/timeline/model.ts';
import { phasesOf } from '../../src/timeline/phases.ts';
import { valuesAt } from '../../src/timeline/series.ts';

const refreshMs = 250;

/**
 * The line that a terminal shows while a recording is made: run, phase, packages compiled so far, CPU
 * and RAM. Written to standard error and overwritten in place; nothing where that is no terminal.
 */
export class LiveLine {
  readonly #t: Translator;
  readonly #out: NodeJS.WriteStream;
  readonly #timer: NodeJS.Timeout | null;
  #model: RecordingModel = emptyModel;
  #pending: RecordingRecord[] = [];
  #activity: Activity = { kind: 'idle' };
  #shown = false;

  constructor(t: Translator, out: NodeJS.WriteStream) {
    this.#t = t;
    this.#out = out;
    this.#timer = out.isTTY ? setInterval(() => this.#draw(), refreshMs) : null;
    this.#timer?.unref();
  }

  records(records: readonly RecordingRecord[]): void {
    if (this.#timer !== null) this.#pending.push(...records);
  }

  activity(activity: Activity): void {
    this.#activity = activity;
  }

  /** Makes room for other output. */
  clear(): void {
    if (!this.#shown) return;
    this.#out.write('\r\u001b[2K');
    this.#shown = false;
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.clear();
  }

  #draw(): void {
    this.#model = fold(this.#model, this.#pending);
    this.#pending = [];
    const text = this.#text();
    if (text === '') return;
    const width = Math.max(20, (this.#out.columns || 80) - 1);
    this.#out.write(`\r\u001b[2K${text.slice(0, width)}`);
    this.#shown = true;
  }

  #text(): string {
    const t = this.#t;
    const activity = this.#activity;
    if (activity.kind === 'preparing') {
      return `${activity.runs.join(', ')}  ${t(`cli.step.${activity.step}`)}`;
    }
    if (activity.kind !== 'recording') return '';
    const run = this.#model.runs.findLast((each) => activity.runs.includes(each.start.run));
    if (run === undefined) return `${activity.runs.join(', ')}  …`;
    const now = valuesAt(run, run.frontMs);
    const phase = phasesOf(run).findLast((each) => each.open)?.phase ?? now.phase;
    const compiled = run.spans.filter(
      (span) => span.start.tool === 'compile' && span.end !== null,
    ).length;
    return [
      run.start.run,
      t.format.duration(run.frontMs),
      phase === null ? '' : t(`phase.${phase}`),
      t('cli.live.packages', { count: compiled }),
      now.cpuCores === null ? '' : t('cli.live.cores', { cores: t.format.cores(now.cpuCores) }),
      now.rssBytes === null ? '' : t.format.bytes(now.rssBytes),
    ]
      .filter((part) => part !== '')
      .join('  ');
  }
}
