import { Link } from '@remix-run/react';

interface QuotedWords {
  before: string;
  quote: string;
  after: string;
  question: number | null;
  field: string;
}

interface ProofPanelProps {
  id: string;
  proofs: readonly { path: string; text: string; words: readonly QuotedWords[] }[];
  /** The page of a question; undefined where the interview is gone. */
  hrefOfQuestion: (question: number) => string | undefined;
}

/** A printed line and the person's own words it rests on. */
export function ProofPanel({ id, proofs, hrefOfQuestion }: ProofPanelProps) {
  return (
    <section className="proof" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 className="proof-title" id={`${id}-title`}>
        The words behind the line
      </h2>
      <div className="proof-body" aria-live="polite">
        {proofs.map(({ path, text, words }, index) => (
          <div className="stack-tight" key={`${path}-${index}`}>
            <p className="proof-claim">{text}</p>
            {words.map((each, place) => (
              <Quote key={place} words={each} hrefOfQuestion={hrefOfQuestion} />
            ))}
          </div>
        ))}
      </div>
      <p className="quiet small proof-hint">
        {proofs.length === 0
          ? 'Choose a line on the page to see what was said.'
          : 'Point at any other line, or choose it, to see what it rests on.'}
      </p>
    </section>
  );
}

function Quote({
  words: { before, quote, after, question, field },
  hrefOfQuestion,
}: { words: QuotedWords } & Pick<ProofPanelProps, 'hrefOfQuestion'>) {
  const href = question === null ? undefined : hrefOfQuestion(question);
  return (
    <figure className="quote">
      <blockquote dir="auto">
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <figcaption className="quiet small">
        {question === null ? field : `Question ${question}: ${field}`}
        {href === undefined ? null : (
          <>
            {' '}
            <Link to={href}>Change it</Link>
          </>
        )}
      </figcaption>
    </figure>
  );
}
