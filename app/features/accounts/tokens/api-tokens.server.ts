import type { Database, Reader, Transaction } from '#db/client';
import { apiTokens, spentApiTokens } from '#db/schema';
import { and, desc, eq, gt, lte } from 'drizzle-orm';
import { audit } from '~/features/audit/audit.server';
import { auditRefused } from '~/features/audit/audit-visitor.server';
import type { Config } from '~/platform/config/environment';
import { Failure, NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';
import type { AccountDependencies, Visitor } from '../account-dependencies.server';
import { mailOwner } from '../account-mail.server';
import { hashToken, newToken } from '../token.server';
import { signAccessToken, verifyAccessToken } from './access-tokens.server';
import { scopesAmong, type Scope } from './scopes';

export const REFRESH_DAYS = 7;
/** More programs than anybody runs. */
const MOST_TOKENS = 50;
/** "Last used" is written at most this often. */
const USED_EVERY_MS = MINUTE_MS;
const PREFIX = { personal: 'cvp_', refresh: 'cvr_' } as const;

/** What tokens need: what they are signed with says which site they are for. */
export type TokenDependencies = AccountDependencies & {
  readonly config: Pick<Config, 'publicUrl'>;
};

type Kind = keyof typeof PREFIX;

/** A token that was refused, whatever is wrong with it. */
export class TokenRefused extends Failure {
  override readonly name = 'TokenRefused';
  constructor() {
    super('unauthenticated', 'This token is not known, was revoked, or has run out.');
  }
}

/** A program as its person sees it. */
export interface ListedToken {
  id: string;
  kind: Kind;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** Somebody's tokens that still work, the newest first. */
export function listApiTokens(
  read: Pick<Reader, 'select'>,
  personId: string,
  now: Date,
): ListedToken[] {
  const { id, kind, name, scopes, createdAt, expiresAt, lastUsedAt } = apiTokens;
  return read
    .select({ id, kind, name, scopes, createdAt, expiresAt, lastUsedAt })
    .from(apiTokens)
    .where(and(eq(apiTokens.personId, personId), gt(expiresAt, now)))
    .orderBy(desc(createdAt), desc(id))
    .all()
    .map((token) => ({ ...token, scopes: scopesAmong(token.scopes) }));
}

/**
 * Makes a token for a program of somebody's.
 *
 * @param asked.days until a personal one ends; a refresh token ends 7 days after its last exchange.
 * @returns the token, which is shown once and not kept.
 * @throws {Failure} `exhausted` where there are too many.
 */
export function createApiToken(
  { database, clock }: Pick<AccountDependencies, 'database' | 'clock'>,
  personId: string,
  asked: { kind: Kind; name: string; scopes: readonly Scope[]; days: number },
): string {
  const token = PREFIX[asked.kind] + newToken();
  database.write((tx) => {
    const now = clock();
    if (listApiTokens(tx, personId, now).length >= MOST_TOKENS)
      throw new Failure('exhausted', `There can be ${MOST_TOKENS} tokens. Revoke one first.`);
    const { kind, name } = asked;
    const days = kind === 'refresh' ? REFRESH_DAYS : asked.days;
    const id = newId();
    tx.insert(apiTokens)
      .values({
        ...{ id, personId, kind, name, scopes: [...asked.scopes], tokenHash: hashToken(token) },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + days * DAY_MS) },
      })
      .run();
    audit(tx, { actor: personId, action: 'token.created', subject: id }, now);
    mailOwner(tx, personId, 'token-created', now);
  });
  return token;
}

/** Ends one's own token, with all that came of it. @throws {NotFound} */
export function revokeApiToken(
  { database, clock }: Pick<AccountDependencies, 'database' | 'clock'>,
  personId: string,
  id: string,
): void {
  database.write((tx) => {
    const own = and(eq(apiTokens.id, id), eq(apiTokens.personId, personId));
    if (tx.delete(apiTokens).where(own).run().changes === 0) throw new NotFound('This token');
    audit(tx, { actor: personId, action: 'token.revoked', subject: id }, clock());
  });
}

/** Ends all of somebody's tokens. @returns how many. */
export function endApiTokens(tx: Transaction, personId: string): number {
  return tx.delete(apiTokens).where(eq(apiTokens.personId, personId)).run().changes;
}

