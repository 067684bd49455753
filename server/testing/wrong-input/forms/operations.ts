import type { FormUnderTest } from '../form-under-test';
import { choice, hidden, read } from '../wrong-values';

/** Forms of the operators' area. */
export const OPERATIONS_FORMS: readonly FormUnderTest[] = [
  {
    does: 'sets a flag for one person',
    route: 'operations.flags',
    as: 'operator',
    page: '/operations/flags',
    with: 'override',
    right: () => ({ address: 'owner@example.org', override: 'template-compact=on' }),
    fields: () => [
      ['address', hidden('safe')],
      ['override', choice('field')],
    ],
  },
  {
    does: 'adjusts what somebody can make',
    route: 'operations.ledger',
    as: 'operator',
    page: '/operations/ledger?address=owner@example.org',
    with: 'credits',
    right: () => ({ credits: '1', reason: 'A gift' }),
    fields: () => [
      ['act', hidden('safe')],
      ['address', hidden('safe')],
      ['credits', read(40, ['x', '0', '1.5', '1e309'])],
      ['reason', hidden('safe')],
    ],
  },
];
