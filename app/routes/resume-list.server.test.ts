import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ledgerEntries } from '#db/schema';
import { editResume } from '~/features/editing/workspaces.server';
import { BROUGHT_BACK_DAYS } from '~/features/library/deleted-resume';
import { addResume, getResume } from '~/features/library/resumes.server';
import { addOrigin, plainVersion } from '~/features/library/testing/plain-resume';
import { reportOutcome } from '~/features/outcomes/reports.server';
import type { ListedResume } from '~/features/resume-list/listed-resume';
import { openVisits } from '~/testing/visit.server';
import { DAY_MS } from '~/platform/durations';
import { action, loader } from './resumes._index';
import { loader as picture } from './resumes.$resumeId_.picture';

const EDIT = {
  edit: 'set-text',
  path: '/basics/summary',
  was: 'Wired shops',
  text: 'Wired ships',
} as const;

let visits: ReturnType<typeof openVisits>;
let owner: Awaited<ReturnType<typeof visits.arrive>>;
let other: typeof owner;
beforeEach(async () => {
  visits = openVisits();
  owner = await visits.arrive();
  other = await visits.arrive();
});
afterEach(() => visits.remove());

function add(title: string, summary = 'Wired shops'): string {
  visits.advance(1_000);
  return visits.database.write((tx) =>
    addResume(
      tx,
      {
        ...plainVersion({ document: { basics: { name: 'Ada Byron', summary } } }),
        ...addOrigin(tx, owner.personId, visits.clock()),
        title,
        sample: false,
      },
      visits.clock(),
    ),
  );
}

interface Shown {
  resumes: ListedResume[];
  deleted: { id: string; title: string }[];
  counts: { current: number; archived: number };
  done: { did: string; resume: { title: string } | null } | null;
}

const read = async (query = '', cookie = owner.cookie) =>
  (await visits.visit(loader, { cookie, path: `/resumes?${query}` })).body as Shown;
const titles = async (query = '') => (await read(query)).resumes.map(({ title }) => title);
const send = (form: Record<string, string>, query = '', cookie = owner.cookie) =>
  visits.visit(action, { cookie, form, path: `/resumes?index&${query}` });

describe('the list', () => {
  test('shows only those of a status that was told, or of none, also after something was done', async () => {
    const [fitter] = [add('Fitter'), add('Welder')];
    expect(await titles('outcome=interview')).toEqual([]);
    const nothing = { happenedOn: null, sentOn: null, salary: null, notes: '', version: null };
    reportOutcome(
      visits.database,
      {
        personId: owner.personId,
        resumeId: fitter,
        report: { ...nothing, state: 'interview' },
        via: 'page',
      },
      visits.clock(),
    );
    expect(await titles('outcome=interview')).toEqual(['Fitter']);
    expect(await titles('outcome=none')).toEqual(['Welder']);
    expect(await titles('outcome=rejected')).toEqual([]);
    expect(await titles('outcome=nonsense')).toEqual(['Welder', 'Fitter']);
    const { location } = await send({ intent: 'archive', resume: fitter }, 'outcome=interview');
    expect(location).toBe(`/resumes?outcome=interview&did=archived&at=${fitter}`);
    expect(await titles('outcome=interview&show=archived')).toEqual(['Fitter']);
  });

  test('shows what was changed last first, and whether the PDF lacks edits', async () => {
    const first = add('Electrician');
    add('Fitter');
    expect(await titles()).toEqual(['Fitter', 'Electrician']);
    visits.advance(1_000);
    const own = { personId: owner.personId, resumeId: first };
    expect(editResume(visits.database, own, EDIT, visits.clock()).kind).toBe('applied');
    expect(await titles()).toEqual(['Electrician', 'Fitter']);
    expect((await read()).resumes.map(({ isPrinted }) => isPrinted)).toEqual([false, true]);
    expect(await titles('q=ships')).toEqual(['Electrician']);
  });

  test('is searched by name and by the words on the page, keeping what is shown', async () => {
    add('Electrician', 'Climbed pylons');
    const fitter = add('Fitter');
    expect(await titles('q=PYLONS electric')).toEqual(['Electrician']);
    expect(await titles('q=nowhere')).toEqual([]);
    const { location } = await send({ intent: 'archive', resume: fitter }, 'q=fitter');
    expect(location).toBe(`/resumes?q=fitter&did=archived&at=${fitter}`);
    expect(await titles('q=fitter&show=archived')).toEqual(['Fitter']);
  });

  test('shows nothing of somebody else', async () => {
    const id = add('Electrician');
    expect((await read('', other.cookie)).resumes).toEqual([]);
    expect((await read(`did=deleted&at=${id}`, other.cookie)).done?.resume).toBeNull();
  });
});

