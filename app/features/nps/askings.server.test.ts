import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { npsAskings } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { adoptGuest, createGuest } from '~/features/accounts/guests.server';
import { DAY_MS, SECOND_MS } from '~/platform/durations';
import { answerNps, askForNps, isAskedForNps } from './askings.server';
import { readNps } from './read-nps.server';

const NOW = new Date('2026-12-01T12:00:00Z');
const after = (days: number, ms = 0) => new Date(NOW.getTime() + days * DAY_MS + ms);

let opened: ReturnType<typeof openTestDatabase>;
let personId: string;
beforeEach(() => {
  opened = openTestDatabase();
  personId = createGuest(opened.database, null, NOW).actor.personId;
});
afterEach(() => opened.remove());

const ask = (now: Date, occasion: 'download' | 'outcome' = 'download') =>
  opened.database.write((tx) => askForNps(tx, { personId, occasion }, now));
const isAsked = (now: Date, who = personId) => isAskedForNps(opened.database.read, who, now);
const rows = () => opened.database.read.select().from(npsAskings).all();

describe('the question', () => {
  it('stands after an occasion until it is answered, for that person alone', () => {
    const other = createGuest(opened.database, null, NOW).actor.personId;
    expect(isAsked(NOW)).toBe(false);
    ask(NOW);
    expect([isAsked(NOW), isAsked(NOW, other)]).toEqual([true, false]);
    answerNps(opened.database, other, { intent: 'answer', score: 3 }, NOW);
    expect(isAsked(NOW)).toBe(true);
    answerNps(opened.database, personId, { intent: 'answer', score: 9 }, after(1));
    expect(isAsked(after(1))).toBe(false);
    expect(rows()).toMatchObject([{ occasion: 'download', score: 9, closedAt: after(1) }]);
  });

  it('is not asked again for 90 days, whatever came of it', () => {
    ask(NOW);
    answerNps(opened.database, personId, { intent: 'decline' }, NOW);
    ask(after(1), 'outcome');
    ask(after(90, -SECOND_MS), 'outcome');
    expect(isAsked(after(90, -SECOND_MS))).toBe(false);
    ask(after(90), 'outcome');
    expect(isAsked(after(90))).toBe(true);
    expect(rows()).toHaveLength(2);
  });

  it('goes by itself after 14 days, and is then not answered', () => {
    ask(NOW);
    expect(isAsked(after(14, -SECOND_MS))).toBe(true);
    expect(isAsked(after(14))).toBe(false);
    answerNps(opened.database, personId, { intent: 'answer', score: 9 }, after(14));
    expect(rows()).toMatchObject([{ score: null, closedAt: null }]);
  });

  it('is answered for one where a guest who was asked logs in as somebody who was, too', () => {
    const guest = createGuest(opened.database, null, NOW).actor.personId;
    ask(NOW);
    opened.database.write((tx) => {
      askForNps(tx, { personId: guest, occasion: 'outcome' }, after(1));
      adoptGuest(tx, guest, personId);
    });
    expect(rows()).toHaveLength(2);
    answerNps(opened.database, personId, { intent: 'answer', score: 9 }, after(2));
    expect(isAsked(after(2))).toBe(false);
    expect(readNps(opened.database.read, after(2)).counts.promoter).toBe(1);
  });

  it('is answered once', () => {
    ask(NOW);
    answerNps(opened.database, personId, { intent: 'answer', score: 2 }, NOW);
    answerNps(opened.database, personId, { intent: 'answer', score: 10 }, after(1));
    expect(rows()).toMatchObject([{ score: 2 }]);
  });
});

describe('the score', () => {
  it('is of answers alone, not of who declined', () => {
    ask(NOW);
    answerNps(opened.database, personId, { intent: 'decline' }, NOW);
    expect(readNps(opened.database.read, NOW)).toEqual({
      counts: { promoter: 0, passive: 0, detractor: 0 },
      score: null,
    });
  });
});
