import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerRevisions, people, traitScores } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { createInterview, getInterview } from '~/features/interview/interviews.server';
import { NotFound } from '~/platform/failure';
import { NO_EDITS } from './framing-edits';
import { getFraming, getFramingEdits, saveFraming } from './framings.server';
import { listTraitScores, saveHowYouWork } from './how-you-work.server';
import { ITEMS } from './mini-ipip';

const NOW = new Date('2026-03-02T20:15:00Z');
let opened: ReturnType<typeof openTestDatabase>;
let id: string;

beforeEach(() => {
  opened = openTestDatabase();
  opened.database.write((tx) => {
    tx.insert(people).values({ id: 'ann', createdAt: NOW, activeAt: NOW }).run();
    tx.insert(people).values({ id: 'bob', createdAt: NOW, activeAt: NOW }).run();
  });
  id = createInterview(opened.database, 'ann', { sample: true }, NOW);
});
afterEach(() => opened.remove());

const all = (answer: number) => Object.fromEntries(ITEMS.map(({ number }) => [number, answer]));
const version = () => getInterview(opened.database.read, 'ann', id).versions.howYouWork ?? 0;
const grid = (items: Record<string, number>, consentNeuroticism: boolean) =>
  saveHowYouWork(
    opened.database,
    { personId: 'ann', interviewId: id },
    { items, consentNeuroticism },
    { baseVersion: version(), now: NOW },
  );

describe('how you work', () => {
  test('keeps the answers with their scores and bands', () => {
    expect(grid(all(5), true).kind).toBe('saved');
    const scores = listTraitScores(opened.database.read, 'ann', id);
    expect(scores.map(({ trait, score }) => [trait, score])).toEqual([
      ['agreeableness', 3],
      ['conscientiousness', 3],
      ['extraversion', 3],
      ['neuroticism', 3],
      ['openness', 2],
    ]);
    expect(scores.every(({ band, itemsAnswered }) => band > 0.8 && itemsAnswered === 4)).toBe(true);
  });

  test('keeps no private answer without its consent', () => {
    grid(all(4), false);
    const { personality } = getInterview(opened.database.read, 'ann', id).interview;
    expect(Object.keys(personality.items)).not.toEqual(expect.arrayContaining(['4']));
    expect(Object.keys(personality.items)).toHaveLength(16);
  });

  test('forgets the private answers, their score and earlier versions when consent is taken back', () => {
    grid(all(5), true);
    grid(all(4), true);
    grid(all(4), false);
    const { interview } = getInterview(opened.database.read, 'ann', id);
    expect(Object.keys(interview.personality.items)).toHaveLength(16);
    expect(opened.database.read.select().from(answerRevisions).all()).toEqual([]);
    const traits = opened.database.read
      .select()
      .from(traitScores)
      .all()
      .map((row) => row.trait);
    expect(traits).not.toContain('neuroticism');
    expect(traits).toHaveLength(4);
  });
});

describe('the framing a person edited', () => {
  const framing = (personId = 'ann') => {
    const { interview } = getInterview(opened.database.read, 'ann', id);
    return getFraming(opened.database.read, personId, id, interview, null);
  };

  test('is the proposal until something is changed', () => {
    expect(getFramingEdits(opened.database.read, 'ann', id)).toEqual({
      edits: NO_EDITS,
      version: 0,
    });
    expect(framing().entries.length).toBeGreaterThan(0);
  });

  test('comes back as it was saved', () => {
    const off = framing().entries[0]!.behaviour;
    const edits = { ...NO_EDITS, voice: 'warm' as const, jobType: 'social' as const, off: [off] };
    expect(saveFraming(opened.database, 'ann', id, edits, { baseVersion: 0 }, NOW)).toEqual({
      kind: 'saved',
      version: 1,
    });
    expect(framing()).toMatchObject({ voice: 'warm', jobType: { type: 'social' } });
    expect(framing().entries.find(({ behaviour }) => behaviour === off)?.enabled).toBe(false);
  });

  test('is not overwritten from a page that is out of date', () => {
    const save = (baseVersion: number) =>
      saveFraming(opened.database, 'ann', id, { ...NO_EDITS, voice: 'warm' }, { baseVersion }, NOW);
    save(0);
    expect(save(0)).toEqual({ kind: 'conflict', version: 1 });
  });

  test('is somebody else’s as if it were not there', () => {
    const { database } = opened;
    expect(() => framing('bob')).toThrow(NotFound);
    expect(() => saveFraming(database, 'bob', id, NO_EDITS, { baseVersion: 0 }, NOW)).toThrow(
      NotFound,
    );
    expect(() => listTraitScores(database.read, 'bob', id)).toThrow(NotFound);
    expect(() =>
      saveHowYouWork(
        database,
        { personId: 'bob', interviewId: id },
        { items: {}, consentNeuroticism: false },
        { baseVersion: 0, now: NOW },
      ),
    ).toThrow(NotFound);
  });
});
