import { Link } from '@remix-run/react';
import type { MovedLine } from '../moved-lines';
import type { ResumePage } from '../resume-page';
import { movedBecause, MOVED_HEADINGS, MOVED_LABELS } from './moved-labels';

/** As many of a kind as one looks through at a time. */
const SHOWN_AT_ONCE = 5;
const KINDS = ['in', 'up', 'out'] as const;

/** What moved since the resume this one was tailored from, each with the requirement why. */
export function MovedSection({ moved }: Pick<ResumePage, 'moved'>) {
  if (moved === null) return null;
  const { from, lines } = moved;
  return (
    <section className="stack-tight" id="moved" aria-labelledby="moved-title">
      <h2 id="moved-title">{MOVED_LABELS.title}</h2>
      <p className="small quiet">
        {MOVED_LABELS.since} <Link to={`/resumes/${from.id}`}>{from.title}</Link>
      </p>
      {lines.length === 0 ? <p className="small">{MOVED_LABELS.nothing}</p> : null}
      {KINDS.map((kind) => (
        <OfKind key={kind} kind={kind} lines={lines.filter((line) => line.kind === kind)} />
      ))}
    </section>
  );
}

function OfKind({ kind, lines }: { kind: MovedLine['kind']; lines: readonly MovedLine[] }) {
  if (lines.length === 0) return null;
  const others = lines.slice(SHOWN_AT_ONCE);
  return (
    <div className="stack-tight">
      <h3 className="small-heading">{MOVED_HEADINGS[kind]}</h3>
      <MovedLines lines={lines.slice(0, SHOWN_AT_ONCE)} />
      {others.length === 0 ? null : (
        <details className="disclosure">
          <summary>{MOVED_LABELS.more(others.length)}</summary>
          <MovedLines lines={others} />
        </details>
      )}
    </div>
  );
}

function MovedLines({ lines }: { lines: readonly MovedLine[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line, index) => (
        <li key={index} className="small">
          <span className="printed-words">{line.text}</span>
          <span className="quiet small">{movedBecause(line)}</span>
        </li>
      ))}
    </ul>
  );
}
