import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CoverageBand } from '~/ui/coverage-band';
import { Disclosure } from '~/ui/disclosure';
import { Notice } from '~/ui/notice';
import { questionAddress } from '~/features/interview/catalogue/question-address';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';
import { FewAtATime } from './few-at-a-time';

/** The page of a question; undefined where the interview is gone. */
export const questionHref = (interviewId: string | null, question: number | null) =>
  interviewId === null || question === null ? undefined : questionAddress(interviewId, question);

/** What would make it stronger, as questions: a few now, the others on demand. */
export function AskedSection({ asked, interviewId }: Pick<ResumePage, 'asked' | 'interviewId'>) {
  if (asked.length === 0) return null;
  return (
    <Notice tone="ask" title="Only you can answer this">
      <FewAtATime items={asked}>
        {(some) => <Questions asked={some} interviewId={interviewId} />}
      </FewAtATime>
    </Notice>
  );
}

function Questions({
  asked,
  interviewId,
}: {
  asked: readonly ResumePage['asked'][number][];
  interviewId: ResumePage['interviewId'];
}) {
  return (
    <ul className="plain-list">
      {asked.map(({ about, text, question, isForNumber }, index) => {
        const href = questionHref(interviewId, question);
        return (
          <li key={index}>
            <span>{text}</span>
            {href === undefined ? null : (
              <Link className="small" to={href} aria-label={`Answer: ${text}`}>
                Answer under question {question}
              </Link>
            )}
            {isForNumber ? (
              <EditForm edit="no-number">
                <div>
                  <Button variant="quiet" name="about" value={about}>
                    I don’t know<VisuallyHidden>: {text}</VisuallyHidden>
                  </Button>
                </div>
              </EditForm>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** How much of the posting it supports, in a band and its parts. */
export function CoverageSection({ coverage }: Pick<ResumePage, 'coverage'>) {
  if (coverage === null) {
    return (
      <Card title="The posting">
        <p className="quiet">
          There was no posting. With one, what it asks for and you have done comes first.
        </p>
      </Card>
    );
  }
  const { band, must, nice, covered, partial, gap } = coverage;
  return (
    <Card title="What the posting asks for">
      <CoverageBand band={band} must={must} nice={nice} />
      <Requirements title="On the page" items={covered} />
      <Requirements title="Partly on the page" items={partial} />
      <Requirements title="Not in your answers" items={gap} />
    </Card>
  );
}

function Requirements({
  title,
  items,
}: {
  title: string;
  items: NonNullable<ResumePage['coverage']>['covered'];
}) {
  if (items.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3 className="small-heading">{title}</h3>
      <ul className="chips">
        {items.map(({ label, must, where }, index) => (
          <li key={index}>
            <Chip href={where[0]}>
              {label}
              {must ? null : <span className="chip-kind"> nice to have</span>}
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Chip({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return <span className="chip">{children}</span>;
  return (
    <a className="chip" href={`?line=${encodeURIComponent(href)}#line`}>
      {children}
    </a>
  );
}

/** What leads on the page, and why. */
export function LeadingSection({
  leading,
  interviewId,
}: Pick<ResumePage, 'leading' | 'interviewId'>) {
  if (leading.length === 0) return null;
  return (
    <Disclosure summary="What leads, and why">
      <ul className="plain-list">
        {leading.map(({ behaviour, why }) => (
          <li key={behaviour}>
            <b className="template-name">{behaviour}</b>
            <span className="small">{why}</span>
          </li>
        ))}
      </ul>
      {interviewId === null ? null : (
        <p>
          <Link to={`/interviews/${interviewId}/review`}>Change what leads</Link>
        </p>
      )}
    </Disclosure>
  );
}
