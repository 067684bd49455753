import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client';
import { jobs, outbox, people, reminders } from '#db/schema';
import { seededRandom } from '~/platform/seeded-random';
import { claim, LEASE_MS } from '~/platform/jobs/queue.server';
import type { Mailer } from '~/platform/mail/mailer';
import { createOutboxMailer, listOutbox } from '~/platform/mail/outbox-mailer.server';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { noteDownload } from '../note-download.server';
import { getOutcome, reportOutcome } from '../reports.server';
import { openOutcomeWorld, tell, type OutcomeWorld } from '../testing/outcome-world';
import { answerReminder, getAsked, getSubscribed, unsubscribe } from './answer-reminder.server';
import { linkToken } from './link-token.server';
import { planReminders, REMINDER_QUEUE } from './plan-reminders.server';
import { sendReminder } from './send-reminder.server';
import { setReminderPreference } from './preferences.server';

const config = {
  publicUrl: 'https://cv.example',
  sessionSecrets: ['newest-secret', 'older-secret'],
};

let world: OutcomeWorld;
beforeEach(() => {
  world = openOutcomeWorld();
});
afterEach(() => world.remove());

const mails = () => listOutbox(world.database.read, { limit: 10_000 }).reverse();
const tokenIn = (text: string, path: string) =>
  new RegExp(`/${path}/([\\w.-]+)`).exec(text)?.[1] ?? '';

/** Somebody who wants to be asked, with a resume they downloaded now. */
function applicant(timeZone = 'UTC', wanted = true) {
  const personId = world.person();
  setReminderPreference(world.database, personId, { wanted, timeZone }, world.clock());
  const resumeId = world.resume(personId);
  take(personId, resumeId);
  return { personId, resumeId };
}

const take = (personId: string, resumeId: string) =>
  noteDownload(world.database, personId, { resumeId, format: 'pdf' }, world.clock());

/** What an hour does: plans, then runs the jobs that are due. */
async function hour(
  parts: { database: Database; mailer: Mailer } = {
    database: world.database,
    mailer: createOutboxMailer(world.database, world.clock),
  },
): Promise<void> {
  planReminders(parts.database, world.clock());
  for (;;) {
    const job = claim(world.database, REMINDER_QUEUE, 'test', world.clock());
    if (job === undefined) return;
    await sendReminder({ ...parts, clock: world.clock, config }, job);
  }
}

async function days(number: number): Promise<void> {
  for (let n = 0; n < number * 6; n += 1) {
    world.wait(4 * HOUR_MS);
    await hour();
  }
}

describe('who is asked, and when', () => {
  it('is asked 14 and 45 days after the first download, and then no more', async () => {
    const { personId, resumeId } = applicant();
    await days(5);
    take(personId, resumeId);
    await days(8);
    expect(mails()).toHaveLength(0);
    await days(1);
    expect(mails()).toHaveLength(1);
    await days(30);
    expect(mails()).toHaveLength(1);
    await days(60);
    expect(mails()).toHaveLength(2);
  });

  it('is whoever asked for it, has an address, and sent something of their own', async () => {
    applicant('UTC', false);
    const silent = world.person();
    take(silent, world.resume(silent));
    const guest = world.person(null);
    setReminderPreference(world.database, guest, { wanted: true, timeZone: 'UTC' }, world.clock());
    take(guest, world.resume(guest));
    const { personId } = applicant();
    const kept = world.resume(personId);
    take(personId, world.resume(personId, { sample: true }));
    await days(60);
    expect(mails()).toHaveLength(2);
    expect(getOutcome(world.database.read, personId, kept).sentOn).toBeNull();
  });

  it('counts from the day it was really sent', async () => {
    const { personId, resumeId } = applicant();
    await days(10);
    const sentOn = world.clock().toISOString().slice(0, 10);
    reportOutcome(
      world.database,
      { personId, resumeId, report: tell('no_answer', { sentOn }), via: 'page' },
      world.clock(),
    );
    await days(13);
    expect(mails()).toHaveLength(0);
    await days(1);
    expect(mails()).toHaveLength(1);
  });

  it('is not asked after an end, nor right after telling something', async () => {
    const over = applicant();
    const lately = applicant();
    await days(12);
    const report = (one: typeof over, state: 'rejected' | 'interview') =>
      reportOutcome(
        world.database,
        { personId: one.personId, resumeId: one.resumeId, report: tell(state), via: 'page' },
        world.clock(),
      );
    report(over, 'rejected');
    report(lately, 'interview');
    await days(20);
    expect(mails()).toHaveLength(0);
    await days(20);
    expect(mails()).toHaveLength(1);
  });

  it('is not asked about what is long ago, but about what is a few days late', async () => {
    const { personId } = applicant('UTC', false);
    const late = applicant('UTC', false);
    await days(20);
    const wish = { wanted: true, timeZone: 'UTC' };
    setReminderPreference(world.database, late.personId, wish, world.clock());
    await days(2);
    expect(mails()).toHaveLength(1);
    setReminderPreference(world.database, personId, wish, world.clock());
    await days(10);
    expect(mails()).toHaveLength(1);
  });

  it('is no longer whoever changed their mind between the plan and the mail', async () => {
    const { personId } = applicant('UTC');
    world.wait(14 * DAY_MS + 10 * HOUR_MS);
    planReminders(world.database, world.clock());
    unsubscribe(
      world.database,
      config,
      linkToken('unsubscribe', personId, config.sessionSecrets),
      world.clock(),
    );
    await days(2);
    expect(mails()).toHaveLength(0);
  });

  it('is nobody who is gone', async () => {
    const { personId } = applicant('UTC');
    world.wait(14 * DAY_MS + 10 * HOUR_MS);
    planReminders(world.database, world.clock());
    world.database.write((tx) => tx.delete(people).where(eq(people.id, personId)).run());
    await days(1);
    expect(mails()).toHaveLength(0);
    expect(world.database.read.select().from(reminders).all()).toEqual([]);
  });
});

