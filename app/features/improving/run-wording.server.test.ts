import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toLetterText } from '~/features/letters/edited-letter';
import { getLetter, saveLetter } from '~/features/letters/letters.server';
import { getPreparation, savePreparation } from '~/features/letters/preparations.server';
import { writtenVersion } from '~/features/letters/testing/companion-world';
import { addResume, addVersion } from '~/features/library/resumes.server';
import { addOrigin } from '~/features/library/testing/plain-resume';
import { layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { paragraphText } from '~/features/writing/letter/letter';
import { interviews } from '~/features/writing/testing/interviews';
import { LeaseLost, releaseLeases } from '~/platform/jobs/queue.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { askForImprovement } from './ask-for-improvement.server';
import { askForWording } from './ask-for-wording.server';
import { stopImprovement } from './improvements.server';
import type { Companion } from './progress';
import { openImprovementWorld } from './testing/improvement-world.server';
import { LEAVE } from './testing/plain-rewrite';
import { listWordings, takeBack } from './wordings.server';

// Nothing of this is printed, so no browser is started.
const printer = openBrowserPrinter();
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let world: ReturnType<typeof openImprovementWorld>;
beforeEach(() => {
  world = openImprovementWorld({ printer, drafting });
});
afterEach(() => world.close());

const personId = 'owner';

/** A resume whose owner said yes, and who asks for its letter or preparation to be worded. */
async function ask(subject: Companion) {
  const { database, models, clock } = world;
  const version = await writtenVersion(interviews['electrician']!);
  const resumeId = database.write((tx) => {
    const about = { ...addOrigin(tx, personId, clock()), title: 'A job', sample: false };
    return addResume(tx, { ...about, ...version }, clock());
  });
  world.consent();
  const of = { personId, resumeId, subject };
  return {
    ...{ of, resumeId },
    id: askForWording(database, models, of, clock()),
    letter: () => getLetter(database.read, personId, resumeId).letter,
    text: () => toLetterText(getLetter(database.read, personId, resumeId).letter).body,
    preparation: () => getPreparation(database.read, personId, resumeId),
    wordings: () => listWordings(database.read, of),
    edit: (change: (body: string) => string) => {
      const text = toLetterText(getLetter(database.read, personId, resumeId).letter);
      saveLetter(database, personId, resumeId, { ...text, body: change(text.body) }, clock());
    },
    again: () => askForWording(database, models, of, clock()),
  };
}

describe('wording a letter', () => {
  test('puts a model’s sentences in its place, says which, and makes no version', async () => {
    const { resumeId, letter, wordings, text } = await ask('letter');
    const before = text();
    await world.run();
    expect(world.improvement(resumeId)).toMatchObject({
      ...{ subject: 'letter', outcome: 'improved', version: null },
    });
    expect(world.versions(resumeId)).toBe(1);
    expect(wordings().length).toBeGreaterThan(2);
    for (const { before: old, after, model } of wordings()) {
      expect(after).toBe(`${old} (better)`);
      expect(before).toContain(old);
      expect(model).toBe('vertex-of-the-tests');
    }
    expect(paragraphText(letter().paragraphs.at(-1)!)).toMatch(
      /I would be glad to tell you more\.$/,
    );
  });

  test('leaves what the person changes meanwhile, and takes the rest', async () => {
    const { edit, text, wordings } = await ask('letter');
    world.vertex.meanwhile(() => edit((body) => body.replace('closer to home', 'near my family')));
    await world.run();
    expect(text()).toContain('because it is near my family. ');
    expect(text()).not.toContain('near my family. (better)');
    expect(wordings().length).toBeGreaterThan(1);
  });

  test('never asks about what the person wrote themselves', async () => {
    const { edit, wordings } = await ask('letter');
    edit(() => 'All of this is mine.');
    await world.run();
    expect(wordings()).toEqual([]);
  });

  test('is kept through a new look and other sentences, and not worded for a version that is past', async () => {
    const one = await ask('letter');
    const { database, clock } = world;
    const written = world.newest(one.resumeId);
    const modern = { ...written, layout: layout.parse({ template: 'modern' }) };
    database.write((tx) => addVersion(tx, personId, one.resumeId, modern, clock()));
    await world.run();
    const wordings = one.wordings();
    expect(wordings.length).toBeGreaterThan(0);

    one.again();
    const newest = world.newest(one.resumeId);
    const document = { ...newest.document, basics: { name: 'Somebody', summary: 'Else' } };
    database.write((tx) =>
      addVersion(tx, personId, one.resumeId, { ...newest, document }, clock()),
    );
    await world.run();
    expect(world.improvement(one.resumeId).outcome).toMatch(/overtaken|unchanged/);
    expect(one.wordings()).toEqual(wordings);
  });

  test('is taken back sentence by sentence, and may be asked for again', async () => {
    const { of, wordings, text, again } = await ask('letter');
    const before = text();
    await world.run();
    const [first] = wordings();
    takeBack(world.database, of, first!.id, world.clock());
    expect(wordings()).not.toContainEqual(first);
    takeBack(world.database, of, null, world.clock());
    expect(text()).toBe(before);
    again();
    await world.run();
    expect(wordings()).toContainEqual(first);
  });

  test('is asked about once, whatever crashes', async () => {
    const { resumeId, wordings } = await ask('letter');
    const parts = world.improvement(resumeId).sections.length;
    expect(parts, 'or this test means nothing').toBeGreaterThan(2);
    world.vertex.play({ says: 'better' }, { hangs: true, stubborn: true });
    const dead = new AbortController();
    const died = world.run({}, dead.signal).catch((error: unknown) => error);
    await vi.waitFor(() => expect(world.vertex.calls).toHaveLength(2));
    releaseLeases(world.database, undefined, world.clock());
    world.vertex.play({ says: 'better' });
    await world.run();
    dead.abort(new LeaseLost('the process died here'));
    expect(await died).toBeInstanceOf(LeaseLost);
    expect(world.vertex.calls).toHaveLength(parts + 1);
    expect(world.improvement(resumeId).outcome).toBe('improved');
    for (const { before, after } of wordings()) expect(after).toBe(`${before} (better)`);
  });

  test.each([
    ['nothing is better', { says: LEAVE }, 'unchanged'],
    ['nobody answers', { fails: 'broken' }, 'unavailable'],
  ] as const)('stays as it was written where %s', async (_, turn, outcome) => {
    const { resumeId, text, wordings } = await ask('letter');
    const before = text();
    world.vertex.play(turn);
    world.huggingface.play(turn);
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe(outcome);
    expect(text()).toBe(before);
    expect(wordings()).toEqual([]);
  });

  test('is stopped by the person, and ended by their no', async () => {
    const { resumeId, text, again } = await ask('letter');
    const before = text();
    stopImprovement(world.database, personId, resumeId, world.clock());
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe('stopped');
    again();
    world.consent(false);
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe('withdrawn');
    expect(text()).toBe(before);
    expect(world.vertex.calls).toEqual([]);
  });
});

describe('wording an interview preparation', () => {
  test('puts a model’s questions beside the person’s notes', async () => {
    const { resumeId, preparation, wordings, of } = await ask('preparation');
    const [line] = preparation().preparation.lines;
    const notes = { notes: { [line!.text]: 'Mention the van' }, toAsk: ['Which van?'] };
    savePreparation(world.database, personId, resumeId, notes, world.clock());
    await world.run();
    expect(preparation().own).toMatchObject(notes);
    expect(preparation().preparation.lines[0]?.question).toBe(`${line!.question} (better)`);
    expect(wordings()).toHaveLength(preparation().preparation.lines.length);
    savePreparation(world.database, personId, resumeId, { ...notes, toAsk: [] }, world.clock());
    expect(wordings()).toHaveLength(preparation().preparation.lines.length);
    takeBack(world.database, of, null, world.clock());
    expect(preparation().own).toEqual({ ...notes, toAsk: [] });
  });
});

describe('models are asked about one thing at a time', () => {
  test('of a resume, and twice about one thing is once', async () => {
    const { resumeId, id, again } = await ask('letter');
    expect(again()).toBe(id);
    const { database, models, clock } = world;
    expect(() => askForImprovement(database, models, personId, resumeId, clock())).toThrow(
      /looking at your letter/,
    );
    await world.run();
    askForImprovement(database, models, personId, resumeId, clock());
    expect(again).toThrow(/looking at your resume/);
  });

  test('and nobody else’s, and not without a yes', async () => {
    const { of } = await ask('letter');
    const { database, models, clock } = world;
    expect(() => askForWording(database, models, { ...of, personId: 'other' }, clock())).toThrow(
      /not yours/,
    );
    world.consent(false);
    expect(() => askForWording(database, models, of, clock())).toThrow(/Say yes/);
  });
});
