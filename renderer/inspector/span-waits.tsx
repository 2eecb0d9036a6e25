import type { ReactNode } from 'react';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { criticalPathOfRun } from './of-run.ts';
import { SpanLink } from './span-link.tsx';

/** Where a tool stands in the build: the critical path, what it waited for, and what waited for it. */
export function SpanWaits(props: { readonly run: RunModel; readonly span: Span }) {
  const { run, span } = props;
  const t = useTranslator();
  const path = run.end === null ? null : criticalPathOfRun(run);
  const start = path?.startOf(span) ?? null;
  if (span.start.tool === 'program') return null;
  if (path === null || start === null) {
    if (run.end !== null && run.packages.length > 0) return null;
    return (
      <section className="part">
        <h3>{t('waits.title')}</h3>
        <p className="dim">{t(run.end === null ? 'waits.later' : 'waits.unknown')}</p>
      </section>
    );
  }
  const slackMs = path.slackMs(span);
  const earlierMs = path.earlierWithoutMs(span) ?? 0;
  const needed = path.neededBy(span);
  const needers = path.needersOf(span);
  const cached = cachedImports(run, span);
  return (
    <section className="part">
      <h3>{t('waits.title')}</h3>
      <p className={path.has(span) ? 'on-path' : undefined}>
        {path.has(span)
          ? t('waits.on-path')
          : t('waits.off-path', { slack: t.format.duration(slackMs) })}
      </p>
      <p>
        {earlierMs > 0
          ? t('waits.earlier', { time: t.format.duration(earlierMs) })
          : t('waits.not-earlier')}
      </p>
      <p>{t(`waits.start.${start.waitedFor}`, { time: t.format.duration(start.waitedMs) })}</p>
      <List title={t('waits.needed', { count: needed.length })} none={t('waits.needed.none')}>
        {needed.map((each, index) => (
          <li key={each.start.span}>
            <SpanLink
              run={run}
              span={each}
              aside={t.format.duration(spanEndMs(each, run))}
              {...(index === 0 && needed.length > 1 ? { note: t('waits.last') } : {})}
            />
          </li>
        ))}
      </List>
      {cached === 0 ? null : <p className="dim">{t('waits.cached', { count: cached })}</p>}
      <List title={t('waits.needers', { count: needers.length })} none={t('waits.needers.none')}>
        {needers.map((each) => (
          <li key={each.start.span}>
            <SpanLink run={run} span={each} aside={t.format.duration(spanStartMs(each))} />
          </li>
        ))}
      </List>
    </section>
  );
}

function List(props: {
  readonly title: string;
  /** The sentence that stands for an empty list. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}) {
  if (props.children.length === 0) return <p>{props.none}</p>;
  return (
    <>
      <h4>{props.title}</h4>
      <ul className="scroll-list">{props.children}</ul>
    </>
  );
}

function cachedImports(run: RunModel, span: Span): number {
  if (span.start.tool === 'link') return run.packages.filter((each) => !each.built).length;
  const own = run.packages.find((each) => each.path === span.start.package);
  const cached = new Set(run.packages.filter((each) => !each.built).map((each) => each.path));
  return own?.imports.filter((name) => cached.has(name)).length ?? 0;
}
