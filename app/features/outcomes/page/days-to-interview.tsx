import { DataTable } from '~/ui/table';
import { sayRoundedShare } from '../insights/rounded';
import type { ShownAcrossPeople } from '../insights/shown-across-people';
import { IncidenceChart } from './incidence-chart';

/** How many had an interview by which day: a curve, and a table that says the same. */
export function DaysToInterview({ incidence }: Pick<ShownAcrossPeople, 'incidence'>) {
  return (
    <section className="stack" aria-label="Days until an interview">
      <h2>Days until an interview</h2>
      {incidence.length === 0 ? (
        <p className="quiet">Nothing is shown before 20 people are watched for a week.</p>
      ) : (
        <>
          <p>
            Open applications count for as long as they were watched. The curve ends where fewer
            than 20 people are still watched.
          </p>
          <IncidenceChart incidence={incidence} />
          <DataTable
            caption="With an interview by day"
            columns={[
              { key: 'days', label: 'By day' },
              { key: 'interviews', label: 'With an interview' },
              { key: 'atRisk', label: 'Still watched', numeric: true },
            ]}
            rows={incidence.map(({ days, atRisk, interviews }) => ({
              days,
              interviews: sayRoundedShare(interviews),
              atRisk: `about ${atRisk}`,
            }))}
          />
        </>
      )}
    </section>
  );
}
