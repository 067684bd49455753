import { Link } from '@remix-run/react';
import { DataTable } from '~/ui/table';
import { severityOf, actionLabel } from '../actions';
import type { KeptEvent } from '../event';

const COUNT = new Intl.NumberFormat('en-US');

/** Events, the newest first. Each id leads to all that it did, or that was done to it. */
export function EventTable({ events }: { events: readonly KeptEvent[] }) {
  return (
    <DataTable
      caption="What happened, the newest first, in UTC"
      columns={[
        { key: 'at', label: 'When' },
        { key: 'what', label: 'What' },
        { key: 'times', label: 'Times', numeric: true },
        { key: 'actor', label: 'By' },
        { key: 'subject', label: 'To' },
      ]}
      rows={events.map(({ at, lastAt, times, action, actor, subject, detail }) => ({
        at: lastAt === null ? inUtc(at) : `${inUtc(at)} to ${inUtc(lastAt).slice(11)}`,
        what: (
          <>
            {severityOf(action) === 'watch' ? (
              <strong>{actionLabel(action)}</strong>
            ) : (
              actionLabel(action)
            )}
            {detail === null ? null : <>: {detail}</>}
          </>
        ),
        times: COUNT.format(times),
        actor: <Link to={eventsOf({ actor })}>{actor}</Link>,
        subject: <Link to={eventsOf({ subject })}>{subject}</Link>,
      }))}
    />
  );
}

interface Which {
  actor?: string | undefined;
  subject?: string | undefined;
}

/** Where all events of an actor, or about a subject, are. */
export function eventsOf({ actor = '', subject = '' }: Which): string {
  const which = new URLSearchParams({ actor, subject, period: 'all' });
  return `/operations/audit?${which.toString()}`;
}

const inUtc = (time: Date): string => time.toISOString().slice(0, 19).replace('T', ' ');
