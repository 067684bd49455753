import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { shareLinks, shareVisits } from '#db/schema';
import {
  openCompanionWorld,
  type CompanionWorld,
} from '~/features/letters/testing/companion-world';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { removeResume } from '~/features/library/remove-resume.server';
import { interviews } from '~/features/writing/testing/interviews';
import { NotFound } from '~/platform/failure';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { countDownload, countView, forgetVisits, type PageView } from './count-views.server';
import { getEngagement } from './engagement.server';
import { shareForm, type ShareRequest } from './share-form.server';
import {
  getShared,
  listShareLinks,
  makeShareLink,
  MOST_LINKS,
  revokeShareLink,
} from './share-links.server';
import { shareToken, tokenAgain } from './share-token.server';
import { isUnlocked, unlock } from './unlock.server';

const SECRET = 'a-secret-of-these-tests-0123456789-abcdef';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PASSWORD = 'blue kettle under the stairs';

let world: CompanionWorld;
let owner: string;
let resumeId: string;
let now: Date;
beforeEach(async () => {
  world = openCompanionWorld();
  now = new Date('2026-03-01T12:00:00Z');
  owner = world.person();
  resumeId = await world.resume(owner, interviews['electrician']!);
});
afterEach(() => world.remove());

const wait = (ms: number) => (now = new Date(now.getTime() + ms));
const ask = (over: Partial<ShareRequest> = {}): ShareRequest => ({
  name: 'Acme recruiter',
  version: null,
  lifetime: '30',
  ...over,
});
const config = {
  sessionSecrets: [SECRET],
  secureCookies: false,
  passwordCost: QUICK_PASSWORD_COST,
};
const parts = () => ({ database: world.database, clock: () => now, config });
const make = (over: Partial<ShareRequest> = {}, personId = owner) =>
  makeShareLink(parts(), personId, resumeId, ask(over));
const shared = (id: string) => getShared(world.database.read, shareToken(SECRET, id), now);
const reader = (over: Partial<PageView> = {}): PageView => ({
  personId: null,
  clientAddress: '192.0.2.1',
  userAgent: FIREFOX,
  ahead: false,
  ...over,
});
const view = (id: string, over: Partial<PageView> = {}) =>
  countView(world.database, SECRET, { link: shared(id).link, reading: reader(over) }, now);
const figures = () => getEngagement(world.database.read, owner, resumeId, now).all;

describe('a link', () => {
  it('leads to the newest version, or to the one it was made for', async () => {
    const newest = await make();
    const first = await make({ version: 1 });
    await world.version(owner, resumeId, interviews['nurse']!);
    expect(shared(newest).resume.version).toBe(2);
    expect(shared(first).resume.version).toBe(1);
  });

  it('has an address of 128 bits that the database does not hold', async () => {
    const id = await make();
    const token = shareToken(SECRET, id);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const rows = world.database.read.select().from(shareLinks).all();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(tokenAgain(['newer', SECRET], rows[0]!)).toBe(token);
    expect(tokenAgain(['another'], rows[0]!)).toBeUndefined();
  });

  it('looks, once ended, as if it had never been', async () => {
    const id = await make();
    revokeShareLink(world.database, { personId: owner, resumeId, linkId: id }, now);
    revokeShareLink(world.database, { personId: owner, resumeId, linkId: id }, now);
    expect(() => shared(id)).toThrow(new NotFound().message);
    expect(() => shared('never-made')).toThrow(new NotFound().message);
    expect(() => getShared(world.database.read, '../../etc', now)).toThrow(new NotFound().message);
  });

  it('expires to the millisecond, and not before', async () => {
    const id = await make({ lifetime: '7' });
    wait(7 * DAY_MS - 1);
    expect(shared(id).link.id).toBe(id);
    wait(1);
    expect(() => shared(id)).toThrow(NotFound);
  });

  it('goes with its resume', async () => {
    const id = await make();
    removeResume(world.database, owner, resumeId, now);
    expect(() => shared(id)).toThrow(NotFound);
  });

  it('is made, listed and ended by its owner alone', async () => {
    const other = world.person();
    const id = await make();
    await expect(make({}, other)).rejects.toThrow(NotFound);
    await expect(make({ version: 9 })).rejects.toThrow(NotFound);
    expect(() => listShareLinks(world.database.read, other, resumeId)).toThrow(NotFound);
    expect(() => getEngagement(world.database.read, other, resumeId, now)).toThrow(NotFound);
    expect(() =>
      revokeShareLink(world.database, { personId: other, resumeId, linkId: id }, now),
    ).toThrow(NotFound);
    const foreign = await world.resume(other, interviews['nurse']!);
    expect(() =>
      revokeShareLink(world.database, { personId: other, resumeId: foreign, linkId: id }, now),
    ).toThrow(NotFound);
    expect(shared(id).link.revokedAt).toBeNull();
  });

  it('is one of so many at once', async () => {
    for (let made = 0; made < MOST_LINKS; made += 1) await make();
    await expect(make()).rejects.toThrow('A resume can have 50 links.');
  });
});

