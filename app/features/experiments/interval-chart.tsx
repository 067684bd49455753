import { RangeChart } from '~/ui/range-chart';
import type { Metric } from './experiment';
import { formatInterval, formatMean } from './figures';
import type { Anytime } from './statistics/confidence-sequence';

interface IntervalChartProps {
  readonly metric: Metric;
  readonly rows: readonly { readonly label: string; readonly mean: Anytime | null }[];
}

/** The widest interval does not touch the edge. */
const ROOM = 1.05;

/** Each variant's mean with its interval, on one scale from zero. */
export function IntervalChart({ metric, rows }: IntervalChartProps) {
  const most = Math.max(
    metric.kind === 'rate' ? 0.01 : 0,
    ...rows.map(({ mean }) => mean?.high ?? 0),
  );
  const said = rows.map(({ label, mean }) =>
    mean === null
      ? `${label} too early`
      : `${label} ${formatMean(metric, mean.estimate)}, ${formatInterval(metric, mean)}`,
  );
  return (
    <RangeChart
      title={`${metric.label}: ${said.join('; ')}`}
      rows={rows.map(({ label, mean }) => ({ label, range: mean }))}
      top={most * ROOM}
      say={(value) => formatMean(metric, value)}
    />
  );
}
