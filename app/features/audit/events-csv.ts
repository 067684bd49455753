import { toCsv } from '~/platform/csv';
import { severityOf, actionLabel } from './actions';
import type { KeptEvent } from './event';

const HEAD = 'at last_at times action words severity actor subject detail'.split(' ');

/** Events as a table. An id may begin as a formula does; what a spreadsheet would run is text in it. */
export function eventsCsv(events: readonly KeptEvent[]): string {
  return toCsv([
    HEAD,
    ...events.map(({ at, lastAt, times, action, actor, subject, detail }) => [
      ...[at.toISOString(), lastAt?.toISOString() ?? null, times],
      ...[action, actionLabel(action), severityOf(action), actor, subject, detail],
    ]),
  ]);
}
