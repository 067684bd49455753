import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/connection';
import { auditEvents, auditSalts } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { audit, MANY, MOST_ROWS, MOST_TIMES, type AuditedEvent } from './audit.server';
import { readEventFilter } from './event-filter';
import { forgetEvents, OPERATORS_KEPT_DAYS, OTHERS_KEPT_DAYS } from './forget-events.server';
import { listAuditEvents } from './list-events.server';
import { addressPseudonym, visitorPseudonym } from './pseudonyms.server';

const NOON = new Date('2026-03-01T12:00:00Z');
const after = (ms: number, from = NOON) => new Date(from.getTime() + ms);

let test: ReturnType<typeof openTestDatabase>;
beforeEach(() => {
  test = openTestDatabase();
});
afterEach(() => test.remove());

const failed = (over: Partial<AuditedEvent> = {}): AuditedEvent => ({
  actor: 'visitor-a',
  action: 'account.log-in-failed',
  subject: 'marta',
  ...over,
});
const note = (event: AuditedEvent, now = NOON) =>
  test.database.write((tx) => audit(tx, event, now));
const rows = () => test.database.read.select().from(auditEvents).orderBy(auditEvents.at).all();
const list = (query: string, options: { after?: string } = {}, now = NOON) => {
  const read = readEventFilter(new URLSearchParams(query));
  if (read.refused !== undefined) throw new Error(JSON.stringify(read.refused.errors));
  return listAuditEvents(test.database.read, read.value, options, now);
};

describe('what is alike', () => {
  it('within an hour is one row with its count, and a new one in the next hour', () => {
    note(failed());
    note(failed(), after(5_000));
    note(failed(), after(HOUR_MS - 1));
    note(failed(), after(HOUR_MS));
    expect(rows()).toMatchObject([
      { at: NOON, times: 3, lastAt: after(HOUR_MS - 1) },
      { at: after(HOUR_MS), times: 1, lastAt: null },
    ]);
  });

  it('by another, of another, or another action, is a row of its own', () => {
    note(failed());
    note(failed({ actor: 'visitor-b' }));
    note(failed({ subject: 'ana' }));
    note(failed({ action: 'account.log-in-limited' }));
    expect(rows().map(({ times }) => times)).toEqual([1, 1, 1, 1]);
  });

  it('of operators is a row for each act', () => {
    for (let times = 0; times < 3; times += 1)
      note({ actor: 'op', action: 'ledger.adjust', subject: 'marta' });
    expect(rows().map(({ times }) => times)).toEqual([1, 1, 1]);
  });
});

describe('a flood', () => {
  it('of one visitor stops counting at a thousand', () => {
    for (let times = 0; times < MOST_TIMES + 50; times += 1) note(failed());
    expect(rows()).toMatchObject([{ times: MOST_TIMES }]);
  });

  it('of many has so many rows an hour, and is counted beyond them', () => {
    for (let index = 0; index < MOST_ROWS + 30; index += 1)
      note(failed({ actor: `visitor-${index}` }));
    expect(rows()).toHaveLength(MOST_ROWS + 1);
    expect(rows().find(({ actor }) => actor === MANY)).toMatchObject({ subject: MANY, times: 30 });
    note(failed({ actor: 'visitor-0' }));
    expect(rows().find(({ actor }) => actor === 'visitor-0')?.times).toBe(2);
    note(failed({ action: 'share.password-failed' }));
    note(failed({ actor: 'visitor-new' }), after(HOUR_MS));
    expect(rows()).toHaveLength(MOST_ROWS + 3);
  });
});

describe('a mark', () => {
  const mark = (clientAddress: string, now = NOON, secret = 'a secret') =>
    test.database.write((tx) => visitorPseudonym(tx, { secret }, clientAddress, now));

  it('is the same for a network all day, and for no other', () => {
    expect(mark('192.0.2.1')).toMatch(/^visitor-[\w-]{11}$/);
    expect(mark('192.0.2.1', after(11 * HOUR_MS))).toBe(mark('192.0.2.1'));
    expect(mark('2001:db8:1:2::9')).toBe(mark('2001:db8:1:2::1'));
    expect(mark('192.0.2.2')).not.toBe(mark('192.0.2.1'));
    expect(mark('192.0.2.1', NOON, 'another')).not.toBe(mark('192.0.2.1'));
  });

  it('is another on the next day, and cannot be made again once the day is forgotten', () => {
    const today = mark('192.0.2.1');
    expect(mark('192.0.2.1', after(12 * HOUR_MS))).not.toBe(today);
    forgetEvents(test.database, after(12 * HOUR_MS));
    const days = test.database.read.select({ day: auditSalts.day }).from(auditSalts).all();
    expect(days).toEqual([{ day: '2026-03-02' }]);
    expect(mark('192.0.2.1')).not.toBe(today);
  });

  it('of an address says nothing of it', () => {
    const marks = test.database.write((tx) =>
      ['marta@example.org', 'ana@example.org'].map((address) =>
        addressPseudonym(tx, { secret: 'a secret' }, address, NOON),
      ),
    );
    expect(new Set(marks).size).toBe(2);
    for (const one of marks) expect(one).toMatch(/^address-[\w-]{11}$/);
  });
});

