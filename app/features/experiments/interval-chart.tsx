import { useId } from 'react';
import type { Metric } from './experiment';
import { sayInterval, sayMean } from './figures';
import type { Anytime } from './statistics/confidence-sequence';

interface IntervalChartProps {
  readonly metric: Metric;
  /** A variant without a mean yet gets its line and no mark. */
  readonly rows: readonly { readonly label: string; readonly mean: Anytime | null }[];
}

const WIDTH = 640;
const LABELS = 150;
const ROW = 36;
const AXIS = 28;

/** Each variant's mean with its interval, on one scale from zero. Drawn on the server; the table beside it says the same. */
export function IntervalChart({ metric, rows }: IntervalChartProps) {
  const titleId = useId();
  const top = Math.max(
    metric.kind === 'rate' ? 0.01 : 0,
    ...rows.map(({ mean }) => mean?.high ?? 0),
  );
  const x = (value: number): number =>
    LABELS + (Math.max(0, value) / (top * 1.05 || 1)) * (WIDTH - LABELS);
  const height = rows.length * ROW + AXIS;
  return (
    <svg
      className="interval-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>
        {`${metric.label}: ${rows
          .map(({ label, mean }) =>
            mean === null
              ? `${label} too early`
              : `${label} ${sayMean(metric, mean.estimate)}, ${sayInterval(metric, mean)}`,
          )
          .join('; ')}`}
      </title>
      {rows.map(({ label, mean }, index) => {
        const y = index * ROW + ROW / 2;
        return (
          <g key={label}>
            <text x={0} y={y + 5}>
              {label}
            </text>
            {mean === null ? null : (
              <>
                <line className="interval" x1={x(mean.low)} x2={x(mean.high)} y1={y} y2={y} />
                <circle cx={x(mean.estimate)} cy={y} r={6} />
              </>
            )}
          </g>
        );
      })}
      <line className="axis" x1={LABELS} x2={WIDTH} y1={rows.length * ROW} y2={rows.length * ROW} />
      <text className="tick" x={LABELS} y={height - 6}>
        {sayMean(metric, 0)}
      </text>
      <text className="tick" x={WIDTH} y={height - 6} textAnchor="end">
        {sayMean(metric, top * 1.05)}
      </text>
    </svg>
  );
}
