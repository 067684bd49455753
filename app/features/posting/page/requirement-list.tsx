import { Link } from '@remix-run/react';
import type { FormState } from '~/platform/http/bind-form';
import {
  GAP_LABEL,
  POSTING_PAGE_LABELS as LABELS,
  REASON_LABELS,
  STATUS_LABELS,
} from '../posting-page-labels';
import type { RequirementRow } from '../posting-view';
import { CorrectRequirement } from './correct-requirement';

/** A question about a gap, and the page that has room for its answer. */
export interface GapLink {
  question: string;
  to: string;
}

interface ListProps {
  must: boolean;
  rows: readonly RequirementRow[];
  /** By the requirement's id. */
  gaps: Readonly<Record<string, GapLink>>;
  state: FormState | undefined;
}

const STATES = ['covered', 'partial', 'gap'] as const;
const FIRST: Readonly<Record<RequirementRow['status'], number>> = {
  gap: 0,
  partial: 1,
  covered: 2,
};

/** The must-haves or the nice-to-haves, gaps first, each with why it counts and a way to correct it. */
export function RequirementList({ must, rows, gaps, state }: ListProps) {
  const own = rows
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => row.must === must)
    .toSorted((a, b) => FIRST[a.row.status] - FIRST[b.row.status]);
  const id = must ? 'must-haves' : 'nice-to-haves';
  const counts = STATES.map(
    (status) => [status, own.filter(({ row }) => row.status === status).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <section className="needs" aria-labelledby={id}>
      <h2 id={id}>
        {must ? LABELS.mustHave : LABELS.niceToHave}{' '}
        <span className="quiet small">
          {counts.map(([status, count]) => STATUS_LABELS[status].many(count)).join(', ')}
        </span>
      </h2>
      {own.length === 0 ? (
        <p className="quiet">{LABELS.nothing}</p>
      ) : (
        <>
          <span className="needs-band" aria-hidden="true">
            {counts.flatMap(([status, count]) =>
              Array.from({ length: count }, (_, at) => (
                <i key={`${status}-${at}`} data-status={status} />
              )),
            )}
          </span>
          <ol className="need-list">
            {own.map(({ row, number }) => (
              <li key={row.id} id={`need-${row.id}`}>
                <i className="need-dot" data-status={row.status} aria-hidden="true" />
                <span className="need-name">
                  {row.label} <Number row={row} number={number} />
                </span>
                <CorrectRequirement
                  row={row}
                  others={rows.filter(({ id: other }) => other !== row.id)}
                  state={state}
                />
                <Standing row={row} gap={gaps[row.id]} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Number({ row, number }: { row: RequirementRow; number: number }) {
  return row.isMarked ? (
    <a
      className="need-number"
      href={`#text-${row.id}`}
      aria-label={`${number}, show in the posting`}
    >
      {number}
    </a>
  ) : null;
}

function Standing({ row, gap }: { row: RequirementRow; gap: GapLink | undefined }) {
  const reason = row.why === null ? GAP_LABEL : REASON_LABELS[row.why];
  return (
    <p className="need-standing small" data-status={row.status}>
      <strong>{STATUS_LABELS[row.status].one}</strong>{' '}
      {row.status === 'gap' ? (
        gap === undefined ? (
          reason
        ) : (
          <Link to={gap.to}>{gap.question}</Link>
        )
      ) : row.quote === null ? (
        reason
      ) : (
        <>
          {row.status === 'partial' ? `${reason} ` : null}
          <q>{row.quote}</q>
        </>
      )}
    </p>
  );
}
