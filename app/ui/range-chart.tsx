import { useId } from 'react';

interface RangeChartProps {
  /** Everything the picture shows, in words: it is read aloud instead. */
  title: string;
  /** A row without a range yet gets its line and no mark. */
  rows: readonly {
    readonly label: string;
    readonly range: {
      readonly low: number;
      readonly estimate: number;
      readonly high: number;
    } | null;
  }[];
  /** The end of the scale, which begins at zero. */
  top: number;
  /** A value of the scale in words. */
  say: (value: number) => string;
}

const WIDTH = 400;
/** A label, and under it its range. */
const ROW = 44;
const LABEL = 18;
const RANGE = 32;
const AXIS = 24;
const RADIUS = 5;

/** Estimates with their ranges on one scale. Drawn on the server; a table beside it says the same. */
export function RangeChart({ title, rows, top, say }: RangeChartProps) {
  const titleId = useId();
  const x = (value: number): number =>
    RADIUS + (Math.min(top, Math.max(0, value)) / (top || 1)) * (WIDTH - 2 * RADIUS);
  const height = rows.length * ROW + AXIS;
  return (
    <svg
      className="interval-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{title}</title>
      {rows.map(({ label, range }, index) => {
        const y = index * ROW;
        return (
          <g key={label}>
            <text x={0} y={y + LABEL}>
              {label}
            </text>
            {range === null ? null : (
              <>
                <line
                  className="interval"
                  x1={x(range.low)}
                  x2={x(range.high)}
                  y1={y + RANGE}
                  y2={y + RANGE}
                />
                <circle cx={x(range.estimate)} cy={y + RANGE} r={RADIUS} />
              </>
            )}
          </g>
        );
      })}
      <line className="axis" x1={0} x2={WIDTH} y1={rows.length * ROW} y2={rows.length * ROW} />
      <text className="tick" x={0} y={height - 6}>
        {say(0)}
      </text>
      <text className="tick" x={WIDTH} y={height - 6} textAnchor="end">
        {say(top)}
      </text>
    </svg>
  );
}