describe('housekeeping', () => {
  const kept = (days: number, ms: number) => {
    forgetEvents(test.database, after(days * DAY_MS + ms));
    return rows().map(({ action }) => action);
  };

  it('forgets what operators did after 400 days, everything else after 90', () => {
    note(failed());
    note({ actor: 'op', action: 'training.export', subject: 'training-data' });
    expect(kept(OTHERS_KEPT_DAYS, 0)).toHaveLength(2);
    expect(kept(OTHERS_KEPT_DAYS, 1)).toEqual(['training.export']);
    expect(kept(OPERATORS_KEPT_DAYS, 0)).toEqual(['training.export']);
    expect(kept(OPERATORS_KEPT_DAYS, 1)).toEqual([]);
  });
});

describe('the list', () => {
  it('is the newest first, in pages that hold each event once', () => {
    // Two to a millisecond, so that a page may end between them.
    for (let index = 0; index < 121; index += 1)
      note(failed({ actor: `visitor-${index}` }), after(Math.floor(index / 2)));
    const seen: string[] = [];
    let page = list('');
    for (let pages = 1; ; pages += 1) {
      seen.push(...page.events.map(({ id }) => id));
      if (page.after === null) {
        expect(pages).toBe(3);
        break;
      }
      expect(page.events).toHaveLength(50);
      page = list('', { after: page.after });
    }
    expect(new Set(seen).size).toBe(121);
    const times = seen.map(
      (id) =>
        rows()
          .find((row) => row.id === id)
          ?.at.getTime() ?? 0,
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(list('', { after: 'never-made' }).events).toHaveLength(50);
  });

  it('leaves what the filter says', () => {
    note(failed(), after(-2 * DAY_MS));
    note(failed({ actor: 'visitor-b', subject: 'ana' }));
    note({ actor: 'marta', action: 'account.log-out', subject: 'marta' });
    note({ actor: 'op', action: 'training.export', subject: 'training-data' }, after(-8 * DAY_MS));
    const found = (query: string) => list(query).events.map(({ action }) => action);
    expect(found('')).toHaveLength(3);
    expect(found('period=all')).toHaveLength(4);
    expect(found('period=day')).toHaveLength(2);
    expect(found('what=watch&period=all').sort()).toEqual([
      'account.log-in-failed',
      'account.log-in-failed',
      'training.export',
    ]);
    expect(found('what=accounts')).toHaveLength(3);
    expect(found('what=account.log-out')).toEqual(['account.log-out']);
    expect(found('subject=ana')).toEqual(['account.log-in-failed']);
    expect(found('actor=marta')).toEqual(['account.log-out']);
    expect(found('what=sharing')).toEqual([]);
  });

  it.each([
    ['what=nonsense', 'what'],
    ['period=year', 'period'],
    ['actor=marta@example.org', 'actor'],
    [`subject=${'x'.repeat(65)}`, 'subject'],
  ])('does not take %s, and says so by its field', (query, field) => {
    const { refused } = readEventFilter(new URLSearchParams(query));
    expect(Object.keys(refused?.errors ?? {})).toEqual([field]);
    expect(refused?.values[field]).toBe(new URLSearchParams(query).get(field));
  });

  it.each([
    ['at >= 1 order by at desc, id desc', 'audit_events_at'],
    ["actor = 'a' and at >= 1 order by at desc, id desc", 'audit_events_actor_at'],
    ["subject = 'a' and at >= 1 order by at desc, id desc", 'audit_events_subject_at'],
    ["action in ('a', 'b') and at >= 1 group by action, actor, subject", 'audit_events_action_at'],
  ])('reads where %s by an index', (where, index) => {
    const file = connect(test.file, { readonly: true });
    const plan = file
      .prepare<[], { detail: string }>(
        `explain query plan select * from audit_events where ${where} limit 51`,
      )
      .all();
    file.close();
    expect(plan[0]?.detail).toContain(`USING INDEX ${index}`);
  });
});
