import { baseName, liesBelow } from '../compare/paths.ts';
import type { Translator } from '../i18n/translator.ts';
import type { RecordingModel, RunModel } from '../timeline/model.ts';
import { longestPackages } from '../timeline/package-times.ts';
import { phasesOf } from '../timeline/phases.ts';
import { causeCounts, causeLines } from './cause-text.ts';
import { goTroubleOf } from './go-trouble.ts';
import { measuredText } from './measured-text.ts';
import { reasonText, resultText } from './result-text.ts';
import { resultOf } from './run-result.ts';
import { summarize } from './summary.ts';

/** What is said of one thing: a short label, and below one another what it was. */
export interface ReportPart {
  readonly label: string;
  readonly lines: readonly string[];
}

const mostCauses = 8;
const mostNames = 6;
const mostLongest = 5;
const mostLeft = 8;

/** What was recorded, when, by what, and on which machine. */
export function recordingLines(model: RecordingModel, t: Translator): readonly string[] {
  const { header, machine, runs } = model;
  const project = runs[0]?.start.project ?? '';
  const made =
    header === null
      ? []
      : [
          t('report.made', {
            project,
            time: t.format.dateTime(header.createdAt),
            application: header.application,
          }),
        ];
  if (machine === null) return made;
  const facts = [
    machine.osName ?? `${machine.platform} ${machine.arch}`,
    ...(machine.cpuModel === null ? [] : [machine.cpuModel]),
    t('measured.cores', { usable: t.format.cores(machine.usableCores), cores: machine.cores }),
    t.format.bytes(machine.memoryBytes),
  ];
  return [...made, facts.join(', ')];
}

/** All that a person wants to know of one run; parts of which nothing is known are left out. */
export function runReport(run: RunModel, t: Translator): readonly ReportPart[] {
  const part = (label: ReportPart['label'], lines: readonly string[]): ReportPart => ({
    label,
    lines: lines.filter((line) => line !== ''),
  });
  const { start, end } = run;
  const { version, goos, goarch } = start.toolchain;
  return [
    part(t('report.go'), [`${version} ${goos}/${goarch}, ${t(`cache.${start.cache}`)}`]),
    part(t('report.settings'), [
      Object.entries(start.environment)
        .map(([name, value]) => `${name}=${value}`)
        .join('  '),
    ]),
    part(t('report.also'), conditionLines(run, t)),
    part(t('report.before'), preparationLines(run, t)),
    part(t('report.end'), endLines(run, t)),
    part(t('report.phases'), [phaseLine(run, t)]),
    part(t('report.built'), [builtLine(run, t)]),
    part(t('report.why'), [
      causeCounts(run, t).join('; '),
      ...shortened(causeLines(run, 'compile', mostNames, t), mostCauses, t),
    ]),
    part(t('report.why-linked'), causeLines(run, 'link', mostNames, t)),
    part(t('report.longest'), [
      longestPackages(run, mostLongest)
        .map((each) => together(each.package, t.format.duration(each.tookMs)))
        .join(', '),
    ]),
    part(t('report.executable'), end === null ? [] : [executableLine(run, t)]),
    part(t('report.left'), leftLines(run, t)),
    part(
      t('report.missing'),
      run.missing.map((each) => `${t(`missing.${each.what}`)}: ${reasonText(t, each)}`),
    ),
    part(t('report.measured'), end === null ? [] : measuredText(end, t)),
    part(t('report.notes'), noteLines(run, t)),
  ].filter(({ lines }) => lines.length > 0);
}

function shortened(lines: readonly string[], most: number, t: Translator): readonly string[] {
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), t('report.more', { count: lines.length - most })];
}

function conditionLines({ start }: RunModel, t: Translator): readonly string[] {
  const { thenRun, xray, edit, order } = start.conditions;
  return [
    ...(edit === null ? [] : [t('report.edited', { file: edit })]),
    ...(thenRun === null ? [] : [t('report.then-ran', { program: thenRun.join(' ') })]),
    ...(xray ? [t('report.xray')] : []),
    ...(order === 'race' ? [t('report.race')] : []),
  ];
}

