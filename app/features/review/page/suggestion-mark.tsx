import { suggestionAttribution } from '../suggestion-attribution';
import type { SuggestionSource } from '../suggestions/with-suggestions';

/** Whose words something is in, and the words before where the page does not have them anyway. */
export function SuggestionMark({
  worded,
  own,
}: {
  worded: SuggestionSource | undefined;
  own?: string;
}) {
  if (worded === undefined) return null;
  return (
    <p className="quiet small" data-worded>
      {suggestionAttribution(worded)}
      {worded.before === own ? null : (
        <>
          {' '}
          Before: <q>{worded.before}</q>
        </>
      )}
    </p>
  );
}
