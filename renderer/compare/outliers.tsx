import type { ComparedMetric, MetricSpread } from '../../src/compare/comparison.ts';
import { outlierText } from '../../src/compare/notes.ts';
import { useTranslator } from '../ui/translator.tsx';

/** The runs that lie far from their like, each in a sentence. */
export function Outliers(props: { readonly metrics: readonly ComparedMetric[] }) {
  const t = useTranslator();
  const found = props.metrics.flatMap((metric) =>
    metric.values.flatMap((spread: MetricSpread | null) =>
      (spread?.outliers ?? []).map((outlier) => ({
        key: `${metric.metric} ${outlier.run}`,
        text: outlierText(t, metric, outlier),
      })),
    ),
  );
  if (found.length === 0) return null;
  return (
    <ul className="outliers">
      {found.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}
