import { RangeChart } from '~/ui/range-chart';
import { DataTable } from '~/ui/table';
import { DIMENSION_LABELS, groupLabel } from '../insights/group-labels';
import { sayRoundedShare } from '../insights/rounded';
import type { GroupDifference, ShownAcrossPeople } from '../insights/shown-across-people';

/** What became of the applications of each group: a picture with ranges, and a table that says it. */
export function GroupsAcrossPeople({
  dimension,
  shown,
  hidden,
}: ShownAcrossPeople['dimensions'][number]) {
  const name = DIMENSION_LABELS[dimension];
  const groups = shown.map(({ group, interviews }) => ({ label: groupLabel(group), interviews }));
  const said = groups.map(({ label, interviews }) => `${label} ${sayRoundedShare(interviews)}`);
  return (
    <section className="stack" aria-label={name}>
      <h2>{name}</h2>
      {groups.length === 0 ? (
        <p className="quiet">No group has 20 people yet.</p>
      ) : (
        <>
          <RangeChart
            title={`With an interview: ${said.join('; ')}`}
            rows={groups.map(({ label, interviews: { percent, low, high } }) => ({
              label,
              range: { low, estimate: percent, high },
            }))}
            top={100}
            say={(percent) => `${percent} %`}
          />
          <DataTable
            caption={`${name}: who had an interview`}
            columns={[
              { key: 'group', label: name },
              { key: 'people', label: 'People', numeric: true },
              { key: 'interviews', label: 'With an interview' },
              { key: 'difference', label: 'Against everybody else' },
            ]}
            rows={shown.map(({ group, people, interviews, difference }) => ({
              group: groupLabel(group),
              people: `about ${people}`,
              interviews: sayRoundedShare(interviews),
              difference: differenceInWords(difference),
            }))}
          />
        </>
      )}
      {hidden === 0 ? null : <p className="quiet">{hidden} more not shown.</p>}
    </section>
  );
}

function differenceInWords(difference: GroupDifference): string {
  switch (difference.found) {
    case 'too few':
      return 'too few to compare';
    case 'nothing':
      return 'chance explains it';
    case 'something':
      return `differs: ${difference.low} to ${difference.high} points`;
  }
}
