import { createHash } from 'node:crypto';
import type { Database } from '#db/client';
import type { ImportedRow } from './csv';
import {
  detailsOf,
  MOST_APPLICATIONS,
  noteDetails,
  reportApplication,
  TooMany,
} from './change-application.server';
import { listApplications } from './list-applications.server';

/**
 * Keeps the rows of an imported table, all or none. A row whose id is one of the person's changes
 * that application, leaving what the row does not say; any other is added, and the same one added
 * again is the same application.
 *
 * @returns how many were added, and how many were there before.
 * @throws {TooMany}
 */
export function importApplications(
  database: Database,
  personId: string,
  rows: readonly ImportedRow[],
  now: Date,
): { added: number; changed: number } {
  return database.write((tx) => {
    const known = new Map(listApplications(tx, personId).map((one) => [one.id, one]));
    const before = known.size;
    const seen = new Set<string>();
    for (const row of rows) {
      const key = known.has(row.id) ? row.id : keyOf(row);
      if (seen.has(key)) continue;
      seen.add(key);
      const there = known.get(key);
      const said = Object.fromEntries(
        Object.entries(row.details).filter(([, value]) => value !== '' && value !== null),
      );
      const details = there === undefined ? row.details : { ...detailsOf(there), ...said };
      noteDetails(tx, { personId, key }, details, now);
      if (row.state === null) continue;
      const { state, sentOn, happenedOn } = row;
      if (there?.state === state && (sentOn === null || there.sentOn === sentOn)) continue;
      const report = { state, sentOn, happenedOn, salary: null, notes: '' };
      const about = there ?? { id: key, resumes: [] };
      reportApplication(tx, { personId, application: about, report, via: 'import' }, now);
    }
    const added = [...seen].filter((key) => !known.has(key)).length;
    if (before + added > MOST_APPLICATIONS) throw new TooMany();
    return { added, changed: seen.size - added };
  });
}

/** The same for the same job at the same company. */
function keyOf({ details: { title, company, link } }: ImportedRow): string {
  return createHash('sha256')
    .update(['import', title, company, link].join('\n').toLowerCase())
    .digest('base64url')
    .slice(0, 22);
}
