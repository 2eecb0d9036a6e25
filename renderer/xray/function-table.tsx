import { useMemo } from 'react';
import { type FlameTree, functionTotals } from '../../src/xray/flame-tree.ts';
import { useTranslator } from '../ui/translator.tsx';
import { shareText } from './share-text.ts';

/** As many as a person reads; the search finds the others. */
const mostRows = 100;

/** The heaviest functions, summed over all places where they were called: the graph in words and figures. */
export function FunctionTable(props: {
  readonly tree: FlameTree;
  /** Only functions whose name has this in it, without regard to case. */
  readonly query: string;
  readonly onSearch: (name: string) => void;
}) {
  const { tree, query, onSearch } = props;
  const t = useTranslator();
  const all = useMemo(() => functionTotals(tree.roots), [tree]);
  const wanted = query.trim().toLowerCase();
  const rows = all.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, mostRows);
  if (rows.length === 0) return <p className="dim">{t('xray.flame.found.none')}</p>;
  return (
    <section
      className="flame-table"
      aria-label={t('xray.flame.table.hint')}
      // It scrolls, and must do so without a pointer.
      {...{ tabIndex: 0 }}
    >
      <table>
        <caption>{t('xray.table.caption', { count: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('xray.table.function')}</th>
            <th scope="col">{t('xray.table.share')}</th>
            <th scope="col">{t('xray.table.cpu')}</th>
            <th scope="col">{t('xray.table.samples')}</th>
            <th scope="col">{t('xray.table.own')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                <button type="button" className="mono" onClick={() => onSearch(each.name)}>
                  {each.name}
                </button>
              </th>
              <td>{shareText(t, each.samples / tree.samples)}</td>
              <td>{t.format.duration(each.cpuMs)}</td>
              <td>{t.format.integer(each.samples)}</td>
              <td>{t.format.integer(each.ownSamples)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
