import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { REVIEW_CONSENT_WORDING } from '../suggestions/suggestion-request';
import type { SuggestionsView } from '../suggestions/suggestions-view';

/** The words that are agreed to. New words need a new `REVIEW_CONSENT_WORDING`. */
export function SuggestionsConsent({ providers }: Pick<SuggestionsView, 'providers'>) {
  return (
    <Form method="post" className="stack">
      <div className="prose">
        <p>
          Your review was written here, by rules, and is finished. If you say yes, its sentences are
          sent, bullets, letter and interview guide apart, to a model that looks for better words:
        </p>
        <ul>
          {providers.map(({ name, by, model }) => (
            <li key={name}>
              {name} ({model}), by {by}
            </li>
          ))}
        </ul>
        <p>
          <strong>What is sent:</strong> the lines under your jobs and projects, as you wrote them
          and as the review words them; your job titles and skills; the sentences of the letter and
          the parts of your resume they come from; the questions for the interview and the lines
          they are about; and the posting’s title and what it asks for.
        </p>
        <p>
          <strong>What is never sent:</strong> your name, your address, e-mail, phone and links, and
          the rest of the posting. Names of people and employers are replaced before sending and put
          back after, unless it says otherwise above.
        </p>
        <p>
          What comes back is checked against your resume, line by line. What does not follow from it
          is thrown away, and no number is ever filled in. The words before stay beside it, and you
          can have them back. It is free. That you said yes is kept with the review, and goes with
          it.
        </p>
      </div>
      <input type="hidden" name="agreed" value={REVIEW_CONSENT_WORDING} autoComplete="off" />
      <div>
        <Button name="intent" value="start">
          Yes, ask for better words
        </Button>
      </div>
    </Form>
  );
}
