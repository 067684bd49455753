import { useId } from 'react';
import { sayRoundedShare } from '../insights/rounded';
import type { ShownAcrossPeople } from '../insights/shown-across-people';

const WIDTH = 400;
const HEIGHT = 200;
const LEFT = 52;
const RIGHT = 8;
const TOP = 12;
const FOOT = 28;
/** Of the scale: the last step is seen to last. */
const TAIL = 1.06;
/** Of the scale in per cent: its half is a whole number, too. */
const STEP = 20;

/** The share with an interview, day by day, as steps with their ranges as a band. */
export function IncidenceChart({ incidence }: Pick<ShownAcrossPeople, 'incidence'>) {
  const titleId = useId();
  const lastDay = incidence.at(-1)?.days ?? 1;
  const highest = Math.max(1, ...incidence.map(({ interviews }) => interviews.high));
  const most = Math.ceil(highest / STEP) * STEP;
  const x = (days: number) => LEFT + (days / (lastDay * TAIL)) * (WIDTH - LEFT - RIGHT);
  const y = (percent: number) => HEIGHT - FOOT - (percent / most) * (HEIGHT - FOOT - TOP);
  const said = incidence.map(
    ({ days, interviews }) => `by day ${days} ${sayRoundedShare(interviews)}`,
  );
  const steps = (heightOf: (row: (typeof incidence)[number]) => number) => {
    const levels = [0, ...incidence.map(heightOf)];
    const corners = incidence.flatMap(({ days }, index) => [
      `${x(days)},${y(levels[index] ?? 0)}`,
      `${x(days)},${y(levels[index + 1] ?? 0)}`,
    ]);
    return [...corners, `${x(lastDay * TAIL)},${y(levels.at(-1) ?? 0)}`];
  };
  const from = `${x(0)},${y(0)}`;
  const upper = steps(({ interviews }) => interviews.high);
  const lower = steps(({ interviews }) => interviews.low);
  return (
    <svg
      className="interval-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{`With an interview: ${said.join('; ')}`}</title>
      <polygon className="band" points={[from, ...upper, ...lower.toReversed()].join(' ')} />
      <polyline
        className="curve"
        points={[from, ...steps(({ interviews }) => interviews.percent)].join(' ')}
      />
      {incidence.map(({ days, interviews }) => (
        <circle key={days} cx={x(days)} cy={y(interviews.percent)} r={3.5} />
      ))}
      <line className="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      {[0, most / 2, most].map((percent) => (
        <text key={percent} className="tick" x={LEFT - 8} y={y(percent) + 5} textAnchor="end">
          {percent} %
        </text>
      ))}
      <text className="tick" x={LEFT - 8} y={HEIGHT - 8} textAnchor="end">
        Day
      </text>
      {incidence.map(({ days }) => (
        <text key={days} className="tick" x={x(days)} y={HEIGHT - 8} textAnchor="middle">
          {days}
        </text>
      ))}
    </svg>
  );
}