test('a resume is renamed; a name that is none stays as it was typed', async () => {
  const id = add('Electrician');
  await send({ intent: 'rename', resume: id, title: '  For\n Acme ' });
  expect(await titles()).toEqual(['For Acme']);
  const { status, body } = await send({ intent: 'rename', resume: id, title: ' ' });
  expect(status).toBe(422);
  expect(body).toMatchObject({ id, typed: ' ' });
  expect(await titles()).toEqual(['For Acme']);
});

test('a copy says what the page says, is its own, and costs nothing', async () => {
  const id = add('Electrician');
  const own = { personId: owner.personId, resumeId: id };
  editResume(visits.database, own, EDIT, visits.clock());
  const before = visits.database.read.select().from(ledgerEntries).all();
  visits.advance(1_000);
  await send({ intent: 'duplicate', resume: id });
  const [copy] = (await read()).resumes;
  expect(copy).toMatchObject({ title: 'Copy of Electrician', isPrinted: false, versions: 1 });
  expect(await titles('q=ships')).toEqual(['Copy of Electrician', 'Electrician']);
  await send({ intent: 'delete', resume: id });
  await send({ intent: 'delete-now', resume: id });
  expect(getResume(visits.database.read, owner.personId, copy?.id ?? '').title).toBe(
    'Copy of Electrician',
  );
  expect(visits.database.read.select().from(ledgerEntries).all()).toEqual(before);
});

test('what is archived is listed apart, and comes back', async () => {
  const id = add('Electrician');
  await send({ intent: 'archive', resume: id });
  expect(await titles()).toEqual([]);
  expect(await titles('show=archived')).toEqual(['Electrician']);
  expect((await read()).counts).toEqual({ current: 0, archived: 1 });
  await send({ intent: 'unarchive', resume: id }, 'show=archived');
  expect(await titles()).toEqual(['Electrician']);
});

test('what is deleted is brought back until its time is over', async () => {
  const id = add('Electrician');
  const { location } = await send({ intent: 'delete', resume: id });
  const { resumes, deleted, done } = await read(location?.split('?')[1]);
  expect(resumes).toEqual([]);
  expect(deleted).toMatchObject([{ id, title: 'Electrician' }]);
  expect(done).toMatchObject({ did: 'deleted', resume: { title: 'Electrician' } });
  await send({ intent: 'restore', resume: id });
  expect(await titles()).toEqual(['Electrician']);
  await send({ intent: 'delete', resume: id });
  visits.advance(BROUGHT_BACK_DAYS * DAY_MS);
  expect((await send({ intent: 'restore', resume: id })).status).toBe(404);
});

test('somebody else’s resume is not there for any of it', async () => {
  const id = add('Electrician');
  const intents = [
    'rename',
    'duplicate',
    'archive',
    'unarchive',
    'delete',
    'restore',
    'delete-now',
  ];
  for (const intent of intents) {
    const answer = await send({ intent, resume: id, title: 'Mine' }, '', other.cookie);
    expect(answer.status, intent).toBe(404);
  }
  expect(await titles()).toEqual(['Electrician']);
});

test('there is no picture before it is drawn', async () => {
  const params = { resumeId: add('Electrician') };
  expect((await visits.visit(picture, { cookie: owner.cookie, params })).status).toBe(404);
  expect((await read()).resumes[0]?.picture).toBeNull();
});
