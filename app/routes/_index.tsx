import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { PriceDescription } from '~/features/billing/page/price-description';
import { priceToShow } from '~/composition/offered-price.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { EvidencePicture } from '~/ui/evidence-picture';
import { RouteFailure } from '~/ui/route-failure';
import { titleInBar } from '~/ui/titled';

export const meta: MetaFunction = ({ error }) => [
  { title: titleInBar('CVstomize: a resume made of what you really did', error) },
  {
    name: 'description',
    content:
      'Answer eleven questions about work you have really done and leave with a resume in which every line rests on your own words.',
  },
];

export const loader = mapFailures((args: LoaderFunctionArgs) => priceToShow(args));

export default function Home() {
  const price = useLoaderData<typeof loader>();
  return (
    <div className="home">
      <section className="home-opening">
        <div className="home-words">
          <h1>A resume made of what you really did</h1>
          <p className="page-lead">
            Eleven questions about your work, your study or the people you looked after. You answer
            as you would tell a friend. You leave with a PDF an employer can read, and each line of
            it shows the words of yours that it rests on.
          </p>
          <Calls />
          <p className="quiet small">No account is needed to begin, and no card.</p>
        </div>
        <EvidencePicture />
      </section>

      <HowItGoes />
      <Promises />

      <section className="home-section" aria-labelledby="have-one">
        <h2 id="have-one">You have a resume already</h2>
        <p>
          Paste it beside a posting and see in a moment what fits, which lines could say more, and
          what a machine reads. No account, and both texts are gone in an hour.
        </p>
        <div>
          <LinkButton to="/cv-review">Review a resume</LinkButton>
        </div>
      </section>

      <section className="home-section" aria-labelledby="price">
        <h2 id="price">What it costs</h2>
        <PriceDescription {...price} />
        <p>
          What you have made stays yours: download it in every format and print it in another
          design, as often as you like, for nothing.
        </p>
      </section>

      <section className="home-closing" aria-labelledby="begin">
        <h2 id="begin">Begin with the job you want</h2>
        <Calls />
      </section>
    </div>
  );
}

function HowItGoes() {
  return (
    <section className="home-section" aria-labelledby="how">
      <h2 id="how">How it goes</h2>
      <ol className="home-path">
        <li>
          <h3>You answer</h3>
          <p>
            One question a page. Four of them are enough for a first resume and take a few minutes.
            The others make it better, in any order, on any day.
          </p>
        </li>
        <li>
          <h3>You see what was heard</h3>
          <p>
            Numbers, tools, people and results found in your answers. Paste a job posting, and you
            also see which of its requirements your answers support and which they do not, yet.
          </p>
        </li>
        <li>
          <h3>You hold the page</h3>
          <p>
            A one-column PDF in a design you choose. Before you get it, it is read back the way
            hiring software reads it, and you see what was read.
          </p>
        </li>
      </ol>
    </section>
  );
}

function Promises() {
  return (
    <section className="home-section" aria-labelledby="promises">
      <h2 id="promises">What you can hold it to</h2>
      <dl className="home-promises">
        <div>
          <dt>Nothing is invented</dt>
          <dd>
            No number, employer, title or tool is printed that you did not name. What cannot be
            supported is left out, and you are told which line and why.
          </dd>
        </div>
        <div>
          <dt>A gap is a question</dt>
          <dd>
            Where the posting asks for something you have not mentioned, you are asked whether you
            have done it. It is never filled in for you.
          </dd>
        </div>
        <div>
          <dt>“We” stays “we”</dt>
          <dd>
            What a team did is not turned into what you did alone, and “about forty” does not become
            forty.
          </dd>
        </div>
        <div>
          <dt>Yours to take</dt>
          <dd>
            PDF, Word, plain text, Markdown, HTML and JSON Resume. Your answers too, and all of it
            can be deleted.
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** The two ways in. The sample is a form, because it makes something. */
function Calls() {
  return (
    <div className="row">
      <LinkButton to="/start" variant="primary">
        Start your interview
      </LinkButton>
      <Form method="post" action="/start">
        <Button variant="secondary" name="intent" value="sample">
          See it with a sample person
        </Button>
      </Form>
    </div>
  );
}

export const ErrorBoundary = RouteFailure;
