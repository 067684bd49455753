import type { FormUnderTest } from '../form-under-test';
import { answer, choice, hidden, oneOf, ownId, tick, typed, type Field } from '../wrong-values';

const LAYOUT: readonly [RegExp, Field][] = [
  [/^(template|paper|accent|density)$/, choice('page')],
  [/^fitOnePage$/, tick('page')],
];

/** As an answer; what is taken begins an interview, and of several the last one counts. */
const posted = (max: number): Field =>
  answer(max).map((wrong) =>
    wrong.outcome === 'taken' || ['sent twice', 'a list', 'a group'].includes(wrong.what)
      ? { ...wrong, outcome: 'safe' }
      : wrong,
  );

/** Forms of making a resume and of what was made. */
export const RESUME_FORMS: readonly FormUnderTest[] = [
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
    page: '/resumes/:resumeId?panel=design',
    with: 'template',
    // The look it has already: another one would be printed, time and again.
    right: () => ({ intent: 'layout', template: 'classic' }),
    fields: () => [['intent', oneOf('page')], ...LAYOUT],
  },
  {
    does: 'changes a line of a resume',
    route: 'resumes.$resumeId',
    as: 'owner',
    page: '/resumes/:resumeId?line=/basics/name',
    with: 'text',
    right: () => ({}),
    fields: () => [
      [/^(intent|edit|path|was)$/, hidden('safe')],
      ['text', typed(300)],
    ],
  },
  {
    does: 'renames a resume',
    route: 'resumes.$resumeId',
    as: 'owner',
    page: '/resumes/:resumeId',
    with: 'title',
    right: () => ({ intent: 'rename', title: 'For Harbour Foods' }),
    fields: () => [
      ['intent', choice('safe')],
      ['title', typed(200)],
    ],
  },
  {
    does: 'renames a resume in the list',
    route: 'resumes._index',
    as: 'owner',
    page: '/resumes',
    with: 'title',
    right: () => ({ intent: 'rename', title: 'For Harbour Foods' }),
    fields: () => [
      ['intent', choice('page')],
      ['resume', hidden('page')],
      ['title', typed(200)],
    ],
  },
  {
    does: 'begins a resume for another posting',
    route: 'resumes.$resumeId',
    as: 'owner',
    page: '/resumes/:resumeId?panel=match',
    with: 'posting',
    right: () => ({ intent: 'tailor', posting: 'Electrician wanted' }),
    fields: () => [
      ['intent', choice('safe')],
      ['title', posted(300)],
      ['posting', posted(20_000)],
    ],
  },
  {
    does: 'has a resume improved',
    route: 'resumes.$resumeId_.improving',
    as: 'owner',
    page: '/resumes/:resumeId/improving',
    right: () => ({ intent: 'start' }),
    fields: () => [['intent', choice('page')]],
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
    does: 'takes a file of a resume',
    route: 'resumes.$resumeId_.download.$format',
    as: 'owner',
    page: '/resumes/:resumeId',
    to: '/resumes/:resumeId/download/pdf?version=1',
    right: () => ({}),
    fields: () => [],
    takesAnything: true,
    script: true,
  },
  {
    does: 'edits a letter',
    route: 'resumes.$resumeId_.letter',
    as: 'owner',
    page: '/resumes/:resumeId/letter',
    with: 'body',
    right: () => ({ intent: 'save', body: 'I would like to work with you.' }),
    fields: () => [
      ['intent', oneOf('page')],
      ['greeting', answer(120)],
      ['body', answer(8_000)],
      ['closing', answer(120)],
    ],
  },
  {
    does: 'has a letter worded',
    route: 'resumes.$resumeId_.wording.$companion',
    as: 'owner',
    page: '/resumes/:resumeId/wording/letter',
    right: () => ({ intent: 'start' }),
    fields: () => [['intent', choice('page')]],
  },
  {
    does: 'adds to an interview preparation',
    route: 'resumes.$resumeId_.preparation',
    as: 'owner',
    page: '/resumes/:resumeId/preparation',
    with: 'toAsk',
    right: () => ({ toAsk: 'What happens next?' }),
    fields: () => [[/^(toAsk|note-\d+)$/, answer(2_000)]],
  },
];
