import { Link } from '@remix-run/react';
import { Fragment } from 'react';

interface QuotedWords {
  /** The answer in pieces, in order; the marked ones are the quotes. */
  parts: readonly { text: string; marked: boolean }[];
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
        What you said
      </h2>
      <div className="proof-body" aria-live="polite">
        {proofs.map(({ path, text, words }, index) => (
          <div className="stack-tight" key={`${path}-${index}`}>
            <p className="proof-claim">{text}</p>
            {words.length === 0 ? <p className="small">You wrote this yourself.</p> : null}
            {words.map((each, place) => (
              <Quote key={place} words={each} hrefOfQuestion={hrefOfQuestion} />
            ))}
          </div>
        ))}
      </div>
      {proofs.length === 0 ? <p className="quiet small">Nothing yet: write it yourself.</p> : null}
    </section>
  );
}

function Quote({
  words: { parts, question, field },
  hrefOfQuestion,
}: { words: QuotedWords } & Pick<ProofPanelProps, 'hrefOfQuestion'>) {
  const href = question === null ? undefined : hrefOfQuestion(question);
  return (
    <figure className="quote">
      <blockquote dir="auto">
        {parts.map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
        )}
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
