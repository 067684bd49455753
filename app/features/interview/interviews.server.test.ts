import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRevisions, answers, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { Failure, NotFound } from '~/platform/failure';
import { interview, INTERVIEW_FORMAT } from './interview';
import {
  createInterview,
  deleteInterview,
  getInterview,
  importInterview,
  listInterviews,
  saveAnswer,
} from './interviews.server';
import { sampleInterview } from './sample/sample-interview';

const NOW = new Date('2026-03-02T20:15:00Z');
const LATER = new Date('2026-03-02T20:16:00Z');
let opened: ReturnType<typeof openTestDatabase>;

beforeEach(() => {
  opened = openTestDatabase();
  for (const id of ['ann', 'bob']) {
    opened.database.write((tx) => {
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
    });
  }
});
afterEach(() => opened.remove());

const begin = (personId = 'ann', sample = false) =>
  createInterview(opened.database, personId, { sample }, NOW);
const save = (id: string, question: number, body: unknown, baseVersion = 0, now = NOW) =>
  saveAnswer(opened.database, 'ann', id, question, body, { baseVersion }, now);
const read = (id: string) => getInterview(opened.database.read, 'ann', id);

describe('interviews', () => {
  test('begin empty and give saved answers back', () => {
    const id = begin();
    expect(read(id).interview).toEqual(interview.parse({ format: INTERVIEW_FORMAT }));
    expect(save(id, 1, { title: 'Nurse', why: 'close to home' }, 0, LATER)).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: LATER,
    });
    const { interview: now, savedAt, versions, updatedAt } = read(id);
    expect(now.target).toEqual({ title: 'Nurse', why: 'close to home', posting: '' });
    expect([savedAt, versions, updatedAt]).toEqual([{ 1: LATER }, { 1: 1 }, LATER]);
  });

  test('list the one last worked on first, with the job it is for', () => {
    const older = begin();
    const newer = begin();
    save(older, 1, { title: 'Nurse' }, 0, LATER);
    expect(listInterviews(opened.database.read, 'ann').map(({ id, title }) => [id, title])).toEqual(
      [
        [older, 'Nurse'],
        [newer, ''],
      ],
    );
    expect(listInterviews(opened.database.read, 'bob')).toEqual([]);
  });

  test('load the sample person into a new, marked one and touch no other', () => {
    const own = begin();
    save(own, 1, { title: 'Nurse' });
    const before = read(own);
    const sample = begin('ann', true);
    expect(read(sample).sample).toBe(true);
    expect(read(sample).interview).toEqual(sampleInterview());
    expect(read(own)).toEqual(before);
  });

  test('come from a download unchanged, and from a refused one not at all', () => {
    const { id, dropped } = importInterview(opened.database, 'ann', sampleInterview(), NOW);
    expect(dropped).toEqual([]);
    expect(read(id)).toMatchObject({ sample: false, interview: sampleInterview() });
    const hostile = sampleInterview();
    hostile.person.name = 'Ann\u202e';
    expect(() => importInterview(opened.database, 'ann', hostile, NOW)).toThrow(
      /control characters/,
    );
    expect(listInterviews(opened.database.read, 'ann')).toHaveLength(1);
  });

  test('are somebody else’s as if they were not there', () => {
    const id = begin();
    save(id, 1, { title: 'Nurse' });
    const { database } = opened;
    const attempts = [
      () => getInterview(database.read, 'bob', id),
      () => saveAnswer(database, 'bob', id, 1, { title: 'x' }, { baseVersion: 1 }, NOW),
      () => deleteInterview(database, 'bob', id),
      () => getInterview(database.read, 'ann', 'no-such-interview'),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(NotFound);
    expect(read(id).interview.target.title).toBe('Nurse');
  });

  test('are deleted with their answers, and no other with them', () => {
    const [kept, gone] = [begin(), begin('ann', true)];
    save(kept, 1, { title: 'Nurse' });
    deleteInterview(opened.database, 'ann', gone);
    expect(() => read(gone)).toThrow(NotFound);
    const left = opened.database.read.select().from(answers).all();
    expect(left.map((row) => row.interviewId)).toEqual([kept]);
  });
});

