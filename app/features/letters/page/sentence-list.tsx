import type { ProofView } from '~/features/library/proofs';
import { Disclosure } from '~/ui/disclosure';

interface SentenceListProps {
  sentences: readonly (ProofView & { kind: 'claim' | 'form' | 'own' | 'blank' })[];
}

/** Each sentence of a letter and what it rests on. */
export function SentenceList({ sentences }: SentenceListProps) {
  const said = sentences.filter(({ kind }) => kind !== 'form' && kind !== 'blank');
  if (said.length === 0) return null;
  return (
    <Disclosure summary="Where you said each sentence">
      <ul className="stack">
        {said.map(({ path, text, kind, words }) => (
          <li key={path} className="stack-tight">
            <p>{text}</p>
            {kind === 'own' ? (
              <p className="quiet small">Your own sentence. We did not check it.</p>
            ) : null}
            {words.map(({ parts, field }, index) => (
              <figure className="quote" key={index}>
                <blockquote dir="auto">
                  {parts.map((part, place) =>
                    part.marked ? (
                      <mark key={place}>{part.text}</mark>
                    ) : (
                      <span key={place}>{part.text}</span>
                    ),
                  )}
                </blockquote>
                <figcaption className="quiet small">{field}</figcaption>
              </figure>
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
