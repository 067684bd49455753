import type { FormUnderTest } from '../form-under-test';
import { answer, choice, hidden, read, tick, type Field } from '../wrong-values';

const DAY = read(
  40,
  '2026-02-30 2026-13-01 1999-12-31 2999-01-01 30.02.2021 -1 1e9 NaN yesterday'.split(' '),
);

const REPORT: readonly [RegExp, Field][] = [
  [/^(state|version|salaryCurrency|salaryPeriod)$/, choice('page')],
  [/^(happenedOn|sentOn)$/, DAY],
  [/^salaryAmount$/, read(40, ['x', '-1', '0', '1.2.3', '1e309', '9'.repeat(12), '5 euros'])],
  [/^notes$/, answer(2_000)],
];

const line = read(300, []).filter(({ what }) => what !== 'markup');
const DETAILS: readonly [RegExp, Field][] = [
  [/^(title|company|next)$/, line],
  [/^link$/, read(300, ['javascript:alert(1)', 'acme.example', 'http://', '//acme.example'])],
  [/^nextOn$/, DAY.filter(({ what }) => !/^(1999-12-31|2999-01-01)$/.test(what))],
];

/** Forms about what became of applications. */
export const OUTCOME_FORMS: readonly FormUnderTest[] = [
  {
    does: 'tells what happened',
    route: 'resumes.$resumeId_.outcome',
    as: 'owner',
    page: '/resumes/:resumeId/outcome',
    with: 'happenedOn',
    right: () => ({ state: 'interview', happenedOn: '2026-01-05', salaryAmount: '52,000' }),
    fields: () => REPORT,
  },
  {
    does: 'tells a program what happened',
    route: 'api.resume.$resumeId.report-outcome',
    as: 'owner',
    page: '/resumes/:resumeId/outcome',
    to: '/api/resume/:resumeId/report-outcome',
    with: 'happenedOn',
    right: () => ({ state: 'interview' }),
    fields: () => REPORT,
    script: true,
  },
  {
    does: 'says whether to be asked',
    route: 'account_.reminders',
    as: 'owner',
    page: '/account/reminders',
    with: 'timeZone',
    right: () => ({ wanted: 'on', timeZone: 'Europe/Warsaw' }),
    fields: () => [
      ['wanted', tick('page')],
      ['timeZone', choice('page')],
    ],
  },
  {
    does: 'answers by a mailed link',
    route: 'answer.$token',
    as: 'nobody',
    page: '/answer/:answerToken?state=rejected',
    to: '/answer/:answerToken',
    with: 'state',
    right: () => ({}),
    fields: () => [['state', choice('page')]],
  },
  {
    does: 'ends mails by a mailed link',
    route: 'unsubscribe.$token',
    as: 'nobody',
    page: '/unsubscribe/:unsubscribeToken',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
  },
  {
    does: 'moves an application',
    route: 'applications._index',
    as: 'owner',
    page: '/applications',
    to: '/applications?index',
    with: 'application',
    right: () => ({ intent: 'move', state: 'interview' }),
    fields: () => [
      ['application', hidden('page')],
      ['state', choice('page')],
    ],
  },
  {
    does: 'adds an application',
    route: 'applications._index',
    as: 'owner',
    page: '/applications',
    to: '/applications?index',
    with: 'company',
    right: () => ({ intent: 'add', title: 'Fitter' }),
    fields: () => DETAILS,
  },
  {
    does: 'changes an application',
    route: 'applications.$applicationId',
    as: 'owner',
    page: '/applications/:applicationId',
    with: 'company',
    right: () => ({ intent: 'save' }),
    fields: () => DETAILS,
  },
  {
    does: 'deletes an application',
    route: 'applications.$applicationId',
    as: 'owner',
    page: '/applications/:applicationId',
    right: () => ({ intent: 'delete' }),
    fields: () => [['intent', choice('page')]],
  },
  {
    does: 'allows learning from what was made',
    route: 'account_.training',
    as: 'owner',
    page: '/account/training',
    with: 'allowed',
    right: () => ({ allowed: 'on' }),
    fields: () => [['allowed', tick('page')]],
  },
  {
    does: 'says how likely a recommendation is',
    route: 'nps',
    as: 'owner',
    page: '/nps',
    with: 'score',
    right: () => ({ intent: 'answer', score: '9' }),
    fields: () => [
      ['score', choice('field')],
      ['returnTo', hidden('safe')],
    ],
  },
  {
    does: 'takes training data',
    route: 'operations.training-data',
    as: 'operator',
    page: '/operations/outcomes',
    to: '/operations/training-data',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
    script: true,
  },
];
