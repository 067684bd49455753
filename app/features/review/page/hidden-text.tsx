import { Notice } from '~/ui/notice';
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
      <p>
        It cannot be seen on the page. Templates and editors leave such things behind. This review
        leaves it out; some systems read it, so take it out of the file before you send it.
      </p>
    </Notice>
  );
}
