import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import { toLetterText } from '~/features/letters/edited-letter';
import { readLetter, saveLetter } from '~/features/letters/letters.server';
import { readPreparation, savePreparation } from '~/features/letters/preparations.server';
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
import { requestRewording } from './request-rewording.server';
import { stopImprovement } from './improvements.server';
import type { Companion } from './outcome';
import { openImprovementWorld } from './testing/improvement-world.server';
import { LEAVE } from './testing/plain-rewrite';
import { listWordings, revertWording } from './wordings.server';

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
async function ask(subject: Companion, person = 'electrician') {
  const { database, clock } = world;
  const parts = { read: database.read, drafting };
  const version = await writtenVersion(interviews[person]!);
  const resumeId = database.write((tx) => {
    const about = { ...addOrigin(tx, personId, clock()), title: 'A job', sample: false };
    return addResume(tx, { ...about, ...version }, clock());
  });
  world.consent();
  const of = { personId, resumeId, subject };
  const letter = async () => (await readLetter(parts, personId, resumeId)).letter;
  return {
    ...{ of, resumeId },
    id: await requestRewording(world, of),
    letter,
    text: async () => toLetterText(await letter()).body,
    preparation: () => readPreparation(parts, personId, resumeId),
    wordings: () => listWordings(parts, of),
    edit: async (change: (body: string) => string) => {
      const text = toLetterText(await letter());
      await saveLetter(world, personId, resumeId, { ...text, body: change(text.body) });
    },
    again: () => requestRewording(world, of),
  };
}

describe('wording a letter', () => {
  test('puts a model’s sentences in its place, says which, and makes no version', async () => {
    const { resumeId, letter, wordings, text } = await ask('letter');
    const before = await text();
    await world.run();
    expect(world.improvement(resumeId)).toMatchObject({
      ...{ subject: 'letter', outcome: 'improved', version: null },
    });
    expect(world.versions(resumeId)).toBe(1);
    expect((await wordings()).length).toBeGreaterThan(2);
    for (const { before: old, after, model } of await wordings()) {
      expect(after).toBe(`${old} (better)`);
      expect(before).toContain(old);
      expect(model).toBe('vertex-of-the-tests');
    }
    expect(paragraphText((await letter()).paragraphs.at(-1)!)).toMatch(
      /I would be glad to tell you more\.$/,
    );
  });

  test('leaves what the person changes meanwhile, and takes the rest', async () => {
    const { edit, text, wordings } = await ask('letter');
    world.vertex.meanwhile(() =>
      edit((body) => body.replace('on safe isolation', 'to isolate safely')),
    );
    await world.run();
    expect(await text()).toContain('trained two apprentices to isolate safely');
    expect(await text()).not.toMatch(/isolate safely[^.]*\. \(better\)/);
    expect((await wordings()).length).toBeGreaterThan(1);
  });

  test('never asks about what the person wrote themselves', async () => {
    const { edit, wordings } = await ask('letter');
    await edit(() => 'All of this is mine.');
    await world.run();
    expect(await wordings()).toEqual([]);
  });

  test('is kept through a new look and other sentences, and not worded for a version that is past', async () => {
    const one = await ask('letter');
    const { database, clock } = world;
    const written = world.newest(one.resumeId);
    const modern = { ...written, layout: layout.parse({ template: 'modern' }) };
    database.write((tx) => addVersion(tx, { personId, resumeId: one.resumeId }, modern, clock()));
    await world.run();
    const wordings = await one.wordings();
    expect(wordings.length).toBeGreaterThan(0);

    await one.again();
    const newest = world.newest(one.resumeId);
    const document = { ...newest.document, basics: { name: 'Somebody', summary: 'Else' } };
    database.write((tx) =>
      addVersion(tx, { personId, resumeId: one.resumeId }, { ...newest, document }, clock()),
    );
    await world.run();
    expect(world.improvement(one.resumeId).outcome).toMatch(/overtaken|unchanged/);
    expect(await one.wordings()).toEqual(wordings);
  });

  test('is left as the person changes it while its sentences are kept', async () => {
    const { edit, text, wordings } = await ask('letter');
    let written = 0;
    const writeLetter: typeof drafting.writeLetter = async (...of) => {
      written += 1;
      if (written === 2)
        await edit((body) => body.replace('on safe isolation', 'to isolate safely'));
      return drafting.writeLetter(...of);
    };
    await world.run({ drafting: { ...drafting, writeLetter } });
    expect(written, 'or this test means nothing').toBe(2);
    expect(await text()).toContain('trained two apprentices to isolate safely');
    expect(await text()).not.toMatch(/isolate safely[^.]*\. \(better\)/);
    expect((await wordings()).length).toBeGreaterThan(1);
  });

  test('is not kept where the resume says something else once its sentences are', async () => {
    const { resumeId, wordings } = await ask('letter');
    const { database, clock } = world;
    const written = world.newest(resumeId);
    let calls = 0;
    const writeLetter: typeof drafting.writeLetter = (...of) => {
      calls += 1;
      if (calls === 2) {
        const document = { ...written.document, basics: { name: 'Somebody', summary: 'Else' } };
        const next = { ...written, document };
        database.write((tx) => addVersion(tx, { personId, resumeId }, next, clock()));
      }
      return drafting.writeLetter(...of);
    };
    await world.run({ drafting: { ...drafting, writeLetter } });
    expect(world.versions(resumeId), 'or this test means nothing').toBe(2);
    expect(world.improvement(resumeId).outcome).toBe('overtaken');
    expect(await wordings()).toEqual([]);
  });

  test('is asked about as it is once what takes long is done', async () => {
    const { of, edit, resumeId } = await ask('letter');
    stopImprovement(world.database, personId, resumeId, world.clock());
    await world.run();
    const written = world.newest(resumeId);
    let calls = 0;
    const writeLetter: typeof drafting.writeLetter = async (...given) => {
      calls += 1;
      if (calls === 1) {
        const modern = { ...written, layout: layout.parse({ template: 'modern' }) };
        world.database.write((tx) => addVersion(tx, { personId, resumeId }, modern, world.clock()));
      } else await edit(() => 'All of this is mine.');
      return drafting.writeLetter(...given);
    };
    await requestRewording({ ...world, drafting: { ...drafting, writeLetter } }, of);
    expect(world.improvement(resumeId)).toMatchObject({ baseVersion: 2, sections: [] });
  });

  test('is taken back sentence by sentence, and may be asked for again', async () => {
    const { of, wordings, text, again } = await ask('letter');
    const before = await text();
    await world.run();
    const [first] = await wordings();
    revertWording(world.database, of, first!.id, world.clock());
    expect(await wordings()).not.toContainEqual(first);
    revertWording(world.database, of, null, world.clock());
    expect(await text()).toBe(before);
    await again();
    await world.run();
    expect(await wordings()).toContainEqual(first);
  });

  test('is asked about in one call, and in one more after a crash', async () => {
    const { resumeId, wordings } = await ask('preparation', 'schoolAdministrator');
    const parts = world.improvement(resumeId).sections.length;
    expect(parts, 'or this test means nothing').toBeGreaterThan(1);
    world.vertex.play({ hangs: true, stubborn: true });
    const dead = new AbortController();
    const died = world.run({}, dead.signal).catch((error: unknown) => error);
    await eventually(() => expect(world.vertex.calls).toHaveLength(1));
    releaseLeases(world.database, undefined, world.clock());
    world.vertex.play({ says: 'better' });
    await world.run();
    dead.abort(new LeaseLost('the process died here'));
    expect(await died).toBeInstanceOf(LeaseLost);
    expect(world.vertex.calls).toHaveLength(2);
    expect(world.improvement(resumeId).outcome).toBe('improved');
    for (const { before, after } of await wordings()) expect(after).toBe(`${before} (better)`);
  });

  test.each([
    ['nothing is better', { says: LEAVE }, 'unchanged'],
    ['nobody answers', { fails: 'broken' }, 'unavailable'],
  ] as const)('stays as it was written where %s', async (_, turn, outcome) => {
    const { resumeId, text, wordings } = await ask('letter');
    const before = await text();
    world.vertex.play(turn);
    world.huggingface.play(turn);
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe(outcome);
    expect(await text()).toBe(before);
    expect(await wordings()).toEqual([]);
  });

  test('is stopped by the person, and ended by their no', async () => {
    const { resumeId, text, again } = await ask('letter');
    const before = await text();
    stopImprovement(world.database, personId, resumeId, world.clock());
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe('stopped');
    await again();
    world.consent(false);
    await world.run();
    expect(world.improvement(resumeId).outcome).toBe('withdrawn');
    expect(await text()).toBe(before);
    expect(world.vertex.calls).toEqual([]);
  });
});

