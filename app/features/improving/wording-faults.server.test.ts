import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLetter } from '~/features/letters/letters.server';
import { writtenVersion } from '~/features/letters/testing/companion-world';
import { framedSample } from '~/features/writing/testing/read-sample';
import { addResume } from '~/features/library/resumes.server';
import { addOrigin } from '~/features/library/testing/plain-resume';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { judge } from '~/features/grounding/judge';
import { letterText } from '~/features/writing/letter/letter';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { answerOf, linesOf, readMaterial } from '~/features/writing/models/testing/scripted-model';
import type { Director } from '~/platform/ai/testing/scene';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { requestRewording } from './request-rewording.server';
import { readModelFigures } from './model-figures.server';
import { PROVIDER_FAULTS } from '~/features/rewording/testing/provider-faults';
import { openVendorsWorld } from './testing/vendors-world.server';
import { listWordings } from './wordings.server';

const WORDS = 'in order to find the cause';
const BETTER = 'with time and fault code to find the cause';

/** Words one sentence of the letter in fewer words, with its proof, and leaves the others. */
const good: Director = ({ data }) => {
  const material = readMaterial({ data });
  const lines = linesOf(material)
    .filter(({ text }) => text.includes(WORDS))
    .map(({ part, id, text }) => ({ part, from: [id], text: text.replace('in order to', 'to') }));
  return { kind: 'answers', text: answerOf(lines) };
};

// Nothing of this is printed, so no browser is started.
const printer = openBrowserPrinter();
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let world: ReturnType<typeof openVendorsWorld>['world'];
let directors: ReturnType<typeof openVendorsWorld>['directors'];
beforeEach(() => {
  ({ world, directors } = openVendorsWorld({ printer, drafting }, good));
});
afterEach(() => world.close());

const told = framedSample().interview;
const stories = told.stories.map((story, index) =>
  index === 0
    ? { ...story, action: `I logged every stop for 4 weeks with time and fault code ${WORDS}` }
    : story,
);
const sample = writtenVersion({ ...told, stories });

/** Has the letter of a resume worded, and reads what came of it. */
async function word() {
  const { database, models, clock } = world;
  const parts = { read: database.read, drafting };
  const version = await sample;
  const resumeId = database.write((tx) => {
    const about = { ...addOrigin(tx, 'owner', clock()), title: 'A job', sample: false };
    return addResume(tx, { ...about, ...version }, clock());
  });
  world.consent();
  const of = { personId: 'owner', resumeId, subject: 'letter' } as const;
  const before = (await readLetter(parts, 'owner', resumeId)).letter;
  await requestRewording(world, of);
  await world.run({ rewrite: rewriteText });
  const { letter, resume } = await readLetter(parts, 'owner', resumeId);
  const told = letter.paragraphs.flatMap(({ sentences }) => sentences);
  const coverLetter = told
    .filter(({ worded }) => worded !== undefined)
    .map(({ text }) => text)
    .join(' ');
  expect(judge({ resume: {}, coverLetter }, resume.source.interview).supported).toBe(true);
  expect(world.versions(resumeId)).toBe(1);
  return {
    ...{ before, letter, text: letterText(letter), came: world.improvement(resumeId) },
    wordings: await listWordings(parts, of),
    figures: readModelFigures(database.read, models, clock()),
  };
}

test('both vendors’ answers, as they are on the wire, make a better letter', async () => {
  const { text, came, wordings } = await word();
  expect(came).toMatchObject({ outcome: 'improved', troubles: [] });
  expect(text).toContain(BETTER);
  expect(wordings).toHaveLength(1);
});

describe.each(PROVIDER_FAULTS)('a provider that %s', (_, scene, trouble) => {
  test('first, is followed by the second, and operators see why', async () => {
    directors.vertex = () => scene;
    const { text, came, wordings, figures } = await word();
    expect(text).toContain(BETTER);
    expect(wordings[0]?.model).toContain('Llama');
    expect(came.outcome).toBe('improved');
    expect(came.troubles).toContainEqual({ provider: 'vertex', what: trouble });
    expect(figures.providers[0]).toMatchObject({ provider: 'vertex', lastTrouble: trouble });
  });

  test('second, after a first that is down, leaves the letter as it was written', async () => {
    directors.vertex = () => ({ kind: 'unreachable' });
    directors.huggingface = () => scene;
    const { before, letter, came, wordings } = await word();
    expect(letter).toEqual(before);
    expect(wordings).toEqual([]);
    expect(came.outcome).toBe('unavailable');
    expect(came.troubles).toContainEqual({ provider: 'huggingface', what: trouble });
  });
});
