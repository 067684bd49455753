import { Form, Link } from '@remix-run/react';
import { STATE_LABELS, type OutcomeState } from '~/features/outcomes/outcome-states';
import { Button, LinkButton } from '~/ui/button';
import { nameOfBand } from '~/ui/coverage-band';
import { Day } from '~/ui/day';
import { TextField } from '~/ui/field';
import { CARD_LABELS, RESUME_LIST_LABELS } from '../resume-list-labels';
import type { ListedResume } from '../listed-resume';

/** A name that could not be given, as it was typed. */
export interface RefusedName {
  id: string;
  typed: string;
  message: string;
}

export interface ResumeCardProps {
  resume: ListedResume & { outcome: OutcomeState | null };
  /** Where its forms post to, with what is shown now. */
  action: string;
  refused: RefusedName | undefined;
}

export const cardId = (id: string) => `resume-${id}`;
export const nameFieldId = (id: string) => `rename-${id}-title`;

/** One resume: its first page, what it is for, how it stands, and what can be done with it. */
export function ResumeCard({ resume, action, refused }: ResumeCardProps) {
  const { id, title, sample, template, posting, outcome } = resume;
  const page = `/resumes/${id}`;
  const titleId = `${cardId(id)}-title`;
  return (
    <article className="card resume-card" id={cardId(id)} aria-labelledby={titleId}>
      <PagePicture resume={resume} />
      <div className="resume-card-facts">
        <h2 id={titleId}>
          <Link to={page}>{title}</Link>
        </h2>
        <PostingLine posting={posting} name={title} />
        <States resume={resume} />
        <p className="quiet small">
          <span className="template-name">{template}</span>. {RESUME_LIST_LABELS.changed}{' '}
          <Day date={resume.changedAt} />
        </p>
      </div>
      <div className="card-actions resume-card-actions">
        <LinkButton to={page} aria-describedby={titleId}>
          {CARD_LABELS.open}
        </LinkButton>
        <Form method="post" action={`${page}/download/pdf`} reloadDocument>
          <Button variant="quiet" aria-describedby={titleId}>
            {CARD_LABELS.pdf}
          </Button>
        </Form>
        {sample ? null : (
          <LinkButton to={`${page}/outcome`} variant="quiet" aria-describedby={titleId}>
            {outcome === null ? CARD_LABELS.outcome : CARD_LABELS.changeOutcome}
          </LinkButton>
        )}
      </div>
      <MoreActions resume={resume} action={action} refused={refused} />
    </article>
  );
}

/** The job and the employer, as far as the name of the resume does not say them already. */
function PostingLine({ posting, name }: { posting: ListedResume['posting']; name: string }) {
  const { title, company } = posting;
  const parts = [title, company].filter((part) => part !== '');
  const unsaid = parts.filter((part) => !name.includes(part));
  if (parts.length > 0 && unsaid.length === 0) return null;
  return <p className="small">{parts.length === 0 ? CARD_LABELS.noPosting : unsaid.join(', ')}</p>;
}

function States({ resume }: Pick<ResumeCardProps, 'resume'>) {
  const { sample, outcome, isPrinted, band } = resume;
  const tags = [
    ...(sample ? [{ label: CARD_LABELS.sample, kind: 'sample' }] : []),
    ...(outcome === null ? [] : [{ label: STATE_LABELS[outcome], kind: 'outcome' }]),
    { label: isPrinted ? CARD_LABELS.upToDate : CARD_LABELS.edited, kind: undefined },
    ...(band === null ? [] : [{ label: nameOfBand(band), kind: undefined }]),
  ];
  return (
    <ul className="chips">
      {tags.map(({ label, kind }) => (
        <li key={label}>
          <span className="chip" data-kind={kind}>
            {label}
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * The first page as it is printed. The words stand under the picture, so that they are seen for as
 * long as there is none. The title beside it says the same, so nobody has to hear it twice.
 */
function PagePicture({ resume: { id, picture } }: Pick<ResumeCardProps, 'resume'>) {
  return (
    <Link className="page-picture" to={`/resumes/${id}`} tabIndex={-1} aria-hidden="true">
      {picture === null ? (
        <span className="small">{CARD_LABELS.noPicture}</span>
      ) : (
        <img
          src={`/resumes/${id}/picture?of=${picture.slice(0, 12)}`}
          alt=""
          loading="lazy"
          width={144}
          height={204}
        />
      )}
    </Link>
  );
}

function MoreActions({ resume, action, refused }: ResumeCardProps) {
  const { id, title, archived } = resume;
  const own = refused?.id === id ? refused : undefined;
  return (
    <details className="disclosure resume-card-more" open={own !== undefined}>
      <summary>
        {CARD_LABELS.more}
        <span className="visually-hidden">: {CARD_LABELS.moreAbout(title)}</span>
      </summary>
      <div className="disclosure-body">
        <Form method="post" action={action} className="row at-foot">
          <input type="hidden" name="resume" value={id} />
          <TextField
            id={nameFieldId(id)}
            label={CARD_LABELS.name}
            name="title"
            defaultValue={own?.typed ?? title}
            error={own?.message}
          />
          <Button variant="secondary" name="intent" value="rename">
            {CARD_LABELS.rename}
          </Button>
        </Form>
        <Form method="post" action={action} className="row">
          <input type="hidden" name="resume" value={id} />
          <Button variant="secondary" name="intent" value="duplicate">
            {CARD_LABELS.duplicate}
          </Button>
          <Button variant="secondary" name="intent" value={archived ? 'unarchive' : 'archive'}>
            {archived ? CARD_LABELS.unarchive : CARD_LABELS.archive}
          </Button>
          <Button variant="danger" name="intent" value="delete">
            {CARD_LABELS.delete}
          </Button>
        </Form>
        <p className="small quiet">{CARD_LABELS.copyRule}</p>
        <p className="row">
          <Link to={`/resumes/${id}?panel=match#another-job`}>{CARD_LABELS.tailor}</Link>
          <Link to={`/resumes/${id}/sharing`}>{CARD_LABELS.share}</Link>
        </p>
      </div>
    </details>
  );
}
