import { Link } from '@remix-run/react';
import { Notice } from '~/ui/notice';
import type { Suspicion } from '../suspicions';
import { eventsOf } from './event-table';

/** What of the last day is not as on an ordinary one, with the way to its events. */
export function SuspicionList({ suspicions }: { suspicions: readonly Suspicion[] }) {
  if (suspicions.length === 0) {
    return <p className="quiet">Nothing of the last 24 hours is out of the ordinary.</p>;
  }
  return (
    <Notice tone="ask" title="Please look at these of the last 24 hours">
      <ul>
        {suspicions.map(({ words, ...which }) => (
          <li key={words}>
            <Link to={eventsOf(which)}>{words}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
