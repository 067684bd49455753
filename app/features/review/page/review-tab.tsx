import type { ReviewTab as TabName } from '../paths';
import type { SuggestedReview } from '../suggestions/with-suggestions';
import { BulletsTab } from './bullets-tab';
import { FitTab } from './fit-tab';
import { InterviewTab } from './interview-tab';
import { KeywordsTab } from './keywords-tab';
import { LetterTab } from './letter-tab';
import { MachineTab } from './machine-tab';

/** One tab of a review. */
export function ReviewTab({ tab, review }: { tab: TabName; review: SuggestedReview }) {
  switch (tab) {
    case 'fit':
      return <FitTab fit={review.fit} />;
    case 'bullets':
      return <BulletsTab bullets={review.bullets} />;
    case 'keywords':
      return <KeywordsTab keywords={review.keywords} />;
    case 'letter':
      return <LetterTab letter={review.letter} />;
    case 'interview':
      return <InterviewTab preparation={review.preparation} />;
    case 'machine':
      return <MachineTab machine={review.machine} />;
  }
}
