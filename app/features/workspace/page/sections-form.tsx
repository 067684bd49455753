import { Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { ENTRY_SECTIONS } from '~/features/editing/resume-path';
import { headingOf } from '~/features/resume/format/sections';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';
import { bindField, type NotMade } from './not-made';

const inWords = (heading: string) => heading.charAt(0) + heading.slice(1).toLowerCase();

/** The sections of the page in their order: moved, headed anew, taken off, begun. */
export function SectionsForm({
  sections,
  document,
  notMade,
}: Pick<ResumePage, 'sections' | 'document'> & { notMade: NotMade | undefined }) {
  return (
    <section className="stack-tight" aria-labelledby="sections-title">
      <h2 id="sections-title">Sections</h2>
      <ol className="offers">
        {sections.map(({ key, heading }, index) => (
          <li key={key}>
            <span>{inWords(heading)}</span>
            <span className="line-tools">
              <Move section={key} heading={heading} to={sections[index - 1]?.place} up />
              <Move section={key} heading={heading} to={sections[index + 1]?.place} />
              <details className="disclosure">
                <summary>
                  Change<VisuallyHidden> {inWords(heading)}</VisuallyHidden>
                </summary>
                <EditForm edit="name-section">
                  <input type="hidden" name="section" value={key} />
                  <TextField
                    label="Heading"
                    hint="Applicant systems know the usual ones best."
                    {...bindField(notMade, {
                      form: `name-section-${key}`,
                      field: 'heading',
                      value: heading,
                    })}
                  />
                  <div>
                    <Button variant="secondary">Save heading</Button>
                  </div>
                </EditForm>
                <EditForm edit="take-off" path={key === 'summary' ? '/basics/summary' : `/${key}`}>
                  <Button variant="quiet">
                    Take off the page<VisuallyHidden>: {inWords(heading)}</VisuallyHidden>
                  </Button>
                </EditForm>
              </details>
            </span>
          </li>
        ))}
      </ol>
      <AddEntry document={document} notMade={notMade} />
    </section>
  );
}

function Move({
  section,
  heading,
  to,
  up = false,
}: {
  section: string;
  heading: string;
  to: number | undefined;
  up?: boolean;
}) {
  return (
    <EditForm edit="move-section">
      <input type="hidden" name="section" value={section} />
      <Button variant="secondary" name="to" value={to} disabled={to === undefined}>
        <span aria-hidden="true">{up ? '↑' : '↓'}</span>
        <VisuallyHidden>
          Move {inWords(heading)} {up ? 'up' : 'down'}
        </VisuallyHidden>
      </Button>
    </EditForm>
  );
}

/** Begins an entry, and with it a section that is not on the page yet. */
function AddEntry({
  document,
  notMade,
}: Pick<ResumePage, 'document'> & { notMade: NotMade | undefined }) {
  const section = notMade?.sent.edit === 'add-entry' ? notMade.sent.section : undefined;
  return (
    <details className="disclosure" open={section !== undefined}>
      <summary>Add to a section, or begin one</summary>
      <EditForm edit="add-entry">
        <label className="field">
          <span className="label">Section</span>
          <select className="control" name="section" defaultValue={section ?? 'awards'}>
            {ENTRY_SECTIONS.map((section) => (
              <option key={section} value={section}>
                {inWords(headingOf(section))}
                {document[section] === undefined ? ' (new)' : ''}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label="What is it called?"
          hint="A title, a school, a language, an award. The rest comes after."
          {...bindField(notMade, { form: `add-entry-${section ?? ''}`, field: 'title' })}
        />
        <div>
          <Button variant="secondary">Add</Button>
        </div>
      </EditForm>
    </details>
  );
}
