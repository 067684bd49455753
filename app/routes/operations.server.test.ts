import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents, exposures, outcomes, people } from '#db/schema';
import { createOverrides, withOverrides } from '~/features/experiments/flag-overrides';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { newId } from '~/platform/id.server';
import { openVisits } from '~/testing/visit.server';
import { loader as readExperiments } from './operations.experiments';
import { loader as readCsv } from './operations.experiments_.$experiment[.]csv';
import { action as setFlag, loader as readFlags } from './operations.flags';

const ADDRESS = 'operator@example.org';
const NOW = new Date('2026-12-21T00:00:00Z');

let visits: ReturnType<typeof openVisits>;
let cookie: string;
beforeEach(async () => {
  visits = openVisits(openSteadyFlags({ 'onboarding-order': 'story-first' }));
  visits.advance(NOW.getTime() - Date.parse('2026-03-02T20:15:00Z'));
  const operator = await visits.arrive();
  cookie = operator.cookie;
  visits.database.write((tx) => {
    tx.update(people).set({ email: ADDRESS }).where(eq(people.id, operator.personId)).run();
  });
  makeOperator(visits.database, ADDRESS, NOW);
});
afterEach(() => visits.remove());

/** People who met a variant long enough ago, of whom some made a resume. */
function meet(variant: string, number: number, made: number): void {
  visits.database.write((tx) => {
    for (let index = 0; index < number; index += 1) {
      const id = newId();
      tx.insert(exposures)
        .values({ id, experiment: 'onboarding-order', variant, metAt: NOW, settledAt: NOW })
        .run();
      const value = index < made ? 1 : 0;
      tx.insert(outcomes).values({ exposureId: id, metric: 'made-a-resume', value }).run();
    }
  });
}

const wordsOf = (body: unknown): string =>
  (body as { results: { words: string[] }[] }).results[0]?.words.join(' ') ?? '';

test('an experiment nobody has been through says that there is not enough data', async () => {
  const { body } = await visits.visit(readExperiments, { cookie });
  expect(wordsOf(body)).toContain('too early to look at');
  expect(wordsOf(body)).toContain('about 3,600 more people; nobody has been through it yet');
});

test('a difference that may be chance says how many people and days are missing', async () => {
  meet('posting-first', 300, 90);
  meet('story-first', 300, 99);
  const { body } = await visits.visit(readExperiments, { cookie });
  expect(wordsOf(body)).toContain('chance explains the difference so far (3.0 points more');
  expect(wordsOf(body)).toContain('about 3,000 more people, or 150 days at the rate so far');
});

test('a difference that is one is told, with its interval', async () => {
  meet('posting-first', 1_000, 300);
  meet('story-first', 1_000, 400);
  const { body } = await visits.visit(readExperiments, { cookie });
  expect(wordsOf(body)).toMatch(/^Story first against Posting first: better\. 10\.0 points more/);
});

test('a split that is off says so, and nothing else', async () => {
  meet('posting-first', 1_000, 300);
  meet('story-first', 1_200, 600);
  const { body } = await visits.visit(readExperiments, { cookie });
  expect(wordsOf(body)).toMatch(/^Do not read this: .*Posting first 1000, Story first 1200/);
  expect(wordsOf(body)).not.toContain('better');
});

test('all figures come as CSV that no spreadsheet runs', async () => {
  meet('posting-first', 1_000, 300);
  meet('story-first', 1_000, 400);
  const params = { experiment: 'onboarding-order' };
  const { status, body } = await visits.visit(readCsv, { cookie, params });
  expect(status).toBe(200);
  const lines = String(body).trimEnd().split('\r\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^experiment,variant,people_met,people_settled,metric,/);
  expect(lines[1]).toMatch(
    /^onboarding-order,posting-first,1000,1000,made-a-resume,rate,,300,0\.3,/,
  );
  expect(lines.find((line) => line.includes('story-first') && line.includes('better'))).toMatch(
    /made-a-resume,rate,,400,0\.4,/,
  );
  for (const cell of lines.flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^[=+@]/);
  const unknown = await visits.visit(readCsv, { cookie, params: { experiment: 'nothing' } });
  expect(unknown.status).toBe(404);
});

test('flags are told with their source, what is wrong, and when they are reviewed', async () => {
  const { body } = await visits.visit(readFlags, { cookie });
  expect(body).toMatchObject({ source: 'bootstrap', ageSeconds: null, lastError: null });
  expect((body as { flags: unknown[] }).flags).toContainEqual(
    expect.objectContaining({
      name: 'onboarding-order',
      on: true,
      variant: 'story-first',
      reviewBy: '2027-05-31',
      overdue: false,
    }),
  );
});

describe('a flag set for one person', () => {
  const form = { address: ADDRESS, override: 'template-technical=on' };

  test('is so on the page of flags, is audited, and is taken back', async () => {
    const overrides = createOverrides();
    const there = openVisits(withOverrides(openSteadyFlags(), overrides), overrides);
    const operator = await there.arrive();
    const { personId } = operator;
    there.database.write((tx) =>
      tx.update(people).set({ email: ADDRESS }).where(eq(people.id, personId)).run(),
    );
    makeOperator(there.database, ADDRESS, NOW);
    const stateOf = async () => {
      const { body } = await there.visit(readFlags, { cookie: operator.cookie });
      const { flags } = body as { flags: { name: string; on: boolean; overridden: boolean }[] };
      const flag = flags.find(({ name }) => name === 'template-technical');
      return [flag?.on, flag?.overridden];
    };
    expect(await stateOf()).toEqual([false, false]);
    await there.visit(setFlag, { cookie: operator.cookie, form });
    expect(await stateOf()).toEqual([true, true]);
    await there.visit(setFlag, {
      cookie: operator.cookie,
      form: { ...form, override: 'template-technical=' },
    });
    expect(await stateOf()).toEqual([false, false]);
    const audited = there.database.read
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'flag.override'))
      .all();
    expect(audited.map(({ subject, detail }) => [subject, detail])).toEqual([
      [personId, 'template-technical=on'],
      [personId, 'template-technical=as-told'],
    ]);
    there.remove();
  });

  test('is refused where people are served in earnest, and to all but operators', async () => {
    expect(await visits.visit(setFlag, { cookie, form })).toMatchObject({ status: 403 });
    const somebody = await visits.arrive();
    expect(await visits.visit(setFlag, { cookie: somebody.cookie, form })).toMatchObject({
      status: 404,
    });
    const { body } = await visits.visit(readFlags, { cookie });
    expect(body).toMatchObject({ mayOverride: false });
    expect(visits.database.read.select().from(auditEvents).all()).toHaveLength(1);
  });
});
