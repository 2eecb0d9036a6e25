import { useState } from 'react';
import type { RunModel } from '../../src/timeline/model.ts';
import {
  fewestSamples,
  type StageSamples,
  shareErrorAtMost,
  type XrayGroup,
} from '../../src/xray/stages-of.ts';
import { savePprof } from '../actions.ts';
import { useWindowStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { FlameDialog } from './flame-dialog.tsx';
import { stagesOfRun } from './of-run.ts';
import { XrayBar, XrayTable } from './stage-bar.tsx';
import './xray.css';

/** What compiler and linker did in a run: the stages of the whole build, of each origin, and of the link. */
export function XrayOfRun(props: { readonly run: RunModel }) {
  const { run } = props;
  const t = useTranslator();
  const [shown, setShown] = useState<XrayGroup>('whole');
  if (!run.start.conditions.xray) return null;
  const groups = stagesOfRun(run);
  const whole = groups[0];
  if (whole === undefined) return <p className="dim">{t('xray.run-none')}</p>;
  const current = groups.find(({ group }) => group === shown) ?? whole;
  const samples = t('xray.samples', { count: whole.stages.samples });
  const period = t.format.duration(whole.stages.cpuMs / whole.stages.samples);
  return (
    <div className="xray">
      <p className="dim">{t('xray.intro', { period, samples })}</p>
      <XrayActions run={run} span={null} />
      <ul className="xray-groups" aria-label={t('xray.shown')}>
        {groups.map(({ group, stages }) => (
          <li key={group}>
            <button
              type="button"
              className="xray-group"
              aria-pressed={group === current.group}
              onClick={() => setShown(group)}
            >
              <span>{t(`xray.group.${group}`)}</span>
              <span className="dim">{t('xray.samples', { count: stages.samples })}</span>
              {stages.samples < fewestSamples ? null : <XrayBar stages={stages} />}
            </button>
          </li>
        ))}
      </ul>
      <Stages stages={current.stages} label={t(`xray.group.${current.group}`)} />
    </div>
  );
}

/** The stages where the samples suffice; else how many there are, and that they don't. */
export function Stages(props: { readonly stages: StageSamples; readonly label: string }) {
  const t = useTranslator();
  const { stages, label } = props;
  const samples = t('xray.samples', { count: stages.samples });
  if (stages.samples < fewestSamples) {
    return <p className="dim">{t('xray.too-few', { samples, fewest: fewestSamples })}</p>;
  }
  const points = Math.ceil(shareErrorAtMost(stages.samples) * 100);
  return (
    <>
      <XrayTable stages={stages} label={label} />
      <p className="dim">{t('xray.sure', { samples, points })}</p>
    </>
  );
}

/** Opens the flame graph, and saves the profile of the run. `span`: the tool that is looked at. */
export function XrayActions(props: { readonly run: RunModel; readonly span: string | null }) {
  const { run, span } = props;
  const t = useTranslator();
  const [open, setOpen] = useState(false);
  const recordingId = useWindowStore((state) => state.recording?.recordingId ?? null);
  const save = async () => {
    if (recordingId === null) return;
    if (await savePprof(recordingId, run.start.run)) showToast(t('xray.saved'));
  };
  return (
    <div className="xray-actions">
      <Button onClick={() => setOpen(true)}>{t('xray.open')}</Button>
      {recordingId === null ? null : <Button onClick={save}>{t('xray.save')}</Button>}
      <FlameDialog open={open} run={run} span={span} onClose={() => setOpen(false)} />
    </div>
  );
}
