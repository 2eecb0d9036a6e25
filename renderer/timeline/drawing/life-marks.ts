import type { Translator } from '../../../src/i18n/translator.ts';
import type { BinaryLife } from '../../../src/timeline/life-line.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { Milliseconds } from '../../../src/units.ts';
import { eventWords, keptWords, type LifeWord, shortPath } from './life-words.ts';

/** One thing that happened to the executable. */
export interface LifeMark {
  readonly key: string;
  readonly atMs: Milliseconds;
  readonly deleted: boolean;
  readonly words: readonly LifeWord[];
}

/**
 * What happened to the executable, in order of time. Besides the recorded events: when the program
 * that it is ended (its own tool tells), and, once the run is over, what stays of it.
 */
export function lifeMarks(run: RunModel, life: BinaryLife, t: Translator): readonly LifeMark[] {
  const marks: LifeMark[] = life.events.map((event, index) => ({
    key: `${event.event}-${index}`,
    atMs: event.atMs,
    deleted: event.event === 'deleted',
    words: [{ text: eventWords(event, run.start, t), minor: event.event === 'grew' }],
  }));
  const told = (kind: string) => life.events.some((event) => event.event === kind);
  const endMs = run.spans.find((span) => span.start.tool === 'program')?.end?.endMs;
  if (endMs !== undefined && told('started') && !told('ended')) {
    const words = [{ text: t('timeline.life.ended'), minor: false }];
    marks.push({ key: 'ended', atMs: endMs, deleted: false, words });
  }
  marks.sort((a, b) => a.atMs - b.atMs);
  const stays = life.existence.findLast((each) => each.endMs === null);
  const last = marks.at(-1);
  if (run.end === null || stays === undefined || last === undefined || told('kept')) return marks;
  const word = { text: keptWords(shortPath(stays.path, run.start), t), minor: false };
  return [...marks.slice(0, -1), { ...last, words: [...last.words, word] }];
}
