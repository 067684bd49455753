import type { SuggestedReview } from '../suggestions/with-suggestions';
import { REVIEW_LABELS } from './review-labels';
import { SuggestionMark } from './suggestion-mark';

/** What to expect in an interview, and what to ask. */
export function InterviewTab({ preparation }: Pick<SuggestedReview, 'preparation'>) {
  const { lines, gaps, toAsk } = preparation;
  return (
    <>
      {lines.length === 0 ? null : (
        <section className="stack-tight" aria-labelledby="about-lines">
          <h2 id="about-lines">{REVIEW_LABELS.aboutLines}</h2>
          <ul className="plain-list">
            {lines.map(({ line, question, followUp, worded }, index) => (
              <li key={index}>
                <span className="quoted">{line}</span>
                <span>{question}</span>
                <SuggestionMark worded={worded} />
                {followUp === null ? null : <span className="quiet">{followUp}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gaps.length === 0 ? null : (
        <section className="stack-tight" aria-labelledby="about-gaps">
          <h2 id="about-gaps">{REVIEW_LABELS.aboutGaps}</h2>
          <ul className="plain-list">
            {gaps.map(({ question }, index) => (
              <li key={index}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack-tight" aria-labelledby="to-ask">
        <h2 id="to-ask">What you can ask</h2>
        <ul>
          {toAsk.map((question, index) => (
            <li key={index}>{question}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
