import type { RecordingModel, RunModel, Span } from '../../src/timeline/model.ts';
import { fewestSamples, stagesOf } from '../../src/xray/stages-of.ts';
import { useTranslator } from '../ui/translator.tsx';
import { profilesOfRun } from './of-run.ts';
import { XrayBar } from './stage-bar.tsx';
import { Stages, XrayActions } from './xray-run.tsx';

/**
 * What one compile or link did. Equal runs of the same side are counted together: a single package has
 * few samples. In an ordinary recording: that X-ray would tell.
 */
export function XrayOfSpan(props: {
  readonly model: RecordingModel;
  readonly run: RunModel;
  readonly span: Span;
}) {
  const { model, run, span } = props;
  const t = useTranslator();
  const { tool } = span.start;
  if (tool !== 'compile' && tool !== 'link') return null;
  if (!run.start.conditions.xray || run.end === null) return null;
  const own = profilesOfRun(run).filter(({ profile }) => profile.span === span.start.span);
  const runs = model.runs.filter(
    ({ start }) => start.side === run.start.side && start.conditions.xray,
  );
  const profiles = runs.flatMap((each) =>
    profilesOfRun(each).filter(
      (other) => other.tool === tool && other.package === span.start.package,
    ),
  );
  const stages = stagesOf(profiles);
  const name = span.start.package ?? tool;
  return (
    <section className="part xray">
      <h3>{t('xray.title')}</h3>
      {stages.samples === 0 ? (
        <p className="dim">{t('xray.none', { period: t.format.duration(10) })}</p>
      ) : (
        <>
          <p>
            {t('xray.samples', { count: stages.samples })} ·{' '}
            {t('xray.cpu', { time: t.format.duration(stages.cpuMs) })}
          </p>
          {runs.length > 1 ? <p className="dim">{t('xray.runs', { count: runs.length })}</p> : null}
          {stages.samples < fewestSamples ? null : <XrayBar stages={stages} />}
          <Stages stages={stages} label={`${t('xray.title')}: ${name}`} />
          {own.length === 0 ? null : <XrayActions run={run} span={span.start.span} />}
        </>
      )}
    </section>
  );
}
