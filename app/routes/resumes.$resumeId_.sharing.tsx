import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { countRequest } from '~/features/accounts/count-requests.server';
import { getResume } from '~/features/library/resumes.server';
import { getEngagement } from '~/features/sharing/engagement.server';
import { LINK_NAME_MAX_LENGTH } from '~/features/sharing/link-name';
import { ShareLinkCard, type ShownLink } from '~/features/sharing/page/share-link-card';
import { ShareLinkForm } from '~/features/sharing/page/share-link-form';
import { ViewsLine } from '~/features/sharing/page/views-line';
import { shareForm } from '~/features/sharing/share-form.server';
import { makeShareLink, revokeShareLink } from '~/features/sharing/share-links.server';
import { tokenAgain } from '~/features/sharing/share-token.server';
import { requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { answerAgain, readFields } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Sharing');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock, config } = args.context.application;
  const resumeId = args.params['resumeId'] ?? '';
  const { title, latestVersion, source } = getResume(database.read, personId, resumeId);
  const { all, byLink } = getEngagement(database.read, personId, resumeId, clock());
  const links = byLink.map(({ link, live, engagement }): ShownLink => {
    const token = live ? tokenAgain(config.sessionSecrets, link) : undefined;
    return {
      id: link.id,
      name: link.name,
      address: token === undefined ? null : `${config.publicUrl}/s/${token}`,
      live,
      ended: link.revokedAt !== null,
      version: link.version,
      mayDownload: link.mayDownload,
      hasPassword: link.passwordHash !== null,
      expiresAt: link.expiresAt,
      views: engagement.viewed_count,
      downloads: engagement.downloads,
      lastViewedAt: engagement.last_viewed_at,
      days: engagement.days,
    };
  });
  const company = source.posting?.company ?? null;
  const names = new Set(links.map(({ name }) => name));
  const proposed =
    company === null || names.has(company) || company.length > LINK_NAME_MAX_LENGTH
      ? `Link ${links.length + 1}`
      : company;
  return { id: resumeId, title, latestVersion, all, links, proposed };
});

const ending = z.object({ link: z.string().min(1).max(64) });

/** Makes a link, or ends one. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const resumeId = args.params['resumeId'] ?? '';
  getResume(database.read, personId, resumeId);
  const form = await readFormData(args.request);
  const intent = form.get('intent');
  if (intent === 'end') {
    const asked = ending.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Failure('invalid', 'Choose one of the links on the page.');
    revokeShareLink(database, { personId, resumeId, linkId: asked.data.link }, clock());
  } else if (intent === 'make') {
    const read = readFields(form, shareForm, { secret: ['password'] });
    if (read.refused !== undefined) return answerAgain(read.refused);
    countRequest(args.context.application, personId);
    await makeShareLink(args.context.application, personId, resumeId, read.value);
  } else {
    throw new Failure('invalid', 'Choose one of the buttons on the page.');
  }
  return redirect(`/resumes/${resumeId}/sharing`, 303);
});

export default function SharingPage() {
  const { id, title, latestVersion, all, links, proposed } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <Page
      eyebrow={<Link to={`/resumes/${id}`}>{title}</Link>}
      title="Sharing"
      lead="Each link has its own address, which nobody can guess, and counts its own views. We ask search engines not to list it."
    >
      <Card title="A new link">
        <ShareLinkForm
          key={links.length}
          state={state}
          latestVersion={latestVersion}
          proposed={proposed}
        />
      </Card>
      {links.length === 0 ? null : (
        <section className="stack">
          <h2>Views and downloads</h2>
          <p>
            {all.viewed_count} {all.viewed_count === 1 ? 'view' : 'views'} and {all.downloads}{' '}
            {all.downloads === 1 ? 'download' : 'downloads'} through {all.shared_count} open{' '}
            {all.shared_count === 1 ? 'link' : 'links'}
            {all.last_viewed_at === null ? (
              '.'
            ) : (
              <>
                , last seen on <Day date={all.last_viewed_at} />.
              </>
            )}
          </p>
          <ViewsLine days={all.days} />
          <p className="quiet small">
            Each reader counts once an hour. We don’t count you, known robots, pages a browser loads
            ahead, or readers with scripts switched off. We keep no addresses of readers.
          </p>
          {links.map((link) => (
            <ShareLinkCard key={link.id} link={link} />
          ))}
        </section>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
