import { Form } from '@remix-run/react';
import type { SentenceWording } from '~/features/letters/worded-letter';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';

/** What a model put in other words: before and after, each to be taken back. */
export function WordingList({ wordings }: { wordings: readonly SentenceWording[] }) {
  if (wordings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="replaced-title">
      <h2 id="replaced-title">What it replaced</h2>
      <p className="quiet">It stays unless you take it back.</p>
      {wordings.map(({ id, about, before, after, model }) => (
        <Card key={id}>
          {about === null ? null : <p className="quiet small">{about}</p>}
          <dl className="stack-tight">
            <div>
              <dt className="quiet small">Before</dt>
              <dd dir="auto">{before}</dd>
            </div>
            <div>
              <dt className="quiet small">Now, by {model}</dt>
              <dd dir="auto">{after}</dd>
            </div>
          </dl>
          <Form method="post">
            <input type="hidden" name="id" value={id} autoComplete="off" />
            <Button variant="quiet" name="intent" value="take-back">
              Take this back
            </Button>
          </Form>
        </Card>
      ))}
      {wordings.length === 1 ? null : (
        <Form method="post">
          <Button variant="secondary" name="intent" value="take-all-back">
            Take all of it back
          </Button>
        </Form>
      )}
    </section>
  );
}
