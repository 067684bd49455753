import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { TextField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';
import { FewAtATime } from './few-at-a-time';
import { LineFields } from './line-fields';

type Gap = ResumePage['gaps'][number];
type Entries = ResumePage['entries'];

/** What the posting asks for and the page does not show, as questions to answer here. */
export function GapSection({ gaps, entries }: { gaps: readonly Gap[]; entries: Entries }) {
  const open = gaps.filter(({ isDenied }) => !isDenied);
  const denied = gaps.filter(({ isDenied }) => isDenied);
  return (
    <section className="stack-tight" aria-labelledby="gaps">
      <h2 id="gaps">
        What the posting asks for{' '}
        {open.length === 0 ? null : <span className="count">{open.length}</span>}
      </h2>
      {open.length === 0 ? (
        <p className="quiet small">No more questions about this posting.</p>
      ) : (
        <FewAtATime items={open}>{(some) => <Gaps gaps={some} entries={entries} />}</FewAtATime>
      )}
      {denied.length === 0 ? null : <Denied denied={denied} />}
    </section>
  );
}

function Gaps({ gaps, entries }: { gaps: readonly Gap[]; entries: Entries }) {
  return (
    <ul className="offers">
      {gaps.map((gap) => (
        <li key={gap.question}>
          <span>{gap.question}</span>
          <span className="quiet small">
            {gap.must ? 'A must-have in the posting' : 'Nice to have'}
          </span>
          <details className="disclosure">
            <summary>
              Yes<VisuallyHidden>: {gap.question}</VisuallyHidden>
            </summary>
            <YesForm gap={gap} entries={entries} />
          </details>
          <EditForm edit="answer-gap">
            <input type="hidden" name="question" value={gap.question} />
            <div>
              <Button variant="quiet" name="answer" value="no">
                No, I haven’t<VisuallyHidden>: {gap.question}</VisuallyHidden>
              </Button>
            </div>
          </EditForm>
        </li>
      ))}
    </ul>
  );
}

/** A yes is a line of an entry, or stands in a section of its own. */
function YesForm({ gap: { becomes, beginning }, entries }: { gap: Gap; entries: Entries }) {
  if (becomes === 'line' && entries.length > 0)
    return (
      <EditForm edit="add-line">
        <LineFields
          label="What did you do?"
          text={{ defaultValue: beginning }}
          whereLabel="Where was that?"
          entries={entries}
        />
        <AddButton />
      </EditForm>
    );
  const section = becomes === 'line' ? 'skills' : becomes;
  return (
    <EditForm edit="add-entry">
      <input type="hidden" name="section" value={section} />
      <TextField
        label={section === 'languages' ? 'Language' : 'What it is called'}
        name="title"
        defaultValue={beginning}
      />
      <AddButton />
    </EditForm>
  );
}

const AddButton = () => (
  <div>
    <Button variant="secondary">Add to the page</Button>
  </div>
);

/** What they said no to; it can be taken back. */
function Denied({ denied }: { denied: readonly Gap[] }) {
  return (
    <Disclosure summary={`You said no to ${denied.length}`}>
      <ul className="plain-list">
        {denied.map(({ question }) => (
          <li key={question}>
            <span>{question}</span>
            <EditForm edit="answer-gap">
              <input type="hidden" name="question" value={question} />
              <div>
                <Button variant="quiet" name="answer" value="forget">
                  Ask me again<VisuallyHidden>: {question}</VisuallyHidden>
                </Button>
              </div>
            </EditForm>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
