import { countDistinct, gte } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { outcomeReports } from '#db/schema';
import { FEWEST_PEOPLE_SHOWN } from './compare-groups';
import { roundPeople } from './rounded';

/** About how many people told what came of something since then, to five; null under twenty. */
export function countReporters(read: Pick<Reader, 'select'>, since: Date): number | null {
  const row = read
    .select({ people: countDistinct(outcomeReports.personId) })
    .from(outcomeReports)
    .where(gte(outcomeReports.reportedAt, since))
    .get();
  const people = row?.people ?? 0;
  return people < FEWEST_PEOPLE_SHOWN ? null : roundPeople(people);
}
