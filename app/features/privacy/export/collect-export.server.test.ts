import { strFromU8, unzipSync } from 'fflate';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { interviews, people } from '#db/schema';
import { createGuest } from '~/features/accounts/guests.server';
import { createApiToken } from '~/features/accounts/tokens/api-tokens.server';
import { giveAuthenticator } from '~/features/accounts/testing/give-authenticator.server';
import { openAccountWorld } from '~/features/accounts/testing/account-world.server';
import { pdfKey } from '~/features/library/resumes.server';
import { makeResume } from '~/features/outcomes/testing/outcome-world';
import { OWNED_TABLES, tableName } from '../owned-tables.server';
import { collectExport } from './collect-export.server';
import { SECRET_TABLES, TABLE_WORDS } from './describe-tables';

let world: ReturnType<typeof openAccountWorld>;
let personId: string;
beforeEach(async () => {
  world = openAccountWorld();
  ({ personId } = await world.settle('marta@example.org'));
});
afterEach(() => world.remove());

const PDF = new TextEncoder().encode('%PDF-1.7');
const storage = (key = pdfKey('a'.repeat(64))) => ({
  get: (asked: string) =>
    Promise.resolve(asked === key ? { bytes: PDF, contentType: 'application/pdf' } : undefined),
});

async function open(files: Record<string, string> = {}) {
  const parts = { read: world.database.read, storage: storage(), files };
  const zip = unzipSync(await collectExport(parts, personId, world.clock()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('an export', () => {
  it('holds the account, what was made with it, its PDFs, and says what each file is', async () => {
    const resumeId = makeResume(world.database, personId, {}, world.clock());
    const files = await open({ 'applications.csv': 'a,b' });
    expect(JSON.parse(files['data/people.json'] ?? '')).toMatchObject([
      { id: personId, email: 'marta@example.org', name: 'Marta' },
    ]);
    expect(files['data/resume_versions.json']).toContain(resumeId);
    expect(files[`pdfs/${resumeId}-version-1.pdf`]).toBe('%PDF-1.7');
    expect(files['applications.csv']).toBe('a,b');
    for (const name of Object.keys(files).filter((one) => one !== 'README.txt'))
      expect(files['README.txt']).toContain(name);
  });

  it('holds nothing that opens anything', async () => {
    const asked = { kind: 'personal', name: 'Script', scopes: ['outcomes'], days: 30 } as const;
    const token = createApiToken(world, personId, asked);
    giveAuthenticator(world.database, personId, world.clock());
    const files = await open();
    const all = Object.values(files).join('\n');
    expect(files['data/api_tokens.json']).toContain('Script');
    const person = world.person(personId);
    for (const secret of [token, person?.passwordHash ?? '', 'Hash"', 'sealed under nothing'])
      expect(all).not.toContain(secret);
  });

  it('holds nothing of anybody else', async () => {
    const other = createGuest(world.database, 'Safari', world.clock()).actor.personId;
    makeResume(world.database, other, {}, world.clock());
    world.database.write((tx) =>
      tx.update(people).set({ name: 'Ana' }).where(eq(people.id, other)).run(),
    );
    const all = Object.values(await open()).join('\n');
    expect(world.database.read.select().from(interviews).all()).toHaveLength(1);
    for (const theirs of [other, 'Safari', 'Ana']) expect(all).not.toContain(theirs);
  });
});

test('each table that leads to a person is described, or holds nothing but secrets', () => {
  const described = [...Object.keys(TABLE_WORDS), ...SECRET_TABLES].filter(
    (name) => name !== 'audit_events',
  );
  expect(OWNED_TABLES.map(tableName).sort()).toEqual(described.sort());
});
