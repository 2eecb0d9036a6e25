import type { MetricId } from '../../src/compare/comparison.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { CopyTableButton } from '../export/copy-table-button.tsx';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { comparisonOf } from './compared.ts';
import { showComparison } from './comparison-store.ts';
import { FullTable } from './full-table.tsx';
import { ComparisonNotes } from './notes.tsx';
import { Outliers } from './outliers.tsx';
import { StorageTable } from './storage-table.tsx';
import { Strip } from './strip.tsx';
import { useShownRuns } from './use-shown-runs.ts';
import './compare.css';

/** What is drawn run by run: the resources, then the phases. */
const drawn: ReadonlySet<MetricId> = new Set([
  'wallMs',
  'cpuMs',
  'peakRssBytes',
  'diskReadBytes',
  'diskWrittenBytes',
  'loadMs',
  'compileMs',
  'linkMs',
  'runMs',
]);

/** The whole comparison, in the timeline's place: table, every run as a dot, and what is stored where. */
export function ComparisonView(props: { readonly model: RecordingModel; readonly live: boolean }) {
  const t = useTranslator();
  const compared = comparisonOf(props.model);
  const { comparison } = compared;
  const title = t(comparison.sides.length > 1 ? 'comparison.title' : 'comparison.title-one');
  const shown = useShownRuns(props.model, props.live);
  const repeated = comparison.sides.some(({ comparable }) => comparable.length > 1);
  const strips = comparison.metrics.filter(({ metric }) => drawn.has(metric));
  return (
    <section className="comparison-view" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <CopyTableButton />
        <Button onClick={() => showComparison(null)}>{t('comparison.back')}</Button>
      </header>
      <section>
        <ComparisonNotes {...compared} />
        <FullTable {...compared} />
      </section>
      {repeated ? (
        <section>
          <h2>{t('comparison.every-run')}</h2>
          <p className="dim">{t('comparison.every-run.how')}</p>
          <div className="strips">
            {strips.map((metric) => (
              <Strip key={metric.metric} comparison={comparison} metric={metric} shown={shown} />
            ))}
          </div>
          <Outliers metrics={strips} />
        </section>
      ) : null}
      <StorageTable {...compared} />
    </section>
  );
}
