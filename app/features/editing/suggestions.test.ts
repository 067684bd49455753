import { describe, expect, it } from 'vitest';
import { INTERVIEW_FORMAT, interview } from '~/features/interview/interview';
import { applyEdit } from './apply-edit';
import type { Edit } from './edit';
import type { EditedResume } from './edited-resume';
import { suggestionsFor } from './suggestions';

const evidence = (source: string, quote: string) => [
  { source, quote, start: 0, end: quote.length },
];

/** A bakery and its lines; only the first job is in the answers. */
function resumeWith(highlights: string[], claims: EditedResume['claims'] = []): EditedResume {
  return {
    document: {
      work: [{ name: 'Northgate Bakery', position: 'Baker', endDate: '2020-04', highlights }],
      volunteer: [{ organization: 'Food bank', highlights: ['Responsible for sorting parcels'] }],
    },
    claims: [
      {
        path: '/work/0/name',
        text: 'Northgate Bakery',
        evidence: evidence('/history/0/organisation', 'Northgate Bakery'),
      },
      ...claims,
    ],
    interview: interview.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', organisation: 'Northgate Bakery' }],
    }),
    setAside: [],
  };
}

const make = (resume: EditedResume, edit: Edit): EditedResume => {
  const made = applyEdit(resume, edit);
  if (made.kind === 'refused') throw new Error(made.message);
  return made.next;
};

describe('suggestionsFor', () => {
  it('puts what reads better before what lacks a number, each with its reason', () => {
    const resume = resumeWith(['Answered phones', 'I was responsible for baking 300 loaves a day']);
    expect(suggestionsFor(resume)).toMatchObject([
      {
        path: '/work/0/highlights/1',
        from: 'Baker',
        after: 'Baked 300 loaves a day',
        question: null,
      },
      { path: '/volunteer/0/highlights/0', from: 'Food bank', after: 'Sorted parcels' },
      { path: '/work/0/highlights/0', after: 'Answered phones (about ____ a week)', reasons: [] },
    ]);
  });

  it('leaves a number of a story to the questions, which ask for it', () => {
    const claims = [
      {
        path: '/work/0/highlights/0',
        text: 'Answered phones',
        evidence: evidence('/stories/0/action', 'answered phones'),
      },
    ];
    const paths = suggestionsFor(resumeWith(['Answered phones'], claims)).map(({ path }) => path);
    expect(paths).toEqual(['/volunteer/0/highlights/0']);
  });

  it('is taken as any other text, and is then gone', () => {
    const resume = resumeWith(['Duties included baking 300 loaves a day']);
    const [first] = suggestionsFor(resume);
    const next = make(resume, {
      ...{ edit: 'set-text', path: first!.path, was: first!.before ?? '', text: first!.after },
    });
    expect(next.document.work?.[0]?.highlights).toEqual(['Baked 300 loaves a day']);
    expect(suggestionsFor(next).map(({ path }) => path)).toEqual(['/volunteer/0/highlights/0']);
  });

  it('does not come back once declined, whether or not the answers know its place', () => {
    const resume = resumeWith(['Duties included baking 300 loaves a day']);
    const declined = suggestionsFor(resume).reduce(
      (now, { path, after }) => make(now, { edit: 'decline', path, text: after }),
      resume,
    );
    expect(suggestionsFor(declined)).toEqual([]);
    expect(declined.document).toEqual(resume.document);
    expect(declined.interview.history[0]?.lines).toEqual([
      { text: 'Baked 300 loaves a day', by: 'composed', state: 'declined' },
    ]);
    expect(declined.declined).toEqual(['Sorted parcels']);
  });

  it('cannot be taken with its blank', () => {
    const resume = resumeWith(['Answered phones']);
    const [, asking] = suggestionsFor(resume);
    expect(asking?.question).toMatch(/How many/);
    const text = asking?.after ?? '';
    expect(
      applyEdit(resume, { edit: 'set-text', path: '/work/0/highlights/0', text }),
    ).toMatchObject({
      kind: 'refused',
      message: 'Fill in the blank first, or take it out.',
    });
  });
});
