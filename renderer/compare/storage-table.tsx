import type { StorageCell, StorageRow } from '../../src/compare/comparison.ts';
import { storedWhere } from '../../src/compare/storage.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { shortPath } from '../inspector/short-path.ts';
import { useTranslator } from '../ui/translator.tsx';
import type { Compared } from './compared.ts';
import { sideStyle } from './side-style.ts';

/** What each side stores where, and when: from its median run. */
export function StorageTable({ model, comparison }: Compared) {
  const t = useTranslator();
  const rows = storedWhere(model);
  const cells = rows[0]?.cells ?? [];
  if (cells.length === 0) return null;
  const runs = new Map(model.runs.map((run) => [run.start.run, run]));
  const placeOf = (run: string) => comparison.sides.findIndex(({ side }) => run.startsWith(side));
  return (
    <section>
      <h2>{t('stored.title')}</h2>
      <table className="comparison stored">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('stored.what')}</span>
            </th>
            {cells.map(({ run }) => (
              <th key={run} scope="col" className="side-mark" style={sideStyle(placeOf(run))}>
                {run} {runs.get(run)?.start.verb}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.what}>
              <th scope="row">{t(`stored.${row.what}`)}</th>
              {row.cells.map((cell) => (
                <td key={cell.run} className="words">
                  <Cell what={row.what} cell={cell} run={runs.get(cell.run)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell(props: {
  readonly what: StorageRow['what'];
  readonly cell: StorageCell;
  readonly run: RunModel | undefined;
}) {
  const t = useTranslator();
  const { what, cell, run } = props;
  // A source is there all the time: what is known is when the compiler was given it.
  const begins = what === 'source' ? 'stored.read' : 'stored.from';
  if (cell.path === null) return <span className="dim">{t('stored.nothing')}</span>;
  const { files, bytes, fromMs, untilMs } = cell;
  const size = [
    ...(files === null || files === 1 ? [] : [t('stored.files', { files })]),
    ...(bytes === null ? [] : [t.format.bytes(bytes)]),
  ];
  const times = [
    ...(fromMs === null ? [] : [t(begins, { time: t.format.duration(fromMs) })]),
    ...(untilMs === null ? [] : [t('stored.until', { time: t.format.duration(untilMs) })]),
  ];
  return (
    <>
      <code className="selectable">
        {run === undefined ? cell.path : shortPath(cell.path, run.start)}
      </code>
      <span>{[t(`stored.fate.${cell.fate}`), ...size].join(' · ')}</span>
      {times.length === 0 ? null : <small>{times.join(', ')}</small>}
    </>
  );
}
