import { ANSWER_MAX_LENGTH, POSTING_MAX_LENGTH } from '~/features/interview/interview';
import type { Who, Things } from './world';
import { PASSWORD } from './world';
import {
  ADDRESS_FIELD,
  answer,
  choice,
  hidden,
  MONTH,
  NAME,
  NEW_PASSWORD,
  oneOf,
  OWN_PASSWORD,
  ownId,
  read,
  tick,
  type Field,
} from './wrong-values';

/** A form of the application, and what may be wrong with it. */
export interface FormUnderTest {
  /** What it does, in a few words. */
  does: string;
  /** The route whose action takes it. */
  route: string;
  as: Who;
  /** Where it is shown, and where it is sent to unless `to` says otherwise. */
  page: string;
  to?: string;
  /** A control of it, to find it by; none where it is a button alone. */
  with?: string;
  /** What is sent beside, or instead of, what the page already holds. */
  right: (things: Things) => Record<string, string>;
  /** What its fields are, by name; the first pattern that fits counts. */
  fields: (things: Things) => readonly [name: string | RegExp, field: Field][];
  /** A form without fields does what it does whatever is sent along. */
  takesAnything?: boolean;
  /** What it takes is no form, and signed: of all that is tried here nothing is right. */
  takesNoForm?: boolean;
  only?: RegExp;
  /** Answers a script, with a message and no page. */
  script?: boolean;
}

const line = answer(300);
const words = answer(ANSWER_MAX_LENGTH);
const EMAIL = read(300, ['me', 'me@', '@example.org', 'a b@c.d', 'me@nowhere']);
const LINK = answer(500).filter(({ what }) => !/list|twice/.test(what));

/** What the fields of the eleven questions are. */
const ANSWERS: readonly [RegExp, Field][] = [
  [/^baseVersion$/, hidden('safe')],
  [/^posting$/, answer(POSTING_MAX_LENGTH)],
  [/^why$|\.?words$(?<!quantities.*)|\.(situation|action|result|proof)$/, words],
  [/quantities.*words$/, answer(200)],
  [/qualifier$|basis$|kind$|historyId$/, oneOf('field')],
  [/(start|end)$/, MONTH],
  [/current$|noNumber$|onResume$|consentNeuroticism$|followedUp$/, tick('field')],
  [/chips$|storyQuestions$|^items\.\d+$/, choice('field')],
  [/\.id$/, hidden('safe')],
  [/email$/, EMAIL],
  [/links\[0\]$/, LINK],
  [/^never$/, answer(500).filter(({ what }) => !/list|twice/.test(what))],
  [/(title|organisation|location|name|level|lastUsed|issuer|date|phone)$|^facts\./, line],
];

const LAYOUT: readonly [RegExp, Field][] = [
  [/^(template|paper|accent|density)$/, choice('page')],
  [/^fitOnePage$/, tick('page')],
];

/** @param only of fields that other questions have too, those tried here again. */
const question = (
  number: number,
  { right = {}, only = /^/ }: { right?: Record<string, string>; only?: RegExp } = {},
): FormUnderTest[] => [
  {
    does: `answers question ${number}`,
    route: 'interviews.$interviewId.questions.$number',
    as: 'owner',
    page: `/interviews/:interviewId/questions/${number}`,
    with: 'baseVersion',
    right: () => ({ intent: 'stay', ...right }),
    fields: () => ANSWERS,
    only,
  },
];

