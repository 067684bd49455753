import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';

type Gap = ResumePage['gaps'][number];
type Entries = ResumePage['entries'];

/** As many questions as one cares to answer at a time. */
const ASKED_AT_ONCE = 3;

/** What the posting asks for and the page does not show, as questions to answer here. */
export function GapSection({ gaps, entries }: { gaps: readonly Gap[]; entries: Entries }) {
  const open = gaps.filter(({ isDenied }) => !isDenied);
  const denied = gaps.filter(({ isDenied }) => isDenied);
  if (gaps.length === 0) return null;
  const others = open.slice(ASKED_AT_ONCE);
  return (
    <section className="stack-tight" aria-labelledby="gaps">
      <h2 id="gaps">
        What the posting asks for{' '}
        {open.length === 0 ? null : <span className="count">{open.length}</span>}
      </h2>
      {open.length === 0 ? (
        <p className="quiet small">You have answered everything it asks for.</p>
      ) : (
        <Gaps gaps={open.slice(0, ASKED_AT_ONCE)} entries={entries} />
      )}
      {others.length === 0 ? null : (
        <Disclosure summary={others.length === 1 ? 'One more' : `${others.length} more`}>
          <Gaps gaps={others} entries={entries} />
        </Disclosure>
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
  const [first] = entries;
  if (becomes === 'line' && first !== undefined)
    return (
      <EditForm edit="add-line">
        <TextAreaField
          label="What did you do?"
          hint="Start with what you did. It prints as you write it."
          name="text"
          rows={2}
          defaultValue={beginning}
        />
        <SelectField
          label="Where was that?"
          name="path"
          defaultValue={first.path}
          options={entries.map(({ path, label }) => ({ value: path, label }))}
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
