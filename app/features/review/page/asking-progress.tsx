import { Progress } from '~/ui/progress';
import type { WordsOfSection } from '../words/words-view';

/** How many parts of a review models have looked at. */
export function AskingProgress({
  sections,
}: {
  sections: readonly Pick<WordsOfSection, 'state'>[];
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
