import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import {
  answers,
  exposures,
  generations,
  interviews,
  outcomes,
  people,
  resumes,
  resumeVersions,
} from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { createGuest, adoptGuest } from '~/features/accounts/guests.server';
import { removeIdleGuests } from '~/features/privacy/remove-idle-guests.server';
import { removePerson } from '~/features/privacy/remove-people.server';
import { newId } from '~/platform/id.server';
import { DAY_MS } from '~/platform/durations';
import { countMoved, countOutcomes } from './count-outcomes.server';
import { ONBOARDING_ORDER, RESUME_SPACING } from './experiments';
import { findVariant, assignVariant } from './assign-variant.server';
import { settleOutcomes } from './settle-outcomes.server';
import { openSteadyFlags } from './testing/steady-flags';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const NOW = new Date('2026-12-01T12:00:00Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

let database: Database;
let remove: () => void;
beforeEach(() => {
  const opened = openTestDatabase();
  database = opened.database;
  remove = () => opened.remove();
});
afterEach(() => remove());

const story = openSteadyFlags({ 'onboarding-order': 'story-first', 'resume-spacing': 'airy' });
const posting = openSteadyFlags({ 'onboarding-order': 'posting-first', 'resume-spacing': 'dense' });

const arrive = (now = NOW) => createGuest(database, FIREFOX, now).actor.personId;
const visitor = (id: string | null, userAgent: string | null = FIREFOX) => ({
  context: { id, region: 'local', language: 'en', plan: 'guest' },
  userAgent,
});
const meet = (personId: string, flags = story, now = NOW) =>
  assignVariant({ database, flags }, ONBOARDING_ORDER, visitor(personId), now);
const find = (personId: string, flags = story, now = NOW) =>
  findVariant(
    database.read,
    flags,
    { experiment: ONBOARDING_ORDER, visitor: visitor(personId) },
    now,
  );
const logged = () => database.read.select().from(exposures).all();
const outcomesOf = (personId: string) =>
  Object.fromEntries(
    database.read
      .select({ metric: outcomes.metric, value: outcomes.value })
      .from(outcomes)
      .innerJoin(exposures, eq(exposures.id, outcomes.exposureId))
      .where(eq(exposures.personId, personId))
      .all()
      .map(({ metric, value }) => [metric, value]),
  );

describe('meeting a variant', () => {
  test('is logged once for a person and experiment, however often they come back', () => {
    const personId = arrive();
    expect(meet(personId)).toBe('story-first');
    expect(meet(personId, story, later(1))).toBe('story-first');
    expect(logged()).toMatchObject([
      { experiment: 'onboarding-order', variant: 'story-first', personId, metAt: NOW },
    ]);
  });

  test('keeps it for the person, even when the flag would give another one later', () => {
    const personId = arrive();
    meet(personId, story);
    expect(find(personId, posting)).toBe('story-first');
    expect(meet(personId, posting)).toBe('story-first');
  });

  test('is not the same as looking: a page that asks logs nothing', () => {
    expect(find(arrive())).toBe('story-first');
    expect(logged()).toEqual([]);
  });

  test.each([
    ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['a browser without a person', 'Mozilla/5.0 (X11) HeadlessChrome/140.0.0.0 Safari/537.36'],
    ['a script', 'curl/8.5.0'],
    ['nothing that says what it is', null],
  ])('is not for %s', (_, userAgent) => {
    const robot = visitor(arrive(), userAgent);
    expect(assignVariant({ database, flags: story }, ONBOARDING_ORDER, robot, NOW)).toBeNull();
    expect(logged()).toEqual([]);
  });

  test.each([
    ['is switched off', openSteadyFlags(), NOW],
    ['has a variant nobody declared', openSteadyFlags({ 'onboarding-order': 'x' }), NOW],
    ['has not begun', story, new Date('2026-11-20T23:59:59Z')],
    ['has ended', story, new Date('2027-05-24T00:00:00Z')],
  ])('is for nobody while the experiment %s', (_, flags, now) => {
    expect(meet(arrive(), flags, now)).toBeNull();
    expect(logged()).toEqual([]);
  });

  test('ends for those who met it when the flag is switched off', () => {
    const personId = arrive();
    meet(personId);
    expect(find(personId, openSteadyFlags())).toBeNull();
  });
});

describe('a guest who turns out to be a person', () => {
  const logIn = (guest: string, person: string) =>
    database.write((tx) => adoptGuest(tx, guest, person));

  test('brings along what they met', () => {
    const [guest, person] = [arrive(), arrive()];
    meet(guest, story);
    logIn(guest, person);
    expect(find(person, posting)).toBe('story-first');
    expect(logged()).toHaveLength(1);
  });

  test("has the person's variant where both met the experiment, and counts once", () => {
    const [guest, person] = [arrive(), arrive()];
    meet(person, posting);
    meet(guest, story);
    logIn(guest, person);
    expect(find(person, story)).toBe('posting-first');
    expect(logged()).toMatchObject([{ variant: 'posting-first', personId: person }]);
  });

  test('leaves an outcome that was taken already, without a trace of who it was', () => {
    const [guest, person] = [arrive(), arrive()];
    meet(person, posting);
    meet(guest, story);
    settleOutcomes(database, later(7));
    logIn(guest, person);
    expect(logged().map(({ variant, personId }) => [variant, personId])).toEqual(
      expect.arrayContaining([
        ['posting-first', person],
        ['story-first', null],
      ]),
    );
  });
});

describe('outcomes', () => {
  function makeResume(personId: string, at: Date, { sample = false, versions = 1 } = {}) {
    const id = newId();
    database.write((tx) => {
      tx.insert(resumes).values({ id, personId, title: 't', sample, createdAt: at }).run();
      for (let version = 1; version <= versions; version += 1) {
        const empty = { document: {}, markdown: '', draft: {}, source: {}, layout: {} };
        tx.insert(resumeVersions)
          .values({
            ...empty,
            resumeId: id,
            version,
            pdfSha256: 'x',
            pdfBytes: 1,
            certificate: {},
            createdAt: at,
          })
          .run();
      }
    });
  }

  test('are taken when the window has ended, not before, and once', () => {
    const personId = arrive();
    meet(personId);
    makeResume(personId, later(1));
    expect(settleOutcomes(database, new Date(later(7).getTime() - 1))).toBe(0);
    expect(outcomesOf(personId)).toEqual({});
    expect(settleOutcomes(database, later(7))).toBe(1);
    expect(settleOutcomes(database, later(8))).toBe(0);
    expect(outcomesOf(personId)).toEqual({
      'made-a-resume': 1,
      'questions-answered': 0,
      revenue: 0,
      'has-account': 0,
      'making-failed': 0,
    });
  });

  test('count what a person did from then until the window ended', () => {
    const personId = arrive();
    makeResume(personId, later(-1));
    meet(personId);
    makeResume(personId, later(7));
    makeResume(personId, later(2), { sample: true });
    settleOutcomes(database, later(9));
    expect(outcomesOf(personId)['made-a-resume']).toBe(0);
  });

  test('come from our own rows: answers, accounts, failures, other looks', () => {
    const personId = arrive();
    const [own, sample] = [newId(), newId()];
    database.write((tx) => {
      const common = { personId, chipSeed: 1, createdAt: NOW, updatedAt: NOW };
      tx.insert(interviews)
        .values([
          { ...common, id: own, sample: false },
          { ...common, id: sample, sample: true },
        ])
        .run();
      for (const [interviewId, question] of [
        [own, 1],
        [own, 4],
        [sample, 2],
      ] as const) {
        tx.insert(answers)
          .values({ interviewId, question, version: 1, body: {}, savedAt: later(1) })
          .run();
      }
      tx.insert(generations)
        .values({
          id: newId(),
          personId,
          interviewId: own,
          idempotencyKey: 'k',
          input: {},
          state: 'failed',
          createdAt: later(1),
        })
        .run();
      tx.update(people)
        .set({ email: 'a@example.org', verifiedAt: later(3) })
        .where(eq(people.id, personId))
        .run();
    });
    makeResume(personId, later(2), { versions: 2 });
    meet(personId);
    assignVariant({ database, flags: story }, RESUME_SPACING, visitor(personId), NOW);
    settleOutcomes(database, later(7));
    expect(outcomesOf(personId)).toEqual({
      'made-a-resume': 1,
      'questions-answered': 2,
      revenue: 0,
      'has-account': 1,
      'making-failed': 1,
      'changed-the-look': 1,
    });
  });

  test('of somebody who is deleted are taken first and stay, without a trace of who it was', () => {
    const [leaves, idles] = [arrive(), arrive()];
    meet(leaves);
    meet(idles);
    makeResume(leaves, later(1));
    removePerson(database, leaves, later(2));
    removeIdleGuests(database, later(8));
    expect(database.read.select().from(people).all()).toEqual([]);
    expect(logged().map(({ personId, settledAt }) => [personId, settledAt])).toEqual(
      expect.arrayContaining([
        [null, later(2)],
        [null, later(8)],
      ]),
    );
    expect(countOutcomes(database.read, ONBOARDING_ORDER)[0]?.samples['made-a-resume']).toEqual({
      people: 2,
      sum: 1,
      sumOfSquares: 1,
      nonZero: 1,
    });
  });

  test('of many are taken in batches', () => {
    for (let index = 0; index < 230; index += 1) meet(arrive(), index % 2 === 0 ? story : posting);
    expect(settleOutcomes(database, later(7))).toBe(230);
    const counted = countOutcomes(database.read, ONBOARDING_ORDER);
    expect(counted.map(({ variant, met }) => [variant, met])).toEqual([
      ['posting-first', 115],
      ['story-first', 115],
    ]);
  });
});

test('the flag is checked against the log', () => {
  for (let index = 0; index < 3; index += 1) meet(arrive(), story);
  meet(arrive(), posting);
  const context = { region: 'local', language: 'en', plan: 'guest' };
  expect(countMoved(database.read, story, ONBOARDING_ORDER, context)).toEqual({
    compared: 4,
    moved: 1,
  });
});
