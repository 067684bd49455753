import { Form } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

/** What somebody decided, and who may be asked. */
export interface ModelsChoice {
  decision: 'open' | 'given' | 'refused';
  providers: { name: string; by: string; model: string }[];
}

const DECIDED = {
  open: 'You have not decided. Until you do, resumes are written without AI.',
  given: 'Models may look for better sentences in your resumes.',
  refused: 'Models are off for good. Resumes are written without AI.',
} as const;

/** What was decided, on the account's page. */
export function ModelsCard({ decision }: Pick<ModelsChoice, 'decision'>) {
  return (
    <Card title="Models" id="models">
      <p>{DECIDED[decision]}</p>
      <div>
        <LinkButton to="/account/models" variant="quiet">
          {decision === 'open' ? 'Decide…' : 'Change this…'}
        </LinkButton>
      </div>
    </Card>
  );
}

/** What was decided, on the review of an interview, before a resume is made. */
export function ModelsLine({
  decision,
  returnTo,
}: Pick<ModelsChoice, 'decision'> & { returnTo: string }) {
  return (
    <section className="stack-tight" aria-labelledby="models-title">
      <h2 id="models-title">Models</h2>
      <p>{DECIDED[decision]}</p>
      <div>
        <LinkButton to={`/account/models?returnTo=${encodeURIComponent(returnTo)}`} variant="quiet">
          {decision === 'open' ? 'See what would be sent, and decide' : 'Change this'}
        </LinkButton>
      </div>
    </section>
  );
}

/** The words that are consented to, and the two answers. New words need a new `MODEL_CONSENT_WORDING`. */
export function ConsentForm({ choice, returnTo }: { choice: ModelsChoice; returnTo: string }) {
  return (
    <Form method="post" className="stack">
      {choice.decision === 'open' ? null : (
        <Notice title="What you decided">
          <p>{DECIDED[choice.decision]}</p>
        </Notice>
      )}
      <div className="prose">
        <p>
          Your resume, your letter and your interview preparation are always written here first, by
          rules, and are finished before any model is asked. If you say yes, the lines of the resume
          are then sent, in one message, to a model that looks for better sentences; the letter and
          the preparation, only when you ask for it there:
        </p>
        <ul>
          {choice.providers.map(({ name, by, model }) => (
            <li key={name}>
              {name} ({model}), by {by}
            </li>
          ))}
        </ul>
        <p>
          <strong>What is sent:</strong> the lines under your jobs and projects with titles and
          dates, what you told about them whether it is on the page or not, what you want to show
          first, and what the posting asks for. Of a letter also your reason, as far as the letter
          gives it; of a preparation the lines of the resume and their questions. Sentences of a
          letter that you wrote yourself are never sent.
        </p>
        <p>
          <strong>What is never sent:</strong> your name, your address, phone and links, what you
          said must not appear, and your answers about how you work. Names of people and employers
          are replaced before sending and put back after, unless it says otherwise above.
        </p>
        <p>
          What comes back is checked against your answers, line by line. What follows from them and
          is better takes its place, and you can take it back; what we cannot follow is shown to you
          as a suggestion, and prints only if you say it is true. The version before stays, and none
          of this costs you anything.
        </p>
      </div>
      <input type="hidden" name="returnTo" value={returnTo} autoComplete="off" />
      <div className="row">
        <Button name="choice" value="yes">
          Yes, models may help
        </Button>
        <Button variant="secondary" name="choice" value="no">
          No, never
        </Button>
      </div>
    </Form>
  );
}
