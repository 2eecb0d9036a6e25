import { memo } from 'react';
import { startedFromCache } from '../../src/compare/storage.ts';
import type { RecordingModel, RunModel } from '../../src/timeline/model.ts';
import { leftBehindId } from '../compare/evidence.ts';
import { shownSides, useTimelineStore } from '../timeline/index.ts';
import { useTranslator } from '../ui/translator.tsx';
import { shortPath } from './short-path.ts';

/** At most this many names are listed; the rest is counted. */
const mostNames = 12;

/** What is there after the shown run of each side that was not there before: in the project, in GOBIN, in the cache, in the temporary folder. */
export function LeftBehind(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const t = useTranslator();
  const chosen = useTimelineStore((state) => state.chosenRuns);
  const sides = shownSides(props.model, props.live, chosen);
  const known = sides.map(({ run }) => run).filter((run) => run.leftBehind !== null);
  if (known.length === 0) return null;
  return (
    <section id={leftBehindId}>
      <h2>{t('left.title')}</h2>
      {known.map((run) => (
        <RunLeftBehind key={run.start.run} run={run} />
      ))}
    </section>
  );
}

const RunLeftBehind = memo(function RunLeftBehind(props: { readonly run: RunModel }) {
  const t = useTranslator();
  const { leftBehind, start, binary } = props.run;
  if (leftBehind === null) return null;
  const { cacheBytes, cacheFiles } = leftBehind;
  return (
    <div className="left">
      <h3>
        <span className={`side-mark side-${start.side.toLowerCase()}`}>{start.run}</span>{' '}
        <span className="mono">{start.command.join(' ')}</span>
      </h3>
      <dl className="facts">
        <Names
          label={t('left.project')}
          names={leftBehind.project.map((name) => shortPath(name, start))}
        />
        {start.verb === 'install' || leftBehind.gobin.length > 0 ? (
          <Names label={t('left.gobin')} names={leftBehind.gobin} />
        ) : null}
        {leftBehind.temp.length > 0 ? (
          <Names
            label={t('left.temp')}
            names={leftBehind.temp.map((name) => shortPath(name, start))}
          />
        ) : null}
        <dt>{t('left.cache')}</dt>
        <dd>
          {cacheBytes === null
            ? t('value.not-measured')
            : cacheFiles === null
              ? t.format.bytes(cacheBytes)
              : t('left.cache.amount', { bytes: t.format.bytes(cacheBytes), files: cacheFiles })}
        </dd>
        {binary === null ? null : (
          <>
            <dt>{t('comparison.metric.binaryBytes')}</dt>
            <dd>
              {t(startedFromCache(props.run) ? 'binary.in-cache' : `binary.${binary.fate}`)}
              {binary.sha256 === null ? null : (
                <code className="selectable sha" title={binary.sha256}>
                  SHA-256 {binary.sha256.slice(0, 12)}…
                </code>
              )}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
});

function Names(props: { readonly label: string; readonly names: readonly string[] }) {
  const t = useTranslator();
  const rest = props.names.length - mostNames;
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        {props.names.length === 0 ? (
          t('left.nothing')
        ) : (
          <ul className="mono selectable">
            {props.names.slice(0, mostNames).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {rest > 0 ? <li>{t('left.more', { count: rest })}</li> : null}
          </ul>
        )}
      </dd>
    </>
  );
}
