import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestDatabase } from '#db/testing';
import { answers, people, resumeEdits } from '#db/schema';
import { bodySchema } from '~/features/interview/answers/bodies';
import { storedAs } from '~/features/interview/answers/slots';
import { numberOf } from '~/features/interview/catalogue/questions';
import { INTERVIEW_FORMAT, interview } from '~/features/interview/interview';
import { addResume, addVersion } from '~/features/library/resumes.server';
import { addOrigin, plainDraft, plainVersion } from '~/features/library/testing/plain-resume';
import { NotFound } from '~/platform/failure';
import type { Edit } from './edit';
import { editResume, markPrinted, stepBack, stepForward } from './workspaces.server';
import { getWorkspace } from './get-workspace.server';

const NOW = new Date('2026-03-01T10:00:00Z');
const history = [{ id: 'h1', title: 'Fitter', organisation: 'Ashgrove' }];
const quote = 'Ashgrove';
const evidence = [{ source: '/history/0/organisation', quote, start: 0, end: quote.length }];
const version = (lines: string[]) =>
  plainVersion({
    document: { work: [{ name: quote, highlights: lines }] },
    draft: plainDraft({ claims: [{ path: '/work/0/name', text: quote, evidence }] }),
    source: { interview: interview.parse({ format: INTERVIEW_FORMAT, history }), posting: null },
  });

let db: ReturnType<typeof openTestDatabase>;
let own: { personId: string; resumeId: string };
let interviewId: string;
beforeEach(() => {
  db = openTestDatabase();
  db.database.write((tx) => {
    for (const id of ['owner', 'other'])
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
    const origin = addOrigin(tx, 'owner', NOW);
    interviewId = origin.interviewId;
    tx.insert(answers)
      .values({
        interviewId,
        question: storedAs('places'),
        version: 1,
        body: bodySchema('places').parse({ history }),
        savedAt: NOW,
      })
      .run();
    const made = { ...version(['Cut returns', 'Wired panels']), title: 'Fitter', sample: false };
    own = { personId: 'owner', resumeId: addResume(tx, { ...made, ...origin }, NOW) };
  });
});
afterEach(() => db.remove());

const edit = (asked: Edit) => editResume(db.database, own, asked, NOW);
const workspace = () => getWorkspace(db.database.read, own);
const lines = () => workspace().edited.document.work?.[0]?.highlights;
const say = (text: string, index = 0): Edit => ({
  edit: 'set-text',
  path: `/work/0/highlights/${index}`,
  text,
});
const keptLines = () => {
  const [row] = db.database.read.select().from(answers).where(eq(answers.interviewId, interviewId)).all(); // prettier-ignore
  const body = row?.body as { history: { lines: { text: string; state: string }[] }[] };
  return body.history[0]?.lines.map(({ text, state }) => `${state}: ${text}`);
};

it('shows the newest version until something is edited, then what was edited', () => {
  expect(workspace()).toMatchObject({ isPrinted: true, undo: null, redo: null, editedAt: null });
  expect(edit(say('Halved returns'))).toMatchObject({ kind: 'applied', what: 'Line changed' });
  expect(lines()).toEqual(['Halved returns', 'Wired panels']);
  expect(workspace()).toMatchObject({ isPrinted: false, undo: 'Line changed', editedAt: NOW });
  expect(workspace().resume.document.work?.[0]?.highlights?.[0]).toBe('Cut returns');
});

it('steps back and forward, with the answers, as often as one likes', () => {
  edit(say('Halved returns'));
  edit({ edit: 'take-off', path: '/work/0/highlights/1' });
  expect(keptLines()).toEqual([
    'declined: Cut returns',
    'confirmed: Halved returns',
    'declined: Wired panels',
  ]);
  expect(stepBack(db.database, own, NOW)).toBe('Line taken off the page');
  expect(lines()).toEqual(['Halved returns', 'Wired panels']);
  expect(keptLines()).toEqual(['declined: Cut returns', 'confirmed: Halved returns']);
  expect(stepBack(db.database, own, NOW)).toBe('Line changed');
  expect(stepBack(db.database, own, NOW)).toBeNull();
  expect(lines()).toEqual(['Cut returns', 'Wired panels']);
  expect(keptLines()).toEqual([]);
  expect(workspace()).toMatchObject({ isPrinted: true, redo: 'Line changed' });
  stepForward(db.database, own, NOW);
  stepForward(db.database, own, NOW);
  expect(stepForward(db.database, own, NOW)).toBeNull();
  expect(lines()).toEqual(['Halved returns']);
});

