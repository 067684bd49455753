import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRevisions, answers, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { Failure, NotFound } from '~/platform/failure';
import type { AnswerSlot } from './answers/slots';
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
const save = (id: string, slot: AnswerSlot, body: unknown, baseVersion = 0, now = NOW) =>
  saveAnswer(opened.database, { personId: 'ann', interviewId: id, slot }, body, {
    baseVersion,
    now,
  });
const read = (id: string) => getInterview(opened.database.read, 'ann', id);

describe('interviews', () => {
  test('begin empty and give saved answers back', () => {
    const id = begin();
    expect(read(id).interview).toEqual(interview.parse({ format: INTERVIEW_FORMAT }));
    expect(save(id, 'target', { title: 'Nurse', why: 'close to home' }, 0, LATER)).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: LATER,
    });
    const { interview: now, savedAt, versions, updatedAt } = read(id);
    expect(now.target).toEqual({ title: 'Nurse', why: 'close to home', posting: '' });
    expect([savedAt, versions, updatedAt]).toEqual([{ target: LATER }, { target: 1 }, LATER]);
  });

  test('list the one last worked on first, with the job it is for', () => {
    const older = begin();
    const newer = begin();
    save(older, 'target', { title: 'Nurse' }, 0, LATER);
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
    save(own, 'target', { title: 'Nurse' });
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
    save(id, 'target', { title: 'Nurse' });
    const { database } = opened;
    const attempts = [
      () => getInterview(database.read, 'bob', id),
      () =>
        saveAnswer(
          database,
          { personId: 'bob', interviewId: id, slot: 'target' },
          { title: 'x' },
          { baseVersion: 1, now: NOW },
        ),
      () => deleteInterview(database, 'bob', id),
      () => getInterview(database.read, 'ann', 'no-such-interview'),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(NotFound);
    expect(read(id).interview.target.title).toBe('Nurse');
  });

  test('are deleted with their answers, and no other with them', () => {
    const [kept, gone] = [begin(), begin('ann', true)];
    save(kept, 'target', { title: 'Nurse' });
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
    save(id, 'target', { title: 'first' });
    expect(save(id, 'target', { title: 'second' }, 1)).toMatchObject({ kind: 'saved', version: 2 });
    expect(revisions()).toEqual([[1, 'first']]);
  });

  test('of the same words twice changes nothing', () => {
    const id = begin();
    save(id, 'target', { title: 'same' });
    expect(save(id, 'target', { title: ' same ' }, 0, LATER)).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: NOW,
    });
    expect(revisions()).toEqual([]);
  });

  test('over an unseen newer one shows both and loses neither', () => {
    const id = begin();
    save(id, 'target', { title: 'seen by both' });
    save(id, 'target', { title: 'theirs' }, 1);
    const conflict = save(id, 'target', { title: 'mine' }, 1);
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
    expect(save(id, 'target', { title: 'mine' }, 4)).toMatchObject({ kind: 'saved', version: 5 });
    expect(read(id).interview.target.title).toBe('mine');
    expect(revisions()).toContainEqual([4, 'theirs']);
  });

  test('lets the other tab go on, whose words still stand', () => {
    const id = begin();
    save(id, 'target', { title: 'theirs' });
    expect(save(id, 'target', { title: 'mine' }, 0).kind).toBe('conflict');
    expect(save(id, 'target', { title: 'theirs, longer' }, 1)).toMatchObject({
      kind: 'saved',
      version: 4,
    });
  });

  test('with a forged version is a conflict, not an overwrite', () => {
    const id = begin();
    save(id, 'target', { title: 'theirs' });
    for (const forged of [99, -1, 0.5]) {
      expect(save(id, 'target', { title: `mine ${forged}` }, forged).kind).toBe('conflict');
    }
    expect(read(id).interview.target.title).toBe('theirs');
  });

  test.each<[string, AnswerSlot, unknown]>([
    ['a chip no question offers', 'result', { stories: [{ action: 'x', chips: ['made up'] }] }],
    [
      'more chips than may be picked',
      'result',
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
      'improvement',
      { stories: [{ action: 'x', chips: ['planned it step by step'] }] },
    ],
    ['a place of nobody', 'result', { stories: [{ action: 'x', historyId: 'h9' }] }],
    ['a right-to-left override', 'target', { title: 'nurse\u202e' }],
    ['a null character', 'target', { why: 'a\u0000b' }],
    ['half a surrogate pair', 'target', { why: 'a\ud800b' }],
    ['too many words', 'target', { why: 'a'.repeat(4001) }],
    ['a list where words belong', 'target', { title: ['a', 'b'] }],
    [
      'an end before the start',
      'places',
      { history: [{ id: 'h1', title: 'x', start: '2020', end: '2019' }] },
    ],
    [
      'two rows of one id',
      'places',
      {
        history: [
          { id: 'h1', title: 'x' },
          { id: 'h1', title: 'y' },
        ],
      },
    ],
    ['an answer off the scale', 'howYouWork', { items: { '1': 6 } }],
    ['no object', 'target', 'words'],
  ])('refuses %s and stores nothing', (_, slot, body) => {
    const id = begin();
    expect(() => save(id, slot, body)).toThrow(Failure);
    expect(opened.database.read.select().from(answers).all()).toEqual([]);
  });

  test('to a question that does not exist is not found', () => {
    for (const slot of ['', '1', 'fourteen', 'constructor']) {
      expect(() => save(begin(), slot as AnswerSlot, {})).toThrow(NotFound);
    }
  });

  test('keeps markup as the plain words it is', () => {
    const id = begin();
    save(id, 'target', { title: '<script>alert(1)</script>' });
    expect(read(id).interview.target.title).toBe('<script>alert(1)</script>');
  });
});
