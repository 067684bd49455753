import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { editResume } from '~/features/editing/workspaces.server';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { getInterview, importInterview } from '~/features/interview/interviews.server';
import { addResume } from '~/features/library/resumes.server';
import { addOrigin, plainResume } from '~/features/library/testing/plain-resume';
import { listTraitScores } from '~/features/personality/how-you-work.server';
import { NotFound } from '~/platform/failure';
import { coverageOf } from '~/features/posting/coverage';
import { readPosting } from '~/features/posting/read-posting';
import { setDeleted } from '~/features/library/deleted-resumes.server';
import { getResumePage } from './resume-page.server';
import { findTailoredFrom, tailorResume } from './tailor.server';

const NOW = new Date('2026-03-01T10:00:00Z');
const POSTING = 'Electrician\nYou must have the 18th Edition.';
let db: ReturnType<typeof openTestDatabase>;
let own: { personId: string; resumeId: string };
beforeEach(() => {
  db = openTestDatabase();
  db.database.write((tx) => {
    for (const id of ['owner', 'other'])
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
  });
  const told = sampleInterview();
  const { id: interviewId } = importInterview(db.database, 'owner', told, NOW);
  const evidence = [{ source: '/history/0/title', quote: 'x', start: 0, end: 1 }];
  db.database.write((tx) => {
    const made = plainResume(told);
    const document = { work: [{ name: 'Harlow', highlights: ['Cut stops'] }] };
    const draft = { ...made.draft, claims: [{ path: '/work/0/name', text: 'Harlow', evidence }] };
    const origin = { ...addOrigin(tx, 'owner', NOW), interviewId };
    own = {
      personId: 'owner',
      resumeId: addResume(tx, { ...made, document, draft, ...origin }, NOW),
    };
  });
});
afterEach(() => db.remove());

it('takes answers, own lines and how one works along, and leaves the reason open', () => {
  const said = { edit: 'set-text', path: '/work/0/highlights/0', text: 'Halved stops' } as const;
  editResume(db.database, own, said, NOW);
  const begun = tailorResume(db.database, own, { title: ' Electrician ', posting: POSTING }, NOW);
  if (begun.kind === 'refused') throw new Error(begun.message);
  const { interview } = getInterview(db.database.read, 'owner', begun.interviewId);
  expect(interview.target).toEqual({ title: 'Electrician', why: '', posting: POSTING });
  const [place] = interview.history;
  expect(place?.lines).toContainEqual({ text: 'Halved stops', by: 'person', state: 'confirmed' });
  expect(interview.stories).toEqual(sampleInterview().stories);
  expect(listTraitScores(db.database.read, 'owner', begun.interviewId).length).toBeGreaterThan(0);
});

it.each([
  ['', POSTING, 'Electrician'],
  ['Fitter', POSTING, 'Fitter'],
  ['', '- the 18th Edition', sampleInterview().target.title],
])('titled “%s”, with the posting %j, is for the job “%s”', (title, posting, wanted) => {
  const begun = tailorResume(db.database, own, { title, posting }, NOW);
  if (begun.kind === 'refused') throw new Error(begun.message);
  const { interview } = getInterview(db.database.read, 'owner', begun.interviewId);
  expect(interview.target.title).toBe(wanted);
});

it('knows for its owner what it was begun from, as long as that is kept', () => {
  const begun = tailorResume(db.database, own, { title: '', posting: POSTING }, NOW);
  if (begun.kind === 'refused') throw new Error(begun.message);
  const { read } = db.database;
  expect(findTailoredFrom(read, 'owner', begun.interviewId)).toBe(own.resumeId);
  expect(findTailoredFrom(read, 'other', begun.interviewId)).toBeUndefined();
  expect(findTailoredFrom(read, 'owner', null)).toBeUndefined();
  setDeleted(db.database, own, NOW);
  expect(findTailoredFrom(read, 'owner', begun.interviewId)).toBeUndefined();
});

it('shows on its page what moved since the resume it was tailored from, and why', async () => {
  const begun = tailorResume(db.database, own, { title: '', posting: 'Fitter\nRequirements\n- AutoCAD' }, NOW); // prettier-ignore
  if (begun.kind === 'refused') throw new Error(begun.message);
  const { interview } = getInterview(db.database.read, 'owner', begun.interviewId);
  const posting = readPosting(interview.target.posting);
  const made = plainResume(interview);
  const document = {
    work: [{ name: 'Harlow', highlights: ['Cut stops'] }],
    skills: [{ name: 'Tools', keywords: ['AutoCAD'] }],
  };
  const draft = { ...made.draft, coverage: coverageOf(document, posting) };
  const source = { ...made.source, posting };
  const resumeId = db.database.write((tx) => {
    const origin = { ...addOrigin(tx, 'owner', NOW), interviewId: begun.interviewId };
    return addResume(tx, { ...made, document, draft, source, ...origin }, NOW);
  });
  const moved = async (panel: 'match' | 'lines', id = resumeId) =>
    (await getResumePage(db.database.read, 'owner', id, { panel })).moved;
  expect(await moved('match')).toEqual({
    from: { id: own.resumeId, title: expect.any(String) as string },
    lines: [{ kind: 'in', text: 'AutoCAD', because: ['AutoCAD'] }],
  });
  expect(await moved('lines')).toBeNull();
  expect(await moved('match', own.resumeId)).toBeNull();
  setDeleted(db.database, own, NOW);
  expect(await moved('match')).toBeNull();
});

it('wants a posting, and is nobody else’s', () => {
  const tailor = (posting: string, personId = 'owner') =>
    tailorResume(db.database, { ...own, personId }, { title: '', posting }, NOW);
  expect(tailor('  ')).toMatchObject({ kind: 'refused', field: 'posting' });
  expect(tailor('x'.repeat(20_001))).toMatchObject({ kind: 'refused', field: 'posting' });
  expect(() => tailor(POSTING, 'other')).toThrow(NotFound);
});
