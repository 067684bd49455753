import { POSTING_MAX_LENGTH } from '~/features/interview/interview';
import { RESUME_MAX_LENGTH } from '~/features/resume-import/resume-text/read-resume';
import { POSTINGS } from '~/features/review/testing/postings';
import { RESUMES } from '~/features/review/testing/resumes';
import type { FormUnderTest } from '../form-under-test';
import { choice, hidden, read } from '../wrong-values';

const RIGHT = { resume: RESUMES['NURSE'] ?? '', posting: POSTINGS['NURSE'] ?? '' };

/** What strangers send to have a resume reviewed. */
export const REVIEW_FORMS: readonly FormUnderTest[] = [
  {
    does: 'asks for a review',
    route: 'cv-review._index',
    as: 'nobody',
    page: '/cv-review',
    to: '/cv-review?index',
    with: 'posting',
    right: () => RIGHT,
    fields: () => [
      ['resume', read(RESUME_MAX_LENGTH, ['', 'Nurse'])],
      [
        'posting',
        // Markup is words enough for a posting; it is shown as words.
        read(POSTING_MAX_LENGTH, ['', 'Nurse']).filter(({ what }) => what !== 'markup'),
      ],
      ['file', hidden('safe')],
    ],
  },
  {
    does: 'removes a review',
    route: 'cv-review.$reviewKey.$tab',
    as: 'nobody',
    page: '/cv-review/:reviewKey/fit',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
  },
  {
    does: 'asks for better words of a review, and agrees to what is sent',
    route: 'cv-review.$reviewKey.words',
    as: 'nobody',
    page: '/cv-review/:reviewKey/words',
    with: 'agreed',
    right: () => ({ intent: 'start' }),
    fields: () => [
      ['intent', choice('page')],
      ['agreed', hidden('page')],
    ],
  },
  {
    does: 'makes a review a resume',
    route: 'cv-review.$reviewKey.save',
    as: 'nobody',
    page: '/cv-review/:reviewKey/save',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
  },
  {
    does: 'asks for a review as JSON',
    route: 'api.cv-review.generate',
    as: 'nobody',
    page: '/api/cv-review/generate',
    right: () => ({}),
    fields: () => [],
    takesNoForm: true,
    script: true,
  },
];