function preparationLines({ preparation }: RunModel, t: Translator): readonly string[] {
  if (preparation === null) return [];
  const steps = preparation.steps.map(({ step, durationMs }) =>
    t('prepared.step', { step: t(`prepared.${step}`), time: t.format.duration(durationMs) }),
  );
  const parts = (preparation.pageCache ?? []).map((each) =>
    t('report.in-ram', {
      part: t(`page-cache.${each.part}`),
      bytes: t.format.bytes(each.bytes),
      before: t.format.bytes(each.residentBeforeBytes),
      after: t.format.bytes(each.residentAfterBytes),
    }),
  );
  return [steps.join(', '), ...parts];
}

function endLines(run: RunModel, t: Translator): readonly string[] {
  const trouble = goTroubleOf(run);
  const { survivors = [], droppedOutputBytes = 0 } = run.end ?? {};
  const living = survivors.map(({ name, pid }) => `${name} (${pid})`).join(', ');
  return [
    resultText(t, resultOf(run, true)),
    ...(trouble === null ? [] : [t(`trouble.${trouble}`)]),
    ...(survivors.length === 0
      ? []
      : [`${t('result.survivors', { count: survivors.length })} ${living}`]),
    ...(droppedOutputBytes === 0
      ? []
      : [t('report.dropped', { bytes: t.format.bytes(droppedOutputBytes) })]),
  ];
}

function phaseLine(run: RunModel, t: Translator): string {
  return phasesOf(run)
    .map(({ phase, startMs, endMs }) =>
      together(t(`phase.${phase}`), t.format.duration(endMs - startMs)),
    )
    .join(', ');
}

/** A name and its figure, which no end of a line parts. */
function together(name: string, figure: string): string {
  return `${name}\u00a0${figure}`;
}

function builtLine(run: RunModel, t: Translator): string {
  const { built, cached } = summarize(run).packages;
  return built === null || cached === null ? '' : t('report.built.counts', { built, cached });
}

/** The private folders of a recording are gone when it is read: then the name says all that is left. */
function executableLine({ start, binary }: RunModel, t: Translator): string {
  if (binary === null) return t('report.executable.none');
  const fate =
    binary.fate === 'cached' && binary.createdMs === null
      ? t('binary.in-cache')
      : t(`binary.${binary.fate}`);
  const { path } = binary;
  const name = liesBelow(path, start.cacheDir)
    ? baseName(path)
    : liesBelow(path, start.dir)
      ? path.slice(start.dir.length + 1)
      : path;
  return `${name}, ${t.format.bytes(binary.bytes)}, ${fate}`;
}

function leftLines({ leftBehind }: RunModel, t: Translator): readonly string[] {
  if (leftBehind === null) return [];
  const { project, gobin, temp, cacheBytes } = leftBehind;
  const places = [
    ['left.project', project],
    ['left.gobin', gobin],
    ['left.temp', temp],
  ] as const;
  const files = places
    .filter(([, names]) => names.length > 0)
    .map(([place, names]) => `${t(place)}: ${shortened(names, mostLeft, t).join(', ')}`);
  const cache =
    cacheBytes === null || cacheBytes === 0
      ? []
      : [t('report.left.cache', { bytes: t.format.bytes(cacheBytes) })];
  const all = [...files, ...cache];
  return all.length === 0 ? [t('left.nothing')] : all;
}

function noteLines(run: RunModel, t: Translator): readonly string[] {
  const tools = new Map(run.spans.map(({ start }) => [start.span, start]));
  return [...run.notes]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, span, text }) => {
      const time = t.format.duration(atMs);
      const on = span === null ? undefined : tools.get(span);
      return on === undefined
        ? t('report.note', { time, text })
        : t('report.note-on', { time, tool: `${on.tool} ${on.package ?? ''}`.trim(), text });
    });
}