describe('saving an answer', () => {
  const revisions = () =>
    opened.database.read
      .select({ version: answerRevisions.version, body: answerRevisions.body })
      .from(answerRevisions)
      .orderBy(answerRevisions.version)
      .all()
      .map(({ version, body }) => [version, (body as { title: string }).title]);

  test('keeps what it replaces', () => {
    const id = begin();
    save(id, 1, { title: 'first' });
    expect(save(id, 1, { title: 'second' }, 1)).toMatchObject({ kind: 'saved', version: 2 });
    expect(revisions()).toEqual([[1, 'first']]);
  });

  test('of the same words twice changes nothing', () => {
    const id = begin();
    save(id, 1, { title: 'same' });
    expect(save(id, 1, { title: ' same ' }, 0, LATER)).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: NOW,
    });
    expect(revisions()).toEqual([]);
  });

  test('over an unseen newer one shows both and loses neither', () => {
    const id = begin();
    save(id, 1, { title: 'seen by both' });
    save(id, 1, { title: 'theirs' }, 1);
    const conflict = save(id, 1, { title: 'mine' }, 1);
    expect(conflict).toMatchObject({
      kind: 'conflict',
      mine: { title: 'mine' },
      theirs: { title: 'theirs' },
      version: 4,
    });
    expect(read(id).interview.target.title).toBe('theirs');
    expect(revisions()).toEqual([
      [1, 'seen by both'],
      [2, 'theirs'],
      [3, 'mine'],
    ]);
    expect(save(id, 1, { title: 'mine' }, 4)).toMatchObject({ kind: 'saved', version: 5 });
    expect(read(id).interview.target.title).toBe('mine');
    expect(revisions()).toContainEqual([4, 'theirs']);
  });

  test('lets the other tab go on, whose words still stand', () => {
    const id = begin();
    save(id, 1, { title: 'theirs' });
    expect(save(id, 1, { title: 'mine' }, 0).kind).toBe('conflict');
    expect(save(id, 1, { title: 'theirs, longer' }, 1)).toMatchObject({
      kind: 'saved',
      version: 4,
    });
  });

  test('with a forged version is a conflict, not an overwrite', () => {
    const id = begin();
    save(id, 1, { title: 'theirs' });
    for (const forged of [99, -1, 0.5]) {
      expect(save(id, 1, { title: `mine ${forged}` }, forged).kind).toBe('conflict');
    }
    expect(read(id).interview.target.title).toBe('theirs');
  });

  test.each([
    ['a chip no question offers', 4, { stories: [{ action: 'x', chips: ['made up'] }] }],
    [
      'more chips than may be picked',
      4,
      {
        stories: [
          {
            action: 'x',
            chips: [
              'planned it step by step',
              'got others excited',
              'stayed calm when it got messy',
            ],
          },
        ],
      },
    ],
    [
      'a chip of another question',
      5,
      { stories: [{ action: 'x', chips: ['planned it step by step'] }] },
    ],
    ['a place of nobody', 4, { stories: [{ action: 'x', historyId: 'h9' }] }],
    ['a right-to-left override', 1, { title: 'nurse\u202e' }],
    ['a null character', 1, { why: 'a\u0000b' }],
    ['half a surrogate pair', 1, { why: 'a\ud800b' }],
    ['too many words', 1, { why: 'a'.repeat(4001) }],
    ['a list where words belong', 1, { title: ['a', 'b'] }],
    [
      'an end before the start',
      2,
      { history: [{ id: 'h1', title: 'x', start: '2020', end: '2019' }] },
    ],
    [
      'two rows of one id',
      2,
      {
        history: [
          { id: 'h1', title: 'x' },
          { id: 'h1', title: 'y' },
        ],
      },
    ],
    ['an answer off the scale', 13, { items: { '1': 6 } }],
    ['no object', 1, 'words'],
  ])('refuses %s and stores nothing', (_, question, body) => {
    const id = begin();
    expect(() => save(id, question, body)).toThrow(Failure);
    expect(opened.database.read.select().from(answers).all()).toEqual([]);
  });

  test('to a question that does not exist is not found', () => {
    for (const question of [0, 14, -1, 1.5, Number.NaN]) {
      expect(() => save(begin(), question, {})).toThrow(NotFound);
    }
  });

  test('keeps markup as the plain words it is', () => {
    const id = begin();
    save(id, 1, { title: '<script>alert(1)</script>' });
    expect(read(id).interview.target.title).toBe('<script>alert(1)</script>');
  });
});