/** Deletes tokens that have run out. @returns how many. */
export function forgetExpiredApiTokens(database: Database, now: Date): number {
  return database.write(
    (tx) => tx.delete(apiTokens).where(lte(apiTokens.expiresAt, now)).run().changes,
  );
}

/**
 * Exchanges a refresh token for an access token and the next refresh token. One that was exchanged
 * before ends its whole family: somebody else has it, too.
 *
 * @throws {TokenRefused}
 */
export async function refreshAccess(
  dependencies: TokenDependencies,
  refreshToken: string,
  visitor: Visitor,
): Promise<{ accessToken: string; refreshToken: string }> {
  const { database, clock, config } = dependencies;
  const next = PREFIX.refresh + newToken();
  const now = clock();
  const hash = hashToken(refreshToken);
  const family = database.write((tx) => exchange(tx, { hash, next: hashToken(next) }, now));
  if (family === undefined) {
    const subject = 'unknown-token';
    auditRefused(dependencies, { action: 'token.failed', by: visitor, subject });
  }
  if (family === undefined || 'reused' in family) throw new TokenRefused();
  const { personId, id: tokenId } = family;
  return {
    accessToken: await signAccessToken(config, { personId, tokenId }, now),
    refreshToken: next,
  };
}

function exchange(
  tx: Transaction,
  { hash, next }: { hash: string; next: string },
  now: Date,
): { id: string; personId: string } | { reused: true } | undefined {
  const spent = tx.select().from(spentApiTokens).where(eq(spentApiTokens.tokenHash, hash)).get();
  if (spent !== undefined) {
    const family = eq(apiTokens.id, spent.tokenId);
    const owner = tx.select({ personId: apiTokens.personId }).from(apiTokens).where(family).get();
    tx.delete(apiTokens).where(family).run();
    const actor = owner?.personId ?? 'nobody';
    audit(tx, { actor, action: 'token.reused', subject: spent.tokenId }, now);
    return { reused: true };
  }
  const works = and(
    eq(apiTokens.tokenHash, hash),
    eq(apiTokens.kind, 'refresh'),
    gt(apiTokens.expiresAt, now),
  );
  const family = tx.select().from(apiTokens).where(works).get();
  if (family === undefined) return undefined;
  tx.insert(spentApiTokens).values({ tokenHash: hash, tokenId: family.id }).run();
  const expiresAt = new Date(now.getTime() + REFRESH_DAYS * DAY_MS);
  tx.update(apiTokens)
    .set({ tokenHash: next, expiresAt, lastUsedAt: now })
    .where(eq(apiTokens.id, family.id))
    .run();
  return family;
}

/**
 * Whose program sends a token, and what it may do. That it was used is noted.
 *
 * @param token a personal one, or an access token whose family was not revoked.
 * @throws {TokenRefused}
 */
export async function acceptApiToken(
  dependencies: TokenDependencies,
  token: string,
  visitor: Visitor,
): Promise<{ personId: string; scopes: Scope[] }> {
  const { database, clock, config } = dependencies;
  const now = clock();
  const found = token.startsWith(PREFIX.personal)
    ? findLive(database.read, eq(apiTokens.tokenHash, hashToken(token)), now)
    : await findFamily(database.read, config, token, now);
  if (found === undefined) {
    const subject = 'unknown-token';
    auditRefused(dependencies, { action: 'token.failed', by: visitor, subject });
    throw new TokenRefused();
  }
  const { id, personId, scopes, lastUsedAt } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USED_EVERY_MS) {
    database.write(
      (tx) => tx.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, id)).run(),
      { aside: true },
    );
  }
  return { personId, scopes: scopesAmong(scopes) };
}

async function findFamily(
  read: Reader,
  config: TokenDependencies['config'],
  token: string,
  now: Date,
): Promise<typeof apiTokens.$inferSelect | undefined> {
  const verified = await verifyAccessToken(config, token, now);
  if (verified === undefined) return undefined;
  const { tokenId, personId } = verified;
  return findLive(read, and(eq(apiTokens.id, tokenId), eq(apiTokens.personId, personId)), now);
}

const findLive = (read: Reader, which: ReturnType<typeof and>, now: Date) =>
  read
    .select()
    .from(apiTokens)
    .where(and(which, gt(apiTokens.expiresAt, now)))
    .get();
