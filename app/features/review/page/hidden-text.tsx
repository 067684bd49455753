import { Notice } from '~/ui/notice';
import { REVIEW_LABELS } from './review-labels';
import { HIDDEN_TEXT_LABELS } from '~/features/resume-import/hidden-text';
import type { Review } from '../review.schema';

/** What cannot be seen of a resume and a machine may read. */
export function HiddenTextNotice({ hidden }: Pick<Review['machine'], 'hidden'>) {
  if (hidden.length === 0) return null;
  return (
    <Notice tone="ask" title="A machine would also read this hidden text">
      <ul>
        {hidden.map(({ text, way }, index) => (
          <li key={index}>
            <q>{text}</q> ({HIDDEN_TEXT_LABELS[way]})
          </li>
        ))}
      </ul>
      <p>{REVIEW_LABELS.hidden}</p>
    </Notice>
  );
}
