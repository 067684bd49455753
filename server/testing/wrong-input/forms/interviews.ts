import {
  leadingStory,
  questionPath,
  storyKeys,
  type QuestionKey,
} from '~/features/interview/catalogue/questions';
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
  key: QuestionKey,
  { right = {}, only = /^/ }: { right?: Record<string, string>; only?: RegExp } = {},
): FormUnderTest[] => [
  {
    does: `answers the question ${key}`,
    route: 'interviews.$interviewId.questions.$number',
    as: 'owner',
    page: questionPath(':interviewId', key),
    with: 'baseVersion',
    right: () => ({ intent: 'stay', ...right }),
    fields: () => ANSWERS,
    only,
  },
];

/** Forms of starting, of the eleven questions and of what leads. */
export const INTERVIEW_FORMS: readonly FormUnderTest[] = [
  {
    does: 'reads a resume to begin from',
    route: 'interviews.from-resume',
    as: 'guest',
    page: '/interviews/from-resume',
    with: 'resume',
    right: () => ({ intent: 'read', resume: 'Nora Keating\nFront Desk Lead, Ashgrove Vets, 2021' }),
    fields: () => [
      ['intent', choice('safe')],
      ['resume', answer(100_000).map((wrong) => ({ ...wrong, outcome: 'safe' }) as const)],
      ['file', []],
    ],
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
  ...question('target'),
  ...question('places'),
  ...question('scope'),
  ...question(leadingStory()),
  ...storyKeys()
    .filter((key) => key !== leadingStory())
    .flatMap((key) => question(key, { only: /action$|chips$/ })),
  ...question('closing', { right: { 'person.links[0]': 'https://example.org' } }),
  {
    does: 'saves itself',
    route: 'interviews.$interviewId.questions.$number_.autosave',
    as: 'owner',
    page: questionPath(':interviewId', 'target'),
    to: `${questionPath(':interviewId', 'target')}/autosave`,
    with: 'baseVersion',
    right: () => ({ intent: 'autosave' }),
    fields: () => ANSWERS,
    script: true,
  },
  {
    does: 'asks for the lines a story would make',
    route: 'interviews.$interviewId.questions.$number_.lines',
    as: 'owner',
    page: questionPath(':interviewId', 'result'),
    to: `${questionPath(':interviewId', 'result')}/lines`,
    with: 'baseVersion',
    right: () => ({}),
    fields: () => [[/./, hidden('safe')]],
    // It stores nothing and is asked at every pause in typing.
    takesAnything: true,
    script: true,
  },
  {
    does: 'adds a line of one’s own',
    route: 'interviews.$interviewId.review',
    as: 'owner',
    page: '/interviews/:interviewId/review',
    with: 'text',
    right: () => ({ intent: 'add-line', text: 'Ran the boiler house on Sundays' }),
    fields: () => [
      ['intent', oneOf('page')],
      ['entry', oneOf('field')],
      // What has no letters is an answer, and no line.
      ['text', answer(600).filter(({ what }) => !/spaces|emoji/.test(what))],
    ],
  },
  {
    does: 'adds a requirement',
    route: 'interviews.$interviewId.posting',
    as: 'owner',
    page: '/interviews/:interviewId/posting',
    with: 'missed',
    right: () => ({ intent: 'add', form: 'add', missed: 'Night shifts', rank: 'must' }),
    fields: () => [
      ['intent', oneOf('page')],
      ['form', hidden('safe')],
      ['canonical', hidden('safe')],
      // Nothing but blanks names nothing.
      ['missed', answer(200).filter(({ what }) => !/spaces/.test(what))],
      ['rank', oneOf('field')],
    ],
  },
  {
    does: 'answers how you work',
    route: 'interviews.$interviewId.how-you-work',
    as: 'owner',
    page: '/interviews/:interviewId/how-you-work?part=2',
    with: 'baseVersion',
    right: () => ({}),
    // The page before holds the first half, which is only carried along here.
    fields: () => [[/^items\.([1-3]|[5-8]|10)$/, hidden('safe')], ...ANSWERS],
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
