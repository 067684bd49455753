import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { DraftPreview } from '~/features/generation/draft-preview';
import { questionAddress } from '~/features/interview/catalogue/question-address';
import type { OwnLine } from '~/features/interview/lines/own-line';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { SelectField, TextAreaField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { VisuallyHidden } from '~/ui/visually-hidden';

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function PreviewLate() {
  return (
    <Notice title="Your lines are not ready to show yet">
      <p>
        We are busy just now. <a href="?">Load this page again</a> to see them, or make your resume
        right away.
      </p>
    </Notice>
  );
}

/** What would be printed now, in the order in which it is read. */
export function Lines({ preview, own }: { preview: DraftPreview | null; own: readonly OwnLine[] }) {
  if (preview === null) return <PreviewLate />;
  const entries = preview.entries.filter(({ lines }) => lines.length > 0);
  if (entries.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="lines-title">
      <h2 id="lines-title">Your lines</h2>
      {entries.map(({ path, title, lines }) => (
        <section key={path} className="preview-entry" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>
                {line}
                {own
                  .filter(({ text }) => text === line)
                  .map(({ entry }) => (
                    <form key={entry} method="post">
                      <input type="hidden" name="intent" value="remove-line" />
                      <input type="hidden" name="entry" value={entry} />
                      <input type="hidden" name="text" value={line} />
                      <Button variant="quiet">
                        Take it off<VisuallyHidden>: {line}</VisuallyHidden>
                      </Button>
                    </form>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** What was said and no line uses, each to be added as a line. */
export function NotOnPage({
  interviewId,
  preview,
}: {
  interviewId: string;
  preview: DraftPreview | null;
}) {
  if (preview === null || preview.notOnPage.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="left-title">
      <h2 id="left-title">Not on the page yet</h2>
      <p className="quiet">You said this, and no line uses it.</p>
      <ul className="plain-list">
        {preview.notOnPage.map(({ words, question, entry }) => (
          <li key={`${question}-${words}`}>
            <q>{words}</q>
            {entry === null ? (
              question !== null && (
                <Link to={questionAddress(interviewId, question)}>
                  Make a line of it<VisuallyHidden>: {words.slice(0, 60)}</VisuallyHidden>
                </Link>
              )
            ) : (
              <Disclosure
                summary={
                  <>
                    Add it<VisuallyHidden>: {words.slice(0, 60)}</VisuallyHidden>
                  </>
                }
              >
                <AddLine defaultValue={capital(words)} about={words.slice(0, 60)}>
                  <input type="hidden" name="entry" value={entry} />
                </AddLine>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A line nobody has proposed, or one that could not be added as it was sent. */
export function AddOwnLine({
  places,
  state,
}: {
  places: readonly { value: string; label: string }[];
  state: FormState | undefined;
}) {
  const { field } = bindForm(state, { values: { entry: places[0]?.value ?? '' } });
  if (places.length === 0) return null;
  return (
    <Disclosure summary="Add a line of your own" open={state !== undefined}>
      <AddLine {...field('text')}>
        <SelectField label="Where this was" options={places} {...field('entry')} />
      </AddLine>
    </Disclosure>
  );
}

/** A line to be looked over and added; it prints as it stands in the field. */
function AddLine({
  about,
  children,
  ...text
}: {
  id?: string;
  defaultValue: string;
  error?: string | undefined;
  about?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" className="stack-tight">
      <input type="hidden" name="intent" value="add-line" />
      {children}
      <TextAreaField
        {...text}
        label={
          <>
            Your line
            {about === undefined ? null : <VisuallyHidden> from: {about}</VisuallyHidden>}
          </>
        }
        hint="Start with what you did. It prints as you write it."
        name="text"
        rows={2}
      />
      <div>
        <Button variant="quiet">Add this line</Button>
      </div>
    </form>
  );
}
