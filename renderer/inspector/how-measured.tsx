import { memo } from 'react';
import { measuredText } from '../../src/summary/measured-text.ts';
import { reasonText } from '../../src/summary/result-text.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { AgainButton } from '../record/again-dialog.tsx';
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
          <Measured key={run.start.run} run={run} />
        ))}
        {runs.length > 0 && ended.length <= new Set(runs.map((run) => run.start.side)).size ? (
          <li>{t('measured.once')}</li>
        ) : null}
      </ul>
      <Misses runs={runs} />
      <AgainButton />
    </section>
  );
}

const Measured = memo(function Measured(props: { readonly run: RunModel }) {
  const { run } = props;
  const t = useTranslator();
  if (run.end === null) return null;
  return (
    <li>
      <strong>{run.start.run}</strong>
      {measuredText(run.end, t).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      <Preparation run={run} />
    </li>
  );
});

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
