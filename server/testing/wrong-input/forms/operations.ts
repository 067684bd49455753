import type { FormUnderTest } from '../form-under-test';
import { ADDRESS_FIELD, choice, hidden, oneOf, read } from '../wrong-values';

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
    does: 'looks at a statement',
    route: 'operations.ledger',
    as: 'operator',
    page: '/operations/ledger',
    with: 'address',
    right: () => ({ address: 'owner@example.org' }),
    fields: () => [
      ['address', ADDRESS_FIELD],
      ['intent', oneOf('page')],
    ],
  },
  {
    does: 'adjusts what somebody can make',
    route: 'operations.ledger',
    as: 'operator',
    page: '/operations/ledger?look=:lookId',
    with: 'credits',
    right: () => ({ credits: '1', reason: 'A gift' }),
    fields: () => [
      ['act', hidden('safe')],
      ['address', hidden('safe')],
      ['credits', read(40, ['x', '0', '1.5', '1e309'])],
      ['reason', hidden('safe')],
      ['intent', oneOf('page')],
    ],
  },
];