describe('a name', () => {
  const parse = (name: string) => shareForm.safeParse({ name });

  it.each([
    '<script>alert(1)</script>',
    `"; drop table share_links; --`,
    '=HYPERLINK("x")',
    '👩🏽‍🚒 Ž',
  ])('%s is kept as it was typed', async (name) => {
    expect(parse(name).data?.name).toBe(name);
    await make({ name });
    expect(listShareLinks(world.database.read, owner, resumeId)[0]?.name).toBe(name);
  });

  it.each(['', '   ', 'a\u202eb', 'a\u0000b', 'a\nb', 'x'.repeat(81)])('%j is none', (name) => {
    expect(parse(name).success).toBe(false);
  });
});

describe('views', () => {
  it('count a person once an hour, each link for itself', async () => {
    const [one, two] = [await make(), await make({ name: 'Beta' })];
    expect([view(one), view(one), view(one), view(two)]).toEqual([true, false, false, true]);
    wait(HOUR_MS);
    expect(view(one)).toBe(true);
    expect(figures()).toMatchObject({ viewed_count: 3, shared_count: 2, last_viewed_at: now });
    const { byLink } = getEngagement(world.database.read, owner, resumeId, now);
    expect(
      byLink.map(({ link, engagement }) => [link.name, engagement.viewed_count]).sort(),
    ).toEqual([
      ['Acme recruiter', 2],
      ['Beta', 1],
    ]);
  });

  it.each([
    ['a search engine', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['a chat’s preview', { userAgent: 'Slackbot-LinkExpanding 1.0' }],
    ['a program without a name', { userAgent: null }],
    ['a page loaded ahead', { ahead: true }],
  ])('leave out %s', async (_, over) => {
    const id = await make();
    expect(view(id, over)).toBe(false);
    expect(figures().viewed_count).toBe(0);
  });

  it('leave out the owner, and no other person', async () => {
    const id = await make();
    expect(view(id, { personId: owner })).toBe(false);
    expect(view(id, { personId: world.person() })).toBe(true);
  });

  it('cannot be driven up from one address by claiming to be many browsers', async () => {
    const id = await make();
    for (let claim = 0; claim < 100; claim += 1) view(id, { userAgent: `${FIREFOX} ${claim}` });
    expect(figures().viewed_count).toBe(10);
  });

  it('keep no address, know nobody in the next hour, and are forgotten', async () => {
    const id = await make();
    view(id);
    const [first] = world.database.read.select().from(shareVisits).all();
    expect(JSON.stringify(first)).not.toContain('192.0.2');
    expect(forgetVisits(world.database, now)).toBe(0);
    wait(HOUR_MS);
    view(id);
    const hashes = world.database.read.select().from(shareVisits).all();
    expect(new Set(hashes.map(({ visitor }) => visitor)).size).toBe(2);
    expect(forgetVisits(world.database, now)).toBe(1);
  });

  it('and downloads make a line of 30 days', async () => {
    const id = await make({ lifetime: 'never', mayDownload: 'yes' });
    view(id);
    wait(29 * DAY_MS);
    view(id);
    countDownload(world.database, shared(id).link, reader(), now);
    const { days, downloads } = figures();
    expect(days).toHaveLength(30);
    expect([days[0], days[29]]).toEqual([
      { day: '2026-03-01', views: 1, downloads: 0 },
      { day: '2026-03-30', views: 1, downloads: 1 },
    ]);
    expect(downloads).toBe(1);
    wait(DAY_MS);
    expect(figures().days[0]).toEqual({ day: '2026-03-02', views: 0, downloads: 0 });
  });
});

describe('a password', () => {
  const tryIt = (id: string, password: string, clientAddress = '192.0.2.1') =>
    unlock(parts(), shared(id).link, shareToken(SECRET, id), { password, clientAddress });
  const carrying = (cookie: string) =>
    new Request('http://localhost/', { headers: { Cookie: cookie.split(';')[0] ?? '' } });

  test('opens the link to the browser that gave it, and no other link', async () => {
    const [id, other] = [await make({ password: PASSWORD }), await make({ password: PASSWORD })];
    const cookie = await tryIt(id, PASSWORD);
    const open = (link: string, request: Request) =>
      isUnlocked({ config }, shared(link).link, shareToken(SECRET, link), request);
    expect(await open(id, carrying(cookie!))).toBe(true);
    expect(await open(other, carrying(cookie!))).toBe(false);
    expect(await open(id, carrying('shared=forged'))).toBe(false);
    expect(cookie).toMatch(/HttpOnly/u);
    expect(cookie).toContain(`Path=/s/${shareToken(SECRET, id)}`);
  });

  test('is kept as a slow hash', async () => {
    const slow = { ...parts(), config: { ...config, passwordCost: 12 } };
    await makeShareLink(slow, owner, resumeId, ask({ password: PASSWORD }));
    expect(world.database.read.select().from(shareLinks).get()?.passwordHash).toMatch(
      /^\$2[by]\$12\$/u,
    );
  });

  test('can be tried five times, whatever is started again, by one client', async () => {
    const id = await make({ password: PASSWORD });
    for (let tried = 0; tried < 5; tried += 1) expect(await tryIt(id, 'wrong')).toBeUndefined();
    await expect(tryIt(id, PASSWORD)).rejects.toMatchObject({ kind: 'exhausted' });
    expect(await tryIt(id, PASSWORD, '198.51.100.7')).toBeDefined();
    wait(15 * MINUTE_MS);
    expect(await tryIt(id, PASSWORD)).toBeDefined();
  });
});
