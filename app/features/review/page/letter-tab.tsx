import { Notice } from '~/ui/notice';
import type { Review } from '../review.schema';

/** The letter as text, and what would make it the person's own. */
export function LetterTab({ letter: { text, questions } }: Pick<Review, 'letter'>) {
  return (
    <>
      <div className="prose review-letter">
        {text.split('\n\n').map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {questions.length === 0 ? null : (
        <Notice tone="ask" title="Only you can add this">
          <ul>
            {questions.map((question, index) => (
              <li key={index}>{question}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
