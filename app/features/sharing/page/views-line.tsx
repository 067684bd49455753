import { useId } from 'react';
import { DataTable } from '~/ui/table';
import { Disclosure } from '~/ui/disclosure';

interface ViewsLineProps {
  days: readonly { day: string; views: number; downloads: number }[];
}

const WIDTH = 600;
const HEIGHT = 90;
const FOOT = 6;

/** Views of 30 days as a line, drawn on the server; the table under it says the same. */
export function ViewsLine({ days }: ViewsLineProps) {
  const titleId = useId();
  const most = Math.max(1, ...days.map(({ views }) => views));
  const total = days.reduce((sum, { views }) => sum + views, 0);
  const x = (index: number) => (index / Math.max(1, days.length - 1)) * WIDTH;
  const y = (views: number) => HEIGHT - FOOT - (views / most) * (HEIGHT - 2 * FOOT);
  const points = days.map(({ views }, index) => `${x(index).toFixed(1)},${y(views).toFixed(1)}`);
  return (
    <div className="stack-tight">
      <svg
        className="interval-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={titleId}
      >
        <title
          id={titleId}
        >{`Views in the last ${days.length} days: ${total}, ${most} at most on one day`}</title>
        <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        <polyline className="interval" fill="none" points={points.join(' ')} />
      </svg>
      <Disclosure summary="The same in numbers">
        <DataTable
          caption={`The last ${days.length} days (UTC)`}
          columns={[
            { key: 'day', label: 'Day' },
            { key: 'views', label: 'Views', numeric: true },
            { key: 'downloads', label: 'Downloads', numeric: true },
          ]}
          rows={[...days].reverse().map((day) => ({ ...day }))}
        />
      </Disclosure>
    </div>
  );
}
