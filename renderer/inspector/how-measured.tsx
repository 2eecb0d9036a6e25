import type { Translator } from '../../src/i18n/translator.ts';
import { reasonText } from '../../src/summary/result-text.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { Preparation } from './preparation.tsx';

/** How a recording was measured: the machine, the interval really kept, what was missed, and what measuring cost. */
export function HowMeasured(props: { readonly model: RecordingModel }) {
  const t = useTranslator();
  const { machine, runs } = props.model;
  const ended = runs.filter((run) => run.end !== null);
  const toolchain = runs[0]?.start.toolchain;
  if (toolchain === undefined) return null;
  return (
    <section>
      <h2>{t('measured.title')}</h2>
      <ul className="measured dim">
        <li>
          {toolchain.version} {toolchain.goos}/{toolchain.goarch}
          {machine === null
            ? ''
            : ` · ${t('measured.cores', {
                usable: t.format.cores(machine.usableCores),
                cores: machine.cores,
              })} · ${t.format.bytes(machine.memoryBytes)}`}
        </li>
        {machine?.cpuModel ? <li>{machine.cpuModel}</li> : null}
        {runs.some((run) => run.start.conditions.xray) ? <li>{t('xray.measured')}</li> : null}
        {ended.map((run) => (
          <li key={run.start.run}>
            <strong>{run.start.run}</strong> {samplingText(t, run)}
            <br />
            {costText(t, run)}
            <Preparation run={run} />
          </li>
        ))}
        {runs.length > 0 && ended.length <= new Set(runs.map((run) => run.start.side)).size ? (
          <li>{t('measured.once')}</li>
        ) : null}
      </ul>
      <Misses runs={runs} />
    </section>
  );
}

function samplingText(t: Translator, run: RunModel): string {
  const sampling = run.end?.sampling;
  if (sampling === undefined || sampling.count === 0) return t('measured.no-samples');
  return t('measured.sampling', {
    wanted: t.format.duration(1000 / sampling.requestedHz),
    median: t.format.duration(sampling.medianIntervalMs),
    p95: t.format.duration(sampling.p95IntervalMs),
    count: sampling.count,
  });
}

function costText(t: Translator, run: RunModel): string {
  const end = run.end;
  if (end === null) return '';
  const { cpuMs, probeMs } = end.observer;
  const share = cpuMs === null || end.wallMs === 0 ? null : cpuMs / end.wallMs;
  return t('measured.cost', {
    own: t.format.duration(cpuMs),
    share: t.format.percent(share),
    probe: t.format.duration(probeMs),
  });
}

function Misses(props: { readonly runs: readonly RunModel[] }) {
  const t = useTranslator();
  const misses = props.runs.flatMap((run) => run.missing);
  if (misses.length === 0) return null;
  return (
    <div className="notice notice-warn misses">
      <h3>{t('missing.title')}</h3>
      <ul>
        {misses.map((miss) => (
          <li key={`${miss.run} ${miss.what} ${miss.reason} ${miss.atMs ?? ''}`}>
            <strong>{miss.run}</strong> {t(`missing.${miss.what}`)}: {reasonText(t, miss)}
          </li>
        ))}
      </ul>
    </div>
  );
}
