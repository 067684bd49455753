import { Progress } from '~/ui/progress';
import type { SectionSuggestions } from '../suggestions/suggestions-view';

/** How many parts of a review models have looked at. */
export function SuggestionProgress({
  sections,
}: {
  sections: readonly Pick<SectionSuggestions, 'state'>[];
}) {
  const looked = sections.filter(({ state }) => state !== 'waiting' && state !== 'asking').length;
  return (
    <Progress
      value={looked}
      max={Math.max(1, sections.length)}
      label={`${looked} of ${sections.length} parts looked at`}
    />
  );
}
