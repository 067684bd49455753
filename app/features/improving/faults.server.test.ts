import { ledgerEntries } from '#db/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { judge } from '~/features/grounding/judge';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import {
  answerOf,
  linesOf,
  readMaterial,
  reword,
} from '~/features/writing/models/testing/scripted-model';
import type { Director } from '~/platform/ai/testing/scene';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import { readModelFigures } from './model-figures.server';
import { PROVIDER_FAULTS } from '~/features/rewording/testing/provider-faults';
import { openVendorsWorld } from './testing/vendors-world.server';

const WORDS = '25 sites in 3 years';
const BETTER = 'Installed and wired conveyors at 25 customer sites in 3 years';

/** Words one line of the sample person's better, with its proof, and leaves the others. */
const good: Director = ({ data }) => {
  const material = readMaterial({ data });
  const isMeant = linesOf(material).some(({ text }) => text.includes(WORDS));
  const lines = isMeant ? [reword(material, WORDS, BETTER)] : [];
  return { kind: 'answers', text: answerOf(lines) };
};

let printer: Printer;
beforeAll(() => {
  printer = openBrowserPrinter();
});
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let world: ReturnType<typeof openVendorsWorld>['world'];
let directors: ReturnType<typeof openVendorsWorld>['directors'];
beforeEach(() => {
  ({ world, directors } = openVendorsWorld({ printer, drafting }, good));
});
afterEach(() => world.close());

async function improve() {
  const { made } = await world.ask();
  const paid = world.database.read.select().from(ledgerEntries).all();
  await world.run({ rewrite: rewriteText });
  expect(world.database.read.select().from(ledgerEntries).all(), 'one charge at most').toEqual(
    paid,
  );
  const newest = world.newest(made.id);
  expect(newest.certificate.ok).toBe(true);
  expect(judge(newest.draft, newest.source.interview).supported).toBe(true);
  const figures = readModelFigures(world.database.read, world.models, world.clock());
  return { made, newest, came: world.improvement(made.id), figures };
}

test('both vendors’ answers, as they are on the wire, make a better version', async () => {
  const { newest, came } = await improve();
  expect(came).toMatchObject({ outcome: 'improved', troubles: [] });
  expect(JSON.stringify(newest.document)).toContain(BETTER);
});

describe.each(PROVIDER_FAULTS)('a provider that %s', (_, scene, trouble) => {
  test('first, is followed by the second, and operators see why', async () => {
    directors.vertex = () => scene;
    const { newest, came, figures } = await improve();
    expect(newest.version).toBe(2);
    expect(JSON.stringify(newest.document)).toContain(BETTER);
    expect(newest.draft.writer.fallbackFrom).toEqual(['vertex']);
    expect(came.outcome).toBe('improved');
    expect(came.troubles).toContainEqual({ provider: 'vertex', what: trouble });
    expect(figures.providers[0]).toMatchObject({ provider: 'vertex', lastTrouble: trouble });
  });

  test('second, after a first that is down, leaves the resume as it was made', async () => {
    directors.vertex = () => ({ kind: 'unreachable' });
    directors.huggingface = () => scene;
    const { made, newest, came, figures } = await improve();
    expect(newest).toMatchObject({ version: 1, document: made.document });
    expect(newest.draft.writer.model).toBeNull();
    expect(came.outcome).toBe('unavailable');
    expect(came.troubles).toContainEqual({ provider: 'huggingface', what: trouble });
    expect(figures.troubles.map(({ key }) => key)).toContain(`huggingface: ${trouble}`);
  });
});