/** Every form of the application. */
export const FORMS: readonly FormUnderTest[] = [
  {
    does: 'sends to an address nobody has',
    route: '$',
    as: 'nobody',
    page: '/nowhere',
    right: () => ({}),
    fields: () => [],
  },
  {
    does: 'begins',
    route: 'start',
    as: 'guest',
    page: '/start',
    right: () => ({ intent: 'own' }),
    fields: () => [['intent', choice('page')]],
    takesAnything: true,
  },
  {
    does: 'begins an interview',
    route: 'interviews._index',
    as: 'owner',
    page: '/interviews',
    to: '/interviews?index',
    right: () => ({ intent: 'own' }),
    fields: () => [['intent', oneOf('page')]],
  },
  {
    does: 'deletes an interview',
    route: 'interviews.$interviewId._index',
    as: 'owner',
    page: '/interviews/:interviewId',
    to: '/interviews/:interviewId?index',
    right: () => ({ intent: 'delete' }),
    fields: () => [['intent', oneOf('page')]],
  },
  ...question(1),
  ...question(2),
  ...question(3),
  ...question(4),
  ...[5, 6, 7, 8, 9, 10].flatMap((number) => question(number, { only: /action$|chips$/ })),
  ...question(11, { right: { 'person.links[0]': 'https://example.org' } }),
  {
    does: 'saves itself',
    route: 'interviews.$interviewId.questions.$number_.autosave',
    as: 'owner',
    page: '/interviews/:interviewId/questions/1',
    to: '/interviews/:interviewId/questions/1/autosave',
    with: 'baseVersion',
    right: () => ({ intent: 'autosave' }),
    fields: () => ANSWERS,
    script: true,
  },
  {
    does: 'answers how you work',
    route: 'interviews.$interviewId.how-you-work',
    as: 'owner',
    page: '/interviews/:interviewId/how-you-work',
    with: 'baseVersion',
    right: () => ({}),
    fields: () => ANSWERS,
  },
  {
    does: 'says what leads',
    route: 'interviews.$interviewId.framing',
    as: 'owner',
    page: '/interviews/:interviewId/framing',
    with: 'baseVersion',
    right: () => ({ intent: 'save' }),
    fields: () => [
      ['baseVersion', hidden('safe')],
      [/^(order|lead|voice|jobType)$/, choice('page')],
      ['enabled', tick('page')],
    ],
  },
  {
    does: 'makes a resume',
    route: 'generations',
    as: 'owner',
    page: '/interviews/:interviewId/review',
    to: '/generations',
    with: 'idempotencyKey',
    right: () => ({}),
    fields: ({ othersInterviewId }) => [
      ['interviewId', ownId(othersInterviewId)],
      ['idempotencyKey', hidden('safe')],
      ...LAYOUT,
    ],
  },
  {
    does: 'prints a resume in another layout',
    route: 'resumes.$resumeId',
    as: 'owner',
    page: '/resumes/:resumeId',
    with: 'template',
    // The look it has already: another one would be printed, time and again.
    right: () => ({ intent: 'layout', template: 'classic' }),
    fields: () => [['intent', oneOf('page')], ...LAYOUT],
  },
  {
    does: 'deletes a resume',
    route: 'resumes.$resumeId',
    as: 'owner',
    page: '/resumes/:resumeId',
    right: () => ({ intent: 'delete' }),
    fields: () => [['intent', choice('page')]],
  },
  {
    does: 'signs up',
    route: 'sign-up',
    as: 'nobody',
    page: '/sign-up',
    with: 'email',
    right: () => ({ name: 'Marta', email: 'marta@example.org', password: PASSWORD }),
    fields: () => [
      ['name', NAME],
      ['email', ADDRESS_FIELD],
      ['password', NEW_PASSWORD],
    ],
  },
  {
    does: 'finishes an account',
    route: 'verify',
    as: 'nobody',
    page: '/verify?token=:verifyToken',
    with: 'password',
    right: () => ({ password: PASSWORD }),
    fields: () => [
      ['token', hidden('page')],
      ['password', OWN_PASSWORD],
    ],
  },
  {
    does: 'logs in',
    route: 'log-in',
    as: 'nobody',
    page: '/log-in',
    with: 'email',
    right: () => ({ email: 'owner@example.org', password: PASSWORD }),
    fields: () => [
      ['email', ADDRESS_FIELD],
      ['password', OWN_PASSWORD],
      ['returnTo', hidden('safe')],
    ],
  },
  {
    does: 'logs out',
    route: 'log-out',
    as: 'owner',
    page: '/account',
    to: '/log-out',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
  },
  {
    does: 'asks for a new password',
    route: 'forgotten-password',
    as: 'nobody',
    page: '/forgotten-password',
    with: 'email',
    right: () => ({ email: 'owner@example.org' }),
    fields: () => [['email', ADDRESS_FIELD]],
  },
  {
    does: 'sets a new password',
    route: 'reset-password',
    as: 'nobody',
    page: '/reset-password?token=:resetToken',
    with: 'password',
    right: () => ({ password: 'green kettle under the stairs' }),
    fields: () => [
      ['token', hidden('page')],
      ['password', NEW_PASSWORD],
    ],
  },
  {
    does: 'changes a name',
    route: 'account',
    as: 'owner',
    page: '/account',
    with: 'name',
    right: () => ({ intent: 'rename', name: 'Marta' }),
    fields: () => [
      ['name', NAME],
      ['intent', oneOf('page')],
    ],
  },
  {
    does: 'changes a password',
    route: 'account',
    as: 'owner',
    page: '/account',
    with: 'current',
    right: () => ({
      intent: 'password',
      current: PASSWORD,
      password: 'green kettle under the stairs',
    }),
    fields: () => [
      ['current', OWN_PASSWORD],
      ['password', NEW_PASSWORD],
    ],
  },
  {
    does: 'ends a session',
    route: 'account',
    as: 'owner',
    page: '/account',
    with: 'session',
    right: ({ session }) => ({ intent: 'end-session', session }),
    fields: ({ othersSession }) => [['session', ownId(othersSession)]],
  },
  {
    does: 'deletes an account',
    route: 'account_.delete',
    as: 'owner',
    page: '/account/delete',
    with: 'password',
    right: () => ({ password: PASSWORD }),
    fields: () => [['password', OWN_PASSWORD]],
  },
  {
    does: 'orders a pack of resumes',
    route: 'buy',
    as: 'owner',
    page: '/buy',
    with: 'seenMinor',
    right: () => ({}),
    fields: () => [
      ['idempotencyKey', hidden('safe')],
      ['seenMinor', hidden('safe')],
      ['interview', hidden('safe')],
    ],
  },
  {
    does: 'pays in the sandbox',
    route: 'sandbox-checkout.$checkoutId',
    as: 'owner',
    page: '/sandbox-checkout/:checkoutId',
    right: () => ({ intent: 'paid' }),
    fields: () => [['intent', choice('page')]],
  },
  {
    does: 'takes what a payment provider tells',
    route: 'webhooks.payments',
    as: 'nobody',
    page: '/',
    to: '/webhooks/payments',
    right: () => ({}),
    fields: () => [],
    script: true,
    takesNoForm: true,
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
