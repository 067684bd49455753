import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PriceDescription } from '~/features/billing/page/price-description';
import { findSample } from '~/features/generation/draft-sample.server';
import { HOME_LABELS as LABELS } from '~/features/generation/page/home-labels';
import { SampleSheet } from '~/features/generation/page/sample-sheet';
import { priceToShow } from '~/composition/offered-price.server';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { RouteFailure } from '~/ui/route-failure';
import { titleInBar } from '~/ui/titled';

/** Links, one form and choices of the browser's own: nothing here needs the application's script. */
export const handle = { ownScript: true };

export const meta: MetaFunction = ({ error }) => [
  { title: titleInBar(LABELS.titleInBar, error) },
  { name: 'description', content: LABELS.description },
];

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { drafting, clock } = args.context.application;
  const [price, sample] = await Promise.all([priceToShow(args), findSample(drafting, clock())]);
  return { price, sample: sample ?? null };
});

export default function Home() {
  const { price, sample } = useLoaderData<typeof loader>();
  return (
    <div className="home">
      <section className="home-opening">
        <div className="home-words">
          <h1>{LABELS.title}</h1>
          <p className="page-lead">{LABELS.lead}</p>
          <div>
            <LinkButton to="/start" variant="primary">
              {LABELS.start}
            </LinkButton>
          </div>
          <div className="home-price">
            <PriceDescription {...price} />
          </div>
        </div>
        {sample === null ? null : <SampleSheet sample={sample} />}
      </section>

      <Section title={LABELS.howTitle}>
        <ol className="home-path">
          {LABELS.how.map(({ title, words }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{words}</p>
            </li>
          ))}
        </ol>
      </Section>

      <Section title={LABELS.promisesTitle}>
        <dl className="home-promises">
          {LABELS.promises.map(({ title, words }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title={LABELS.forTitle}>
        <p>{LABELS.forWhom}</p>
        <p>{LABELS.forWords}</p>
      </Section>

      <Section title={LABELS.costsTitle}>
        <PriceDescription {...price} />
      </Section>

      <Section title={LABELS.haveTitle}>
        <p>{LABELS.have}</p>
        <div className="row">
          <LinkButton to="/cv-review">{LABELS.review}</LinkButton>
          <LinkButton to="/interviews/from-resume" variant="quiet">
            {LABELS.fromResume}
          </LinkButton>
        </div>
        <p className="quiet small">
          {LABELS.formats} {LABELS.haveKept}
        </p>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="home-section">
      <h2>{title}</h2>
      <div className="home-section-body">{children}</div>
    </section>
  );
}

export const ErrorBoundary = RouteFailure;
