import { ANSWER_MAX_LENGTH, POSTING_MAX_LENGTH } from '~/features/interview/interview';
import type { FormUnderTest } from '../form-under-test';
import { answer, choice, hidden, oneOf, read, tick, MONTH, type Field } from '../wrong-values';

const line = answer(300);
const words = answer(ANSWER_MAX_LENGTH);
const EMAIL = read(300, ['me', 'me@', '@example.org', 'a b@c.d', 'me@nowhere']);
const LINK = answer(500).filter(({ what }) => !/list|twice/.test(what));

/** What the fields of the eleven questions are. */
const ANSWERS: readonly [RegExp, Field][] = [
  [/^baseVersion$/, hidden('safe')],
  [/^posting$/, answer(POSTING_MAX_LENGTH)],
  [/^why$|\.?words$|\.(situation|action|result|proof)$/, words],
  [/\.did$/, answer(300).filter(({ what }) => !/list|twice/.test(what))],
  [/\.ownLine$/, answer(600)],
  [/proposed$|\.offered\[|\.pick$|onResume$|followedUp$|\.lines\[/, hidden('safe')],
  [/qualifier$|kind$|historyId$|parts\.with$/, oneOf('field')],
  [/(start|end)$/, MONTH],
  [/current$|noNumber$|consentNeuroticism$|parts\.cause$/, tick('field')],
  [/chips$|storyQuestions$|^items\.\d+$/, choice('field')],
  [/\.id$/, hidden('safe')],
  [/email$/, EMAIL],
  [/links\[0\]$/, LINK],
  [/^never$/, answer(500).filter(({ what }) => !/list|twice/.test(what))],
  [
    /(title|organisation|location|name|level|lastUsed|issuer|date|phone|scope)$|^facts\.|\.parts\.|\.measures\[/,
    line,
  ],
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

/** Forms of starting, of the eleven questions and of what leads. */
export const INTERVIEW_FORMS: readonly FormUnderTest[] = [
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
    does: 'asks for the lines a story would make',
    route: 'interviews.$interviewId.questions.$number_.lines',
    as: 'owner',
    page: '/interviews/:interviewId/questions/4',
    to: '/interviews/:interviewId/questions/4/lines',
    with: 'baseVersion',
    right: () => ({}),
    fields: () => [[/./, hidden('safe')]],
    // It stores nothing and is asked at every pause in typing.
    takesAnything: true,
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
];
