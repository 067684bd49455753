import { Notice } from '~/ui/notice';
import { REVIEW_LABELS } from './review-labels';
import { DataTable } from '~/ui/table';
import type { Review } from '../review.schema';
import { HiddenTextNotice } from './hidden-text';

const KINDS = {
  work: 'Job',
  education: 'Education',
  project: 'Project',
  volunteering: 'Volunteering',
} as const;
const NOT_FOUND = 'not found';

/** What a program makes of the resume, field by field. */
export function MachineTab({ machine }: Pick<Review, 'machine'>) {
  const { problems, sections, entries, skills, links } = machine;
  const contact = [
    ['Name', machine.name],
    ['E-mail', machine.email],
    ['Phone', machine.phone],
    ['Place', machine.location],
    ['Links', links.join(', ')],
  ] as const;
  return (
    <>
      {problems.length === 0 ? (
        <p>Name, contact, headings, jobs and dates were all read.</p>
      ) : (
        <Notice tone="ask" title={REVIEW_LABELS.misread}>
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <HiddenTextNotice hidden={machine.hidden} />
      <DataTable
        caption={REVIEW_LABELS.contact}
        columns={[
          { key: 'field', label: 'Field' },
          { key: 'read', label: 'Read as' },
        ]}
        rows={contact.map(([field, read]) => ({
          field,
          read: read === null || read === '' ? NOT_FOUND : read,
        }))}
      />
      {entries.length === 0 ? null : (
        <DataTable
          caption="Jobs, education and projects"
          columns={[
            { key: 'title', label: 'Title' },
            { key: 'kind', label: 'Kind' },
            { key: 'organisation', label: 'Where' },
            { key: 'dates', label: 'When' },
            { key: 'lines', label: 'Lines', numeric: true },
          ]}
          rows={entries.map(({ kind, title, organisation, dates, lines }) => ({
            title: title ?? NOT_FOUND,
            kind: KINDS[kind],
            organisation: organisation ?? NOT_FOUND,
            dates: dates ?? NOT_FOUND,
            lines,
          }))}
        />
      )}
      {sections.length === 0 ? null : (
        <DataTable
          caption="Headings"
          columns={[
            { key: 'heading', label: 'Your heading' },
            { key: 'readAs', label: 'Read as' },
          ]}
          rows={sections.map((section) => ({ ...section }))}
        />
      )}
      {skills.length === 0 ? null : (
        <section className="stack-tight" aria-labelledby="skills-read">
          <h2 id="skills-read">Skills</h2>
          <ul className="chips">
            {skills.map((skill, index) => (
              <li key={index}>
                <span className="chip">{skill}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
