import { memo } from 'react';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { CopyTableButton } from '../export/copy-table-button.tsx';
import { Button } from '../ui/button.tsx';
import { useTranslator } from '../ui/translator.tsx';
import { type Compared, comparisonOf } from './compared.ts';
import { showComparison, useComparisonStore } from './comparison-store.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonNotes } from './notes.tsx';
import { Outliers } from './outliers.tsx';
import { Statements } from './statements.tsx';
import { Strip } from './strip.tsx';
import { useShownRuns } from './use-shown-runs.ts';
import './compare.css';

/** The comparison in the inspector: what it shows, the short table, and the way to all of it. */
export function ComparisonSection(props: {
  readonly model: RecordingModel;
  readonly live: boolean;
}) {
  const { model, live } = props;
  const shown = useShownRuns(model, live);
  return (
    <ComparedSides
      compared={comparisonOf(model)}
      shown={shown}
      recordingId={model.header?.id ?? null}
    />
  );
}

/** Stays as it is while a run goes on. */
const ComparedSides = memo(function ComparedSides(props: {
  readonly compared: Compared;
  readonly shown: Readonly<Record<string, string>>;
  readonly recordingId: string | null;
}) {
  const { compared, shown, recordingId } = props;
  const t = useTranslator();
  const { comparison } = compared;
  const open = useComparisonStore(
    (state) => state.openFor !== null && state.openFor === recordingId,
  );
  if (!comparison.sides.some((side) => side.runs.length > 0)) return null;
  const several = comparison.sides.length > 1;
  const wall = comparison.metrics.find(({ metric }) => metric === 'wallMs');
  const repeated = comparison.sides.some(({ comparable }) => comparable.length > 1);
  return (
    <>
      <Statements {...compared} />
      <section>
        <div className="comparison-head">
          <h2>{t(several ? 'comparison.title' : 'comparison.title-one')}</h2>
          <CopyTableButton />
        </div>
        <ComparisonNotes {...compared} />
        {repeated && wall !== undefined && !open ? (
          <>
            <Strip comparison={comparison} metric={wall} shown={shown} />
            <Outliers metrics={[wall]} />
          </>
        ) : null}
        {comparison.metrics.length === 0 ? null : <ComparisonTable {...compared} />}
        {open ? null : (
          <Button className="show-all" onClick={() => showComparison(recordingId)}>
            {t(several ? 'comparison.show' : 'comparison.show-one')}
          </Button>
        )}
      </section>
    </>
  );
});