describe('a mail', () => {
  async function firstMail() {
    const asked = applicant();
    await days(15);
    const [mail] = mails();
    if (mail === undefined) throw new Error('No mail came');
    return { ...asked, mail };
  }

  it('names the resume, links to each answer, and says how to end it', async () => {
    const { mail } = await firstMail();
    expect(mail.subject).toBe('What happened with “Electrician”?');
    const answer = `https://cv.example/answer/${tokenIn(mail.text, 'answer')}`;
    for (const state of ['no_answer', 'rejected', 'interview', 'offer']) {
      expect(mail.text).toContain(`${answer}?state=${state}\n`);
    }
    expect(mail.unsubscribeUrl).toMatch(/^https:\/\/cv\.example\/unsubscribe\/[\w.-]+$/);
    expect(mail.text).toContain(mail.unsubscribeUrl);
  });

  it('takes an answer by its link, which works for half a year', async () => {
    const { personId, resumeId, mail } = await firstMail();
    const token = tokenIn(mail.text, 'answer');
    answerReminder(world.database, config, { token, state: 'interview' }, world.clock());
    expect(getOutcome(world.database.read, personId, resumeId).history).toMatchObject([
      { state: 'interview', via: 'mail' },
    ]);
    world.wait(180 * DAY_MS);
    expect(() => getAsked(world.database.read, config, token, world.clock())).toThrow(/not exist/);
  });

  it('has links that an older secret made, and none that anybody else did', async () => {
    const { mail } = await firstMail();
    const token = tokenIn(mail.text, 'answer');
    const read = (secrets: string[], given = token) =>
      getAsked(world.database.read, { sessionSecrets: secrets }, given, world.clock()).title;
    expect(read(['another', 'newest-secret'])).toBe('Electrician');
    expect(() => read(['another'])).toThrow();
    expect(() => read(['newest-secret'], `${token}x`)).toThrow();
    expect(() => read(['newest-secret'], tokenIn(mail.text, 'unsubscribe'))).toThrow();
    expect(() => read(['newest-secret'], '')).toThrow();
  });

  it('ends them all by its other link, once or twice', async () => {
    const { mail } = await firstMail();
    const token = tokenIn(mail.text, 'unsubscribe');
    expect(getSubscribed(world.database.read, config, token).wanted).toBe(true);
    unsubscribe(world.database, config, token, world.clock());
    unsubscribe(world.database, config, token, world.clock());
    expect(getSubscribed(world.database.read, config, token).wanted).toBe(false);
    await days(60);
    expect(mails()).toHaveLength(1);
  });
});

describe('sixty days of crashes', () => {
  class Crash extends Error {}

  /** Dies before or after what it is asked to do, one time in three. */
  function crashing(random: () => number) {
    const die = () => {
      if (random() < 1 / 6) throw new Crash();
    };
    const outboxMailer = createOutboxMailer(world.database, world.clock);
    const database: Database = {
      ...world.database,
      write(work, options) {
        die();
        const result = world.database.write(work, options);
        die();
        return result;
      },
    };
    const mailer: Mailer = {
      name: 'outbox',
      check: () => outboxMailer.check(),
      async send(mail) {
        die();
        await outboxMailer.send(mail);
        die();
      },
    };
    return { database, mailer };
  }

  it.each([1, 2])('ask each question exactly once, and never at night (%i)', async (seed) => {
    const random = seededRandom(seed);
    const zones = ['UTC', 'Europe/Warsaw', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Apia'];
    const zoneOf = new Map<string, string>();
    for (let n = 0; n < 20; n += 1) {
      const zone = zones[n % zones.length] ?? 'UTC';
      const { personId } = applicant(zone);
      const email = world.database.read
        .select({ email: people.email })
        .from(people)
        .where(eq(people.id, personId))
        .get()?.email;
      zoneOf.set(email ?? '', zone);
      world.wait(7 * HOUR_MS);
    }
    const parts = crashing(random);
    let crashes = 0;
    for (let n = 0; n < 60 * 12; n += 1) {
      world.wait(2 * HOUR_MS);
      for (let lives = 0; lives < 50; lives += 1) {
        try {
          await hour(parts);
          break;
        } catch (error) {
          if (!(error instanceof Crash)) throw error;
          crashes += 1;
          world.wait(LEASE_MS + 1);
        }
      }
    }
    expect(crashes).toBeGreaterThan(30);
    const sent = world.database.read.select().from(outbox).all();
    expect(sent).toHaveLength(40);
    for (const [email, zone] of zoneOf) {
      const theirs = sent.filter(({ recipient }) => recipient === email);
      expect(theirs.map(({ text }) => /About (\d+) days/.exec(text)?.[1]).sort()).toEqual([
        '14',
        '45',
      ]);
      for (const { createdAt } of theirs) {
        const hours = new Intl.DateTimeFormat('en', {
          timeZone: zone,
          hour: '2-digit',
          hourCycle: 'h23',
        });
        expect(Number(hours.format(createdAt))).toBeGreaterThanOrEqual(8);
        expect(Number(hours.format(createdAt))).toBeLessThan(21);
      }
    }
    const left = world.database.read
      .select()
      .from(jobs)
      .where(eq(jobs.queue, REMINDER_QUEUE))
      .all();
    expect(left.every(({ state }) => state === 'done')).toBe(true);
    expect(world.database.read.select().from(reminders).all()).toHaveLength(40);
  });
});
