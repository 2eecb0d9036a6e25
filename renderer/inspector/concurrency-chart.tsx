import type { RunModel } from '../../src/timeline/model.ts';
import { useTranslator } from '../ui/translator.tsx';
import { concurrencyOverOfRun } from './of-run.ts';
import './concurrency-chart.css';

const width = 280;
const height = 56;

/** How many tools ran at a time, against the cores that the build could use. */
export function ConcurrencyChart(props: { readonly run: RunModel; readonly cores: number }) {
  const { run, cores } = props;
  const t = useTranslator();
  const values = concurrencyOverOfRun(run);
  if (values.length === 0) return null;
  const top = Math.max(cores, ...values) * 1.1;
  const y = (value: number) => (height * (1 - value / top)).toFixed(1);
  const step = width / values.length;
  const edge = values.map((value, index) => `V${y(value)}H${((index + 1) * step).toFixed(1)}`);
  return (
    <figure className="concurrency">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M0 ${height}${edge.join('')}V${height}z`} className="concurrency-area" />
        <line x1="0" x2={width} y1={y(cores)} y2={y(cores)} className="concurrency-cores" />
      </svg>
      <figcaption className="dim">{t('tracks.concurrency', { cores })}</figcaption>
    </figure>
  );
}
