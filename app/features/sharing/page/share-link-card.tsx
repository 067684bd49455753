import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CopyButton } from '~/ui/copy-button';
import { Day } from '~/ui/day';
import { TextField } from '~/ui/field';
import { ViewsLine } from './views-line';

/** A link as its owner sees it. */
export interface ShownLink {
  id: string;
  name: string;
  /** Null where it cannot be shown any more. */
  address: string | null;
  live: boolean;
  ended: boolean;
  version: number | null;
  mayDownload: boolean;
  hasPassword: boolean;
  expiresAt: Date | null;
  views: number;
  downloads: number;
  lastViewedAt: Date | null;
  days: { day: string; views: number; downloads: number }[];
}

export function ShareLinkCard({ link }: { link: ShownLink }) {
  const { id, name, address, live, ended } = link;
  return (
    <Card title={name} headingLevel={3} meta={<Terms link={link} />}>
      {!live ? (
        <p>{ended ? 'You ended it. It leads nowhere.' : 'It has expired. It leads nowhere.'}</p>
      ) : address === null ? (
        <p>It works, but its address can no longer be shown. Make a new one to share.</p>
      ) : (
        <div className="stack-tight">
          <TextField label="Address" readOnly defaultValue={address} id={`address-${id}`} />
          <CopyButton text={address} label={`Copy link: ${name}`} />
        </div>
      )}
      <p>
        {link.views} {link.views === 1 ? 'view' : 'views'}, {link.downloads}{' '}
        {link.downloads === 1 ? 'download' : 'downloads'}
        {link.lastViewedAt === null ? (
          '.'
        ) : (
          <>
            , last seen on <Day date={link.lastViewedAt} />.
          </>
        )}
      </p>
      {link.views === 0 ? null : <ViewsLine days={link.days} />}
      {live ? (
        <Form method="post">
          <input type="hidden" name="link" value={id} />
          <Button variant="danger" name="intent" value="end" aria-label={`End the link ${name}`}>
            End it
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Terms({ link: { version, mayDownload, hasPassword, expiresAt } }: { link: ShownLink }) {
  return (
    <>
      {version === null ? 'Always the newest version' : `Version ${version}`}
      {mayDownload ? ', with download' : ', to read only'}
      {hasPassword ? ', with a password' : ''}
      {expiresAt === null ? (
        '.'
      ) : (
        <>
          , until <Day date={expiresAt} />.
        </>
      )}
    </>
  );
}
