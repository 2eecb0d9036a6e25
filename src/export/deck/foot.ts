import type { Translator } from '../../i18n/translator.ts';
import type { RecordingModel } from '../../timeline/model.ts';
import type { DeckSide } from './sides.ts';
import { shorten } from './text.ts';

/** How it was measured, the most important part first: parts at the end may be left out for want of room. */
export function footParts(
  model: RecordingModel,
  sides: readonly DeckSide[],
  t: Translator,
): readonly string[] {
  const [first] = sides;
  if (first === undefined) return [];
  const { machine } = model;
  const versions = new Set(
    sides.map(({ run }) => {
      const { version, goos, goarch } = run.start.toolchain;
      return shorten(`${version} ${goos}/${goarch}`, 60);
    }),
  );
  const intervals = sides.flatMap(({ summary }) => summary.samples.medianIntervalMs ?? []);
  const interval = Math.max(...intervals);
  const runs = Math.min(...sides.map((side) => Math.max(1, side.runs)));
  return [
    ...versions,
    machine === null ? '' : t('slide.foot.cores', { count: machine.cores }),
    runs === 1
      ? t(sides.length > 1 ? 'slide.foot.one-each' : 'slide.foot.one')
      : t(sides.length > 1 ? 'slide.foot.median-each' : 'slide.foot.median', { count: runs }),
    Number.isFinite(interval)
      ? t('slide.foot.interval', { time: t.format.duration(Math.round(interval)) })
      : '',
    t.format.dateTime(first.run.start.startedAt),
    machine === null ? '' : shorten(machine.osName ?? machine.platform, 40),
    machine?.cpuModel == null ? '' : shorten(machine.cpuModel, 50),
    t('app.name'),
  ].filter((part) => part !== '');
}