describe('wording an interview preparation', () => {
  test('puts a model’s questions beside the person’s notes', async () => {
    const { resumeId, preparation, wordings, of } = await ask('preparation');
    const [line] = (await preparation()).preparation.lines;
    const notes = { notes: { [line!.text]: 'Mention the van' }, toAsk: ['Which van?'] };
    savePreparation(world.database, { personId, resumeId }, notes, world.clock());
    await world.run();
    expect((await preparation()).own).toMatchObject(notes);
    expect((await preparation()).preparation.lines[0]?.question).toBe(`${line!.question} (better)`);
    expect(await wordings()).toHaveLength((await preparation()).preparation.lines.length);
    savePreparation(world.database, { personId, resumeId }, { ...notes, toAsk: [] }, world.clock());
    expect(await wordings()).toHaveLength((await preparation()).preparation.lines.length);
    revertWording(world.database, of, null, world.clock());
    expect((await preparation()).own).toEqual({ ...notes, toAsk: [] });
  });
});

describe('models are asked about one thing at a time', () => {
  test('of a resume, and twice about one thing is once', async () => {
    const { resumeId, id, again } = await ask('letter');
    expect(await again()).toBe(id);
    const { database, models, clock } = world;
    expect(() => askForImprovement(database, models, { personId, resumeId }, clock())).toThrow(
      /looking at your letter/,
    );
    await world.run();
    askForImprovement(database, models, { personId, resumeId }, clock());
    await expect(again()).rejects.toThrow(/looking at your resume/);
  });

  test('and nobody else’s, and not without a yes', async () => {
    const { of } = await ask('letter');
    await expect(requestRewording(world, { ...of, personId: 'other' })).rejects.toThrow(
      /not yours/,
    );
    world.consent(false);
    await expect(requestRewording(world, of)).rejects.toThrow(/Say yes/);
  });
});