it('forgets what was undone once something else is edited', () => {
  edit(say('Halved returns'));
  stepBack(db.database, own, NOW);
  edit(say('Cut all returns'));
  expect(workspace()).toMatchObject({ redo: null, isPrinted: false });
  expect(lines()?.[0]).toBe('Cut all returns');
});

it('knows what is printed, also when the printed edit was taken back and another made', () => {
  edit(say('Halved returns'));
  const print = () =>
    db.database.write((tx) => {
      const { document } = workspace().edited;
      const number = addVersion(tx, own, { ...version([]), document }, NOW);
      markPrinted(tx, own.resumeId, { version: number, head: workspace().head });
    });
  print();
  expect(workspace()).toMatchObject({ isPrinted: true, undo: 'Line changed' });
  stepBack(db.database, own, NOW);
  expect(workspace().isPrinted).toBe(false);
  edit(say('Cut all returns'));
  expect(workspace().isPrinted).toBe(false);
  print();
  expect(workspace().isPrinted).toBe(true);
});

it('takes over a version that came from elsewhere, and can go back behind it', () => {
  edit(say('Halved returns'));
  db.database.write((tx) => addVersion(tx, own, version(['Better words']), NOW));
  expect(lines()).toEqual(['Better words']);
  expect(workspace()).toMatchObject({ isPrinted: true, undo: 'New version' });
  expect(stepBack(db.database, own, NOW)).toBe('New version');
  expect(lines()).toEqual(['Halved returns', 'Wired panels']);
  stepForward(db.database, own, NOW);
  edit(say('Best words'));
  expect(lines()).toEqual(['Best words']);
});

it('keeps the last hundred edits', () => {
  for (let number = 0; number < 103; number += 1) edit(say(`Line ${number} of it`));
  expect(db.database.read.select().from(resumeEdits).all()).toHaveLength(100);
  expect(workspace().undo).toBe('Line changed');
});

it('is nobody else’s, and a refused edit leaves no trace', () => {
  const theirs = { ...own, personId: 'other' };
  expect(() => editResume(db.database, theirs, say('Mine'), NOW)).toThrow(NotFound);
  expect(() => stepBack(db.database, theirs, NOW)).toThrow(NotFound);
  expect(() => getWorkspace(db.database.read, theirs)).toThrow(NotFound);
  expect(edit({ edit: 'add-line', path: '/work/0', text: '' })).toMatchObject({ kind: 'refused' });
  expect(workspace().editedAt).toBeNull();
});

const further = () => {
  const rows = db.database.read.select().from(answers).where(eq(answers.interviewId, interviewId)).all(); // prettier-ignore
  const row = rows.find(({ question }) => question === storedAs('extra'));
  return (row?.body as { extra: object[] } | undefined)?.extra;
};

it('a no to what a posting asks for is kept with the answers, and can be taken back', () => {
  const question = 'Have you used Xero?';
  const no = { question, words: 'No.' };
  edit({ edit: 'answer-gap', question, answer: 'no' });
  expect(further()).toEqual([no]);
  expect(edit({ edit: 'answer-gap', question, answer: 'no' })).toMatchObject({ patches: [] });
  stepBack(db.database, own, NOW);
  expect(further()).toEqual([]);
  stepForward(db.database, own, NOW);
  expect(further()).toEqual([no]);
  edit({ edit: 'answer-gap', question, answer: 'forget' });
  expect(further()).toEqual([]);
});

it('a number that somebody does not know is noted in the stored story', () => {
  const told = { action: 'Rewired the press', result: 'fewer stops' };
  const body = bodySchema('result').parse({ stories: [told] });
  db.database.write((tx) => {
    tx.insert(answers)
      .values({ interviewId, question: storedAs('result'), version: 1, body, savedAt: NOW })
      .run();
    const stories = [{ question: numberOf('result'), ...told }];
    const said = interview.parse({ format: INTERVIEW_FORMAT, history, stories });
    const source = { interview: said, posting: null };
    addVersion(tx, own, { ...version(['Cut returns']), source }, NOW);
  });
  const isUnknown = () => {
    const row = db.database.read.select().from(answers).where(eq(answers.question, storedAs('result'))).get(); // prettier-ignore
    return (row?.body as { stories: { noNumber: boolean }[] }).stories[0]?.noNumber;
  };
  expect(edit({ edit: 'no-number', about: '/stories/0/result' }).kind).toBe('applied');
  expect(isUnknown()).toBe(true);
  stepBack(db.database, own, NOW);
  expect(isUnknown()).toBe(false);
  expect(edit({ edit: 'no-number', about: '/stories/7/result' }).kind).toBe('refused');
});
