import type { RunModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';

/** What was done before a run, unmeasured: its steps, and what became of the page cache before a cold disk. */
export function Preparation(props: { readonly run: RunModel }) {
  const t = useTranslator();
  const { preparation } = props.run;
  if (preparation === null) return null;
  const { steps, pageCache } = preparation;
  const list = steps.map(({ step, durationMs }) =>
    t('prepared.step', { step: t(`prepared.${step}`), time: t.format.duration(durationMs) }),
  );
  return (
    <>
      {list.length === 0 ? null : <div>{t('prepared.steps', { steps: list.join(', ') })}</div>}
      {pageCache === null ? null : (
        <table className="page-cache">
          <caption>{t('page-cache.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('page-cache.part')}</th>
              <th scope="col">{t('page-cache.size')}</th>
              <th scope="col">{t('page-cache.before')}</th>
              <th scope="col">{t('page-cache.after')}</th>
            </tr>
          </thead>
          <tbody>
            {pageCache.map((each) => (
              <tr key={each.part}>
                <th scope="row">{t(`page-cache.${each.part}`)}</th>
                <td>{t.format.bytes(each.bytes)}</td>
                <td>{t.format.bytes(each.residentBeforeBytes)}</td>
                <td>{t.format.bytes(each.residentAfterBytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
