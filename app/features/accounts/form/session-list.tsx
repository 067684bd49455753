import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { DataTable } from '~/ui/table';

interface SessionListProps {
  sessions: readonly { id: string; browser: string; createdAt: Date; current: boolean }[];
}

/** Where one is logged in, each with a way to end it. */
export function SessionList({ sessions }: SessionListProps) {
  const others = sessions.filter(({ current }) => !current);
  return (
    <Card title="Where you are logged in">
      <DataTable
        caption="Your sessions"
        columns={[
          { key: 'browser', label: 'Browser' },
          { key: 'since', label: 'Since' },
          { key: 'end', label: 'End it' },
        ]}
        rows={sessions.map(({ id, browser, createdAt, current }) => ({
          browser,
          since: <Day date={createdAt} />,
          end: current ? (
            'This one'
          ) : (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="session" value={id} />
              <Button
                variant="quiet"
                name="intent"
                value="end-session"
                aria-label={`End the session of ${browser}`}
              >
                End
              </Button>
            </Form>
          ),
        }))}
      />
      {others.length < 2 ? null : (
        <Form method="post" preventScrollReset>
          <Button variant="secondary" name="intent" value="end-others">
            End all others
          </Button>
        </Form>
      )}
    </Card>
  );
}
