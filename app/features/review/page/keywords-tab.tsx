import { EmptyState } from '~/ui/empty-state';
import { REVIEW_LABELS } from './review-labels';
import { DataTable } from '~/ui/table';
import type { Review, ReviewedKeyword } from '../review.schema';

const SAID: Readonly<Record<ReviewedKeyword['status'], string>> = {
  same: 'The same words',
  otherwise: 'Other words for it: theirs are the ones searched for',
  related: 'Something near it',
  missing: 'Not there',
};

/** The posting's wording beside the resume's. */
export function KeywordsTab({ keywords }: Pick<Review, 'keywords'>) {
  if (keywords.length === 0) {
    return <EmptyState title="The posting names no skill, tool or certificate" />;
  }
  return (
    <>
      <p>{REVIEW_LABELS.keywords}</p>
      <DataTable
        caption="Wording"
        columns={[
          { key: 'posting', label: 'The posting' },
          { key: 'yours', label: 'Your resume' },
          { key: 'said', label: 'What that means' },
        ]}
        rows={keywords.map(({ posting, yours, status, must }) => ({
          posting: must ? posting : `${posting} (nice to have)`,
          yours: yours ?? '',
          said: SAID[status],
        }))}
      />
    </>
  );
}
