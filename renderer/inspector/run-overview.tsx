import { memo, type ReactNode, useState } from 'react';
import { isFailure, resultOf } from '../../src/summary/run-result.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { shownSides, useTimelineStore } from '../timeline/index.ts';
import { useTranslator } from '../ui/translator.tsx';
import { XrayOfRun } from '../xray/xray-run.tsx';
import { ConcurrencyChart } from './concurrency-chart.tsx';
import { CriticalPathList } from './critical-path-list.tsx';
import { concurrencyOfRun, longestOfRun } from './of-run.ts';
import { CauseCounts } from './span-cause.tsx';
import { SpanLink } from './span-link.tsx';

/** What the shown run of each side was as a whole: settings, longest packages, critical path. */
export function RunOverview(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const t = useTranslator();
  const chosen = useTimelineStore((state) => state.chosenRuns);
  const sides = shownSides(props.model, props.live, chosen);
  if (sides.length === 0) return null;
  return (
    <section>
      <h2>{t('whole.title')}</h2>
      {sides.map(({ run }) => (
        <SideOverview
          key={run.start.run}
          run={run}
          alone={sides.length === 1}
          cores={props.model.machine?.usableCores ?? null}
        />
      ))}
    </section>
  );
}

/** `cores`: those that the build could use; null: not known. */
const SideOverview = memo(function SideOverview(props: {
  readonly run: RunModel;
  readonly alone: boolean;
  readonly cores: number | null;
}) {
  const { run, alone, cores } = props;
  const t = useTranslator();
  return (
    <Fold
      open={alone}
      title={
        <>
          <span className={`side-mark side-${run.start.side.toLowerCase()}`}>{run.start.run}</span>{' '}
          <span className="mono">{run.start.command.join(' ')}</span>
        </>
      }
    >
      {run.end === null ? null : <Built run={run} cores={cores} />}
      {run.end === null || !run.start.conditions.xray ? null : (
        <Fold title={t('xray.title')} open={alone}>
          <XrayOfRun run={run} />
        </Fold>
      )}
      <Fold title={t('whole.settings')}>
        <Settings run={run} />
      </Fold>
    </Fold>
  );
});

/** A part that can be folded; what is folded is not computed. */
function Fold(props: {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(props.open ?? false);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      {open ? props.children : null}
    </details>
  );
}

/** `cores`: those that the build could use; null: not known. */
function Built(props: { readonly run: RunModel; readonly cores: number | null }) {
  const { run } = props;
  const t = useTranslator();
  const concurrency = concurrencyOfRun(run);
  const longest = longestOfRun(run);
  if (concurrency === null) {
    // Where go itself refused, nothing came from the cache either; its result is told above.
    const isRefused = isFailure(resultOf(run, true));
    return isRefused ? null : <p className="dim">{t('whole.nothing-built')}</p>;
  }
  return (
    <>
      <dl className="facts">
        <dt>{t('whole.tools')}</dt>
        <dd>
          {t('whole.tools.mean', {
            mean: t.format.ratio(concurrency.mean),
            most: t.format.integer(concurrency.most),
          })}
        </dd>
        <dt>{t('whole.alone')}</dt>
        <dd>{t('whole.alone.share', { share: t.format.percent(concurrency.aloneShare) })}</dd>
        <CauseCounts run={run} />
      </dl>
      {props.cores === null ? null : <ConcurrencyChart run={run} cores={props.cores} />}
      {longest.length === 0 ? null : (
        <Fold title={t('whole.longest')} open>
          <ol className="links">
            {longest.map((each) => (
              <li key={each.package}>
                <SpanLink run={run} span={each.longest} aside={t.format.duration(each.tookMs)} />
              </li>
            ))}
          </ol>
        </Fold>
      )}
      <Fold title={t('whole.path')}>
        <CriticalPathList run={run} />
      </Fold>
    </>
  );
}

function Settings(props: { readonly run: RunModel }) {
  const { toolchain, environment, cache } = props.run.start;
  const t = useTranslator();
  return (
    <dl className="facts settings">
      <dt>Go</dt>
      <dd>
        {toolchain.version} {toolchain.goos}/{toolchain.goarch}
      </dd>
      <dt>{t('whole.cache')}</dt>
      <dd>{t(`cache.${cache}`)}</dd>
      {Object.entries(environment).map(([name, value]) => (
        <div key={name}>
          <dt className="mono">{name}</dt>
          <dd className="mono selectable">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
