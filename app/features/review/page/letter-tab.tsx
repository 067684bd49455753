import { Fragment } from 'react';
import { Notice } from '~/ui/notice';
import type { SuggestedReview } from '../suggestions/with-suggestions';
import { SuggestionMark } from './suggestion-mark';

/** The letter as text, and what would make it the person's own. */
export function LetterTab({ letter: { parts, questions } }: Pick<SuggestedReview, 'letter'>) {
  return (
    <>
      <div className="prose review-letter">
        {parts.map(({ text, worded }, index) => (
          <Fragment key={index}>
            <p>{text}</p>
            <SuggestionMark worded={worded} />
          </Fragment>
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
