import type { Translator } from '../../src/i18n/translator.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { criticalPathOfRun } from './of-run.ts';
import { type PathRow, pathRows } from './path-rows.ts';
import { SpanLink } from './span-link.tsx';

/** The chain of tools that determined the end of a build, in the order of time. */
export function CriticalPathList(props: { readonly run: RunModel }) {
  const { run } = props;
  const t = useTranslator();
  const path = criticalPathOfRun(run);
  if (path === null) return <p className="dim">{t('waits.unknown')}</p>;
  const toolsMs = path.steps.reduce((sum, step) => sum + step.endMs - step.startMs, 0);
  return (
    <>
      <p className="dim">
        {t('whole.path.what', {
          tools: t.format.duration(toolsMs),
          end: t.format.duration(path.endMs),
        })}
      </p>
      <ol className="links scroll-list scroll-list-high">
        {pathRows(path.steps).map((row) => (
          <li key={row.longest.start.span}>
            <SpanLink
              run={run}
              span={row.longest}
              aside={t.format.duration(row.endMs - row.startMs)}
              note={noteOf(t, row)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** When a line of the path began, how many tools it stands for, and what it waited for. */
function noteOf(t: Translator, row: PathRow): string {
  return [
    t('whole.path.start', { time: t.format.duration(row.startMs) }),
    ...(row.tools > 1 ? [t('whole.path.tools', { count: row.tools })] : []),
    t(`whole.path.wait.${row.waitedFor}`),
  ].join(' · ');
}
