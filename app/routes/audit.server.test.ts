import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents, people } from '#db/schema';
import { THRESHOLDS } from '~/features/audit/suspicions';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { readCsv } from '~/platform/csv';
import { openVisits, type Answer } from '~/testing/visit.server';
import { DAY_MS } from '~/platform/durations';
import { action as logIn } from './log-in';
import { loader as glance } from './operations._index';
import { loader as audit } from './operations.audit';
import { loader as auditCsv } from './operations.audit[.]csv';
import { action as takeTrainingData } from './operations.training-data';

const ADDRESS = 'operator@example.org';

let visits: ReturnType<typeof openVisits>;
let operator: Awaited<ReturnType<typeof visits.arrive>>;
beforeEach(async () => {
  visits = openVisits();
  operator = await visits.arrive();
  visits.database.write((tx) =>
    tx.update(people).set({ email: ADDRESS }).where(eq(people.id, operator.personId)).run(),
  );
  makeOperator(visits.database, ADDRESS, visits.clock());
  visits.advance(2 * DAY_MS);
  operator.cookie = await visits.arriveAgain(operator.personId, true);
});
afterEach(() => visits.remove());

const fail = (email: string) => visits.visit(logIn, { form: { email, password: 'wrong' } });
const read = (query = '') =>
  visits.visit(audit, { cookie: operator.cookie, path: `/operations/audit?${query}` });
const readFile = (query = '') =>
  visits.visit(auditCsv, { cookie: operator.cookie, path: `/operations/audit.csv?${query}` });

interface Shown {
  events: { action: string; subject: string; times: number }[];
  suspicions: { words: string }[];
  refused: { values: Record<string, string>; errors: Record<string, string> } | null;
}
const shownBy = ({ body }: Answer) => body as Shown;

describe('the audit', () => {
  test('shows a failed log-in and a training export as they happen', async () => {
    await fail('marta@example.org');
    expect((await visits.visit(takeTrainingData, { ...operator, form: {} })).status).toBe(200);
    const { events, suspicions } = shownBy(await read());
    expect(events.map(({ action }) => action).sort()).toEqual([
      'account.log-in-failed',
      'operator.grant',
      'training.export',
    ]);
    expect(suspicions).toEqual([]);
    expect(shownBy(await read('what=account.log-in-failed')).events).toHaveLength(1);
    expect(shownBy(await read(`actor=${operator.personId}`)).events).toMatchObject([
      { action: 'training.export', subject: 'training-data' },
    ]);
  });

  test('says who guesses, once it is no ordinary day', async () => {
    for (let n = 1; n < THRESHOLDS.accountsOfNetwork; n += 1) await fail(`p${n}@example.org`);
    expect(shownBy(await read()).suspicions).toEqual([]);
    await fail('p0@example.org');
    const [only, ...more] = shownBy(await read()).suspicions;
    expect(only?.words).toMatch(/^visitor-\S+ failed 10 times to log in, at 10 accounts/);
    expect(more).toEqual([]);
    visits.advance(DAY_MS + 1);
    operator.cookie = await visits.arriveAgain(operator.personId, true);
    expect(shownBy(await read()).suspicions).toEqual([]);
  });

  test('does not take a filter that is none, keeps it, and still says what is suspicious', async () => {
    const answer = await read('actor=marta@example.org&what=account.log-in');
    expect(answer.status).toBe(422);
    const { refused, events } = shownBy(answer);
    expect(events).toEqual([]);
    expect(refused).toMatchObject({
      values: { actor: 'marta@example.org', what: 'account.log-in' },
      errors: { actor: expect.stringContaining('letters') as string },
    });
    expect((await readFile('actor=marta@example.org')).status).toBe(422);
  });

  test('comes as CSV, as the filter leaves it, and without an address', async () => {
    await fail('marta@example.org');
    visits.database.write((tx) =>
      tx
        .insert(auditEvents)
        .values({
          ...{ id: 'x', action: 'flag.override', detail: '=1+1' },
          ...{ actor: '-cmd', subject: '@SUM(A1)', at: visits.clock() },
        })
        .run(),
    );
    const all = await readFile();
    expect(all.status).toBe(200);
    expect(String(all.body)).not.toContain('marta');
    expect(readCsv(String(all.body))).toHaveLength(4);
    for (const cell of String(all.body).split(/,|\r\n/)) expect(cell).not.toMatch(/^[=+\-@]/);
    const [, ...failed] = readCsv(String((await readFile('what=watch&period=day')).body)) ?? [];
    expect(failed.map((cells) => cells[3])).toEqual(['account.log-in-failed']);
  });
});

describe('at a glance', () => {
  const look = async () => {
    const { body } = await visits.visit(glance, { cookie: operator.cookie });
    const { glances } = body as {
      glances: {
        title: string;
        needsAttention: boolean;
        facts: { label: string; value: string }[];
      }[];
    };
    return new Map(
      glances.map(({ title, needsAttention, facts }) => [
        title,
        [needsAttention, ...facts.map(({ value }) => value)],
      ]),
    );
  };

  test('nothing wants an operator on a quiet day', async () => {
    const glances = await look();
    expect([...glances.values()].map(([wants]) => wants)).not.toContain(true);
    expect(glances.get('Audit')).toEqual([false, '0', '0']);
    expect(glances.get('Outcomes')).toEqual([false, 'under 20 people']);
  });

  test('failed log-ins are counted, and what is suspicious asks for a look', async () => {
    for (let n = 0; n < THRESHOLDS.accountsOfNetwork; n += 1) await fail(`p${n}@example.org`);
    expect((await look()).get('Audit')).toEqual([true, '10', '1']);
    visits.advance(DAY_MS);
    operator.cookie = await visits.arriveAgain(operator.personId, true);
    expect((await look()).get('Audit')?.[1]).toBe('0');
  });
});
