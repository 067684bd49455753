import { apiTokens, spentApiTokens } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import { changePassword } from '../passwords.server';
import type { Actor } from '../sessions.server';
import { FIREFOX, openAccountWorld, PASSWORD } from '../testing/account-world.server';
import { signAccessToken, verifyAccessToken } from './access-tokens.server';
import {
  createApiToken,
  forgetExpiredApiTokens,
  listApiTokens,
  refreshAccess,
  revokeApiToken,
  TokenRefused,
  acceptApiToken,
} from './api-tokens.server';

let world: ReturnType<typeof openAccountWorld>;
let person: Actor & { email: string };
beforeEach(async () => {
  world = openAccountWorld();
  person = await world.settle('marta@example.org');
});
afterEach(() => world.remove());

const make = (kind: 'personal' | 'refresh', days = 30) =>
  createApiToken(world, person.personId, { kind, name: 'Script', scopes: ['outcomes'], days });
const call = (token: string) => acceptApiToken(world, token, FIREFOX);
const refresh = (token: string) => refreshAccess(world, token, FIREFOX);
const listed = () => listApiTokens(world.database.read, person.personId, world.clock());

describe('a personal token', () => {
  it('is its person’s, with its scopes, until its day, and says when it was used last', async () => {
    const token = make('personal');
    expect(listed()).toMatchObject([{ name: 'Script', lastUsedAt: null }]);
    world.advance(30 * DAY_MS - 1);
    expect(await call(token)).toEqual({ personId: person.personId, scopes: ['outcomes'] });
    expect(listed()[0]?.lastUsedAt).toEqual(world.clock());
    world.advance(1);
    await expect(call(token)).rejects.toThrow(TokenRefused);
    expect(listed()).toEqual([]);
    expect(forgetExpiredApiTokens(world.database, world.clock())).toBe(1);
  });

  it('is told by mail, and kept as a hash alone', async () => {
    const token = make('personal');
    expect((await world.deliver()).at(-1)?.subject).toContain('token');
    expect(JSON.stringify(world.database.read.select().from(apiTokens).all())).not.toContain(token);
  });

  it('ends when its person says so, and by nobody else', async () => {
    const token = make('personal');
    const id = listed()[0]?.id ?? '';
    expect(() => revokeApiToken(world, 'somebody-else', id)).toThrow(NotFound);
    revokeApiToken(world, person.personId, id);
    await expect(call(token)).rejects.toThrow(TokenRefused);
  });

  it('ends with the password', async () => {
    const token = make('personal');
    const change = { current: PASSWORD, password: 'seven quiet herons at noon', userAgent: null };
    await changePassword(world, person, change);
    await expect(call(token)).rejects.toThrow(TokenRefused);
  });

  it.each(['', 'cvp_', 'cvp_none', 'cvr_none', 'x.y.z', 'null'])('is not %j', async (token) => {
    make('personal');
    await expect(call(token)).rejects.toThrow(TokenRefused);
  });

  it('is not exchanged', async () => {
    await expect(refresh(make('personal'))).rejects.toThrow(TokenRefused);
  });
});

describe('a refresh token', () => {
  it('gives an access token of 30 minutes, and calls nothing itself', async () => {
    const token = make('refresh');
    await expect(call(token)).rejects.toThrow(TokenRefused);
    const { accessToken } = await refresh(token);
    world.advance(30 * MINUTE_MS - SECOND_MS);
    expect(await call(accessToken)).toMatchObject({ personId: person.personId });
    world.advance(SECOND_MS);
    await expect(call(accessToken)).rejects.toThrow(TokenRefused);
  });

  it('is exchanged for the next, each for 7 days', async () => {
    let token = make('refresh');
    for (let times = 0; times < 3; times += 1) {
      world.advance(7 * DAY_MS - 1);
      token = (await refresh(token)).refreshToken;
    }
    world.advance(7 * DAY_MS);
    await expect(refresh(token)).rejects.toThrow(TokenRefused);
  });

  it('that comes twice ends its family, access tokens and all', async () => {
    const first = make('refresh');
    const other = make('refresh');
    const second = await refresh(first);
    const third = await refresh(second.refreshToken);
    await expect(refresh(first)).rejects.toThrow(TokenRefused);
    await expect(refresh(third.refreshToken)).rejects.toThrow(TokenRefused);
    for (const { accessToken } of [second, third])
      await expect(call(accessToken)).rejects.toThrow(TokenRefused);
    expect(world.database.read.select().from(spentApiTokens).all()).toEqual([]);
    await expect(refresh(other)).resolves.toBeDefined();
  });

  it('exchanged twice at once is exchanged once', async () => {
    const token = make('refresh');
    const both = await Promise.allSettled([refresh(token), refresh(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an access token', () => {
  const config = {
    sessionSecrets: ['a secret of the tests, long enough to be one'],
    publicUrl: 'https://cv.example',
  };
  const whose = { personId: 'marta', tokenId: 'family' };
  const WEEK_ENDS = new Date(2_900 * 7 * DAY_MS);
  const before = new Date(WEEK_ENDS.getTime() - MINUTE_MS);

  it('is read in the week after the one whose key signed it', async () => {
    const token = await signAccessToken(config, whose, before);
    const later = new Date(WEEK_ENDS.getTime() + 20 * MINUTE_MS);
    expect(await verifyAccessToken(config, token, later)).toEqual(whose);
  });

  it('is signed by another key each week', async () => {
    const header = async (at: Date) => {
      const [first = ''] = (await signAccessToken(config, whose, at)).split('.');
      return JSON.parse(Buffer.from(first, 'base64url').toString()) as { kid: string };
    };
    expect((await header(before)).kid).not.toBe((await header(WEEK_ENDS)).kid);
  });

  it('is read while the secret that signed it is still one of ours, and at our site alone', async () => {
    const token = await signAccessToken(config, whose, before);
    const read = (over: Partial<typeof config>) =>
      verifyAccessToken({ ...config, ...over }, token, before);
    expect(await read({ sessionSecrets: ['newer', ...config.sessionSecrets] })).toEqual(whose);
    expect(await read({ sessionSecrets: ['newer'] })).toBeUndefined();
    expect(await read({ publicUrl: 'https://elsewhere.example' })).toBeUndefined();
  });

  it('without a signature is none', async () => {
    const [, body = ''] = (await signAccessToken(config, whose, before)).split('.');
    const head = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
    expect(await verifyAccessToken(config, `${head}.${body}.`, before)).toBeUndefined();
  });
});
