import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, postings } from '#db/schema';
import { createInterview, getInterview } from '~/features/interview/interviews.server';
import { saveAnswer } from '~/features/interview/save-answer.server';
import { findCorrections, findReading } from '~/features/posting/kept-postings.server';
import { openPostingReader } from '~/features/posting/posting-reader.server';
import type { PostingView } from '~/features/posting/posting-view';
import { readPosting } from '~/features/posting/read-posting';
import { openVisits } from '~/testing/visit.server';
import * as posting from './interviews.$interviewId.posting';
import * as question from './interviews.$interviewId.questions.$number';

type Handler = Parameters<ReturnType<typeof openVisits>['visit']>[0];
const handler = (of: unknown) => of as Handler;

const TEXT =
  'Fitter\nAcme Pumps Ltd\n\nRequirements:\n- Welding\n- Excel\n- Forklift licence\n\nNice to have:\n- SAP';

let world: ReturnType<typeof openVisits>;
let ann: Awaited<ReturnType<typeof world.arrive>>;
let id: string;
beforeEach(async () => {
  world = openVisits();
  ann = await world.arrive();
  id = begin(TEXT);
});
afterEach(() => world.remove());

function begin(text: string): string {
  const now = world.clock();
  const interviewId = createInterview(world.database, ann.personId, { sample: false }, now);
  const own = { personId: ann.personId, interviewId, slot: 'target' } as const;
  saveAnswer(world.database, own, { title: 'Fitter', posting: text, why: '' }, { baseVersion: 0, now }); // prettier-ignore
  return interviewId;
}

async function shown(interviewId = id) {
  const { body } = await world.visit(handler(posting.loader), {
    cookie: ann.cookie,
    params: { interviewId },
  });
  const page = body as { view: PostingView; isCorrected: boolean };
  return { ...page, labels: page.view.requirements.map(({ label }) => label) };
}
const correct = (form: Record<string, string>, interviewId = id) =>
  world.visit(handler(posting.action), { cookie: ann.cookie, params: { interviewId }, form });

describe('correcting what was read of a posting', () => {
  test('takes out, ranks, renames, merges, splits, adds and names, each at once', async () => {
    expect((await shown()).labels).toEqual(['Welding', 'Excel', 'Forklift licence', 'SAP']);
    const about = (canonical: string, more: Record<string, string>) => ({
      intent: 'correct',
      canonical,
      ...more,
    });
    const dropped = await correct(about('microsoft excel', { label: 'Excel', rank: 'none' }));
    expect(dropped).toMatchObject({ status: 303, location: `/interviews/${id}/posting` });
    const ranked = await correct(about('sap', { label: 'SAP R/3', rank: 'must' }));
    expect(ranked.location).toBe(`/interviews/${id}/posting#need-r3`);
    await correct({ intent: 'split', canonical: 'welding', labels: 'MIG welding\r\nTIG welding' });
    await correct({ intent: 'add', missed: 'Night shifts', rank: 'nice' });
    await correct({ intent: 'merge', canonical: 'mig welding', into: 'tig welding' });
    await correct({ intent: 'head', title: 'Pipe fitter', company: 'Acme Pumps' });
    const { view, isCorrected } = await shown();
    expect(isCorrected).toBe(true);
    expect(view).toMatchObject({ title: 'Pipe fitter', company: 'Acme Pumps' });
    expect(Object.fromEntries(view.requirements.map(({ label, must }) => [label, must]))).toEqual({
      'Night shifts': false,
      'TIG welding': true,
      'Forklift licence': true,
      'SAP R/3': true,
    });
    await correct({ intent: 'forget' });
    expect((await shown()).labels).toEqual(['Welding', 'Excel', 'Forklift licence', 'SAP']);
  });

  test('holds for the next resume of this posting, however its blanks are pasted', async () => {
    await correct({ intent: 'correct', canonical: 'sap', label: 'SAP', rank: 'none' });
    const again = begin(TEXT.replaceAll('\n\n', '\n\n\n').toUpperCase());
    expect((await shown(again)).labels).not.toContain('SAP');
    const other = begin(TEXT.replace('Excel', 'Excel and Word'));
    expect((await shown(other)).labels).toContain('SAP');
  });

  test('says what is missing in a form, and keeps what was typed', async () => {
    const empty = await correct({ intent: 'add', form: 'add', missed: ' ', rank: 'must' });
    expect(empty.status).toBe(422);
    const one = await correct({ intent: 'split', canonical: 'welding', labels: 'one thing' });
    expect(one).toMatchObject({ status: 422, body: { values: { labels: 'one thing' } } });
  });

  test.each([
    [{ intent: 'correct', canonical: 'nowhere', label: 'x', rank: 'must' }],
    [{ intent: 'merge', canonical: 'sap', into: 'nowhere' }],
    [{ intent: 'burn' }],
  ])('refuses %o, which the page never sends', async (form) => {
    expect((await correct(form)).status).toBe(422);
    expect(findCorrections(world.database.read, ann.personId, TEXT)).toEqual([]);
  });
});

describe('a posting', () => {
  test('is read once, when it is saved, and not by the pages', async () => {
    const { versions } = getInterview(world.database.read, ann.personId, id);
    await world.visit(handler(question.action), {
      cookie: ann.cookie,
      params: { interviewId: id, number: '1' },
      form: {
        intent: 'stay',
        title: 'Fitter',
        posting: TEXT,
        why: '',
        baseVersion: String(versions.target),
      },
    });
    const kept = findReading(world.database.read, ann.personId, TEXT);
    expect(kept).toEqual(readPosting(TEXT));
    const reader = openPostingReader(() => Promise.reject(new Error('read again')));
    const { read } = world.database;
    expect(await reader.read(read, { personId: ann.personId, text: TEXT })).toEqual(kept);
  });

  test('that is kept nowhere is read in a thread, and remembered', async () => {
    let times = 0;
    const reader = openPostingReader((text) => {
      times += 1;
      return Promise.resolve(readPosting(text));
    });
    const { read } = world.database;
    const of = { personId: ann.personId, text: TEXT };
    expect(await reader.read(read, of)).toEqual(await reader.read(read, of));
    expect(times).toBe(1);
    expect(await reader.read(read, { ...of, text: ' ' })).toBeNull();
  });

  test('goes with its person', async () => {
    await correct({ intent: 'add', missed: 'Night shifts', rank: 'nice' });
    expect(world.database.read.select().from(postings).all()).toHaveLength(1);
    world.database.write((tx) => tx.delete(people).run());
    expect(world.database.read.select().from(postings).all()).toEqual([]);
  });
});
