import { wordedBy } from '../worded-by';
import type { InOtherWords } from '../words/worded-review';

/** Whose words something is in, and the words before where the page does not have them anyway. */
export function WordedMark({ worded, own }: { worded: InOtherWords | undefined; own?: string }) {
  if (worded === undefined) return null;
  return (
    <p className="quiet small" data-worded>
      {wordedBy(worded)}
      {worded.before === own ? null : (
        <>
          {' '}
          Before: <q>{worded.before}</q>
        </>
      )}
    </p>
  );
}
