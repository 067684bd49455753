import type { FormUnderTest } from '../form-under-test';

/** What an address takes that is nowhere. */
export const ELSEWHERE_FORMS: readonly FormUnderTest[] = [
  {
    does: 'sends to an address nobody has',
    route: '$',
    as: 'nobody',
    page: '/nowhere',
    right: () => ({}),
    fields: () => [],
  },
];
