import { EmptyState } from '~/ui/empty-state';
import { REVIEW_LABELS } from './review-labels';
import type { SuggestedBullet, SuggestedReview } from '../suggestions/with-suggestions';
import { SuggestionMark } from './suggestion-mark';

/** Each line that could read better: before, after, why, and what only the person knows. */
export function BulletsTab({ bullets }: Pick<SuggestedReview, 'bullets'>) {
  const open = bullets.filter(({ after, question }) => after !== null || question !== null);
  if (bullets.length === 0) {
    return (
      <EmptyState title="No lines about what you did were found">
        <p>Under each job, write two or three lines: what you did, and what came of it.</p>
      </EmptyState>
    );
  }
  const entries = [...new Set(open.map(({ entry }) => entry))];
  const rest = bullets.length - open.length;
  return (
    <>
      <p>{REVIEW_LABELS.bullets}</p>
      {entries.map((entry) => (
        <section key={entry} className="stack-tight">
          <h2>{entry === '' ? 'Without a job title' : entry}</h2>
          <ul className="plain-list">
            {open
              .filter((bullet) => bullet.entry === entry)
              .map((bullet, index) => (
                <Bullet key={index} bullet={bullet} />
              ))}
          </ul>
        </section>
      ))}
      {rest === 0 ? null : (
        <p className="quiet">
          {rest === 1 ? 'One line reads well as it is.' : `${rest} lines read well as they are.`}
        </p>
      )}
    </>
  );
}

function Bullet({ bullet }: { bullet: SuggestedBullet }) {
  const { before, after, changes, question, worded } = bullet;
  return (
    <li className="stack-tight">
      {after === null ? (
        <span>{before}</span>
      ) : (
        <>
          <del className="quiet">{before}</del>
          <ins className="rewritten">{after}</ins>
        </>
      )}
      {changes.length === 0 ? null : <span className="quiet small">{changes.join('. ')}.</span>}
      <SuggestionMark worded={worded} own={before} />
      {question === null ? null : <span className="asked">{question}</span>}
    </li>
  );
}
