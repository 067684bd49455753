import { improvements, jobs, ledgerEntries, resumes } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import { layout } from '~/features/templates/template';
import { chooseLayout } from '~/features/editing/workspaces.server';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import { printInLook } from '~/features/generation/testing/print-in-look';
import { wrapPrinter } from '~/features/generation/testing/generation-world.server';
import { addVersion, getResume, pdfKey } from '~/features/library/resumes.server';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { LeaseLost, releaseLeases } from '~/platform/jobs/queue.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import { MINUTE_MS } from '~/platform/durations';
import { stopImprovement } from './improvements.server';
import { askForImprovement, improveWhenMade } from './ask-for-improvement.server';
import { undoImprovement } from './undo-improvement.server';
import { failImprovement, type ImprovementDependencies } from './run-improvement.server';
import { openImprovementWorld } from './testing/improvement-world.server';
import { LEAVE, plainRewrite } from './testing/plain-rewrite';

let printer: Printer;
beforeAll(() => {
  printer = openBrowserPrinter();
});
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let world: ReturnType<typeof openImprovementWorld>;
beforeEach(() => {
  world = openImprovementWorld({ printer, drafting });
});
afterEach(() => world.close());

const entries = () => world.database.read.select().from(ledgerEntries).all();
const jobStates = () =>
  world.database.read
    .select()
    .from(jobs)
    .where(eq(jobs.queue, 'improvement'))
    .all()
    .map(({ state }) => state);

describe('improving a resume', () => {
  test('adds one version that was printed, read back and stored, and leaves the first', async () => {
    const { made } = await world.ask();
    await world.run();
    const improved = world.newest(made.id);
    expect(improved.version).toBe(2);
    expect(improved.certificate.ok).toBe(true);
    expect((await world.storage.get(pdfKey(improved.pdfSha256)))?.bytes.byteLength).toBe(
      improved.pdfBytes,
    );
    expect(improved.draft.writer).toEqual({
      name: 'builtin',
      model: 'vertex-of-the-tests',
      fallbackFrom: [],
    });
    for (const { lines } of world.sectionsOf(made.id)) {
      for (const line of lines) expect(line).toMatch(/\(better\)$/);
    }
    expect(getResume(world.database.read, 'owner', made.id, 1).document).toEqual(made.document);
    expect(world.improvement(made.id)).toMatchObject({ outcome: 'improved', version: 2 });
    expect(jobStates()).toEqual(['done']);
  });

  test('shows what is being written, and keeps none of it', async () => {
    const { made, id } = await world.ask();
    const seen = new Set<string>();
    world.parts.words.listen(id, () => {
      const writing = world.parts.words.find(id);
      if (writing !== undefined) seen.add(`${writing.section} ${writing.words}`);
    });
    await world.run();
    const [first] = world.sectionsOf(made.id);
    expect([...seen]).toEqual([`${first?.id ?? ''} better`]);
    expect(world.parts.words.find(id)).toBeUndefined();
  });

  test('costs the person nothing', async () => {
    const { made } = await world.ask();
    const before = entries();
    await world.run();
    askForImprovement(
      world.database,
      world.models,
      { personId: 'owner', resumeId: made.id },
      world.clock(),
    );
    await world.run();
    expect(entries()).toEqual(before);
  });

  test('keeps what is good already, and then adds no version', async () => {
    const { made } = await world.ask();
    world.vertex.play({ says: LEAVE });
    await world.run();
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id).outcome).toBe('unchanged');
    expect(world.huggingface.calls).toEqual([]);
  });

  test('asked for twice at once is one', async () => {
    const { made, id } = await world.ask();
    const again = askForImprovement(
      world.database,
      world.models,
      { personId: 'owner', resumeId: made.id },
      world.clock(),
    );
    expect(again).toBe(id);
    expect(jobStates()).toHaveLength(1);
  });

  test('of somebody else’s resume is not there', async () => {
    const { made } = await world.ask();
    const ask = () =>
      askForImprovement(
        world.database,
        world.models,
        { personId: 'other', resumeId: made.id },
        world.clock(),
      );
    expect(ask).toThrow(/not yours/);
  });
});

describe('lines that only the person can take', () => {
  const offers = [{ section: '/work/0/highlights', before: null, text: 'Led it all', doubt: [] }];
  const offering: ImprovementDependencies['rewrite'] = (_, __, draft) =>
    Promise.resolve({ draft, better: new Set<string>(), offers });

  test('are kept with what came of it, and change nothing', async () => {
    const { made } = await world.ask();
    await world.run({ rewrite: offering });
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id)).toMatchObject({ outcome: 'offered', offers });
  });
});

describe('who is asked', () => {
  test('is the second where the first fails, and operators see why', async () => {
    const { made } = await world.ask();
    world.vertex.play({ fails: 'broken' });
    await world.run();
    expect(world.newest(made.id).draft.writer).toMatchObject({
      model: 'huggingface-of-the-tests',
      fallbackFrom: ['vertex'],
    });
    expect(world.improvement(made.id).troubles).toEqual([{ provider: 'vertex', what: 'broken' }]);
  });

  test('is also the second where the first is silent for too long', async () => {
    const { made } = await world.ask();
    world.vertex.play({ hangs: true });
    await world.run({ hedgeAfterMs: 5 });
    expect(world.newest(made.id).draft.writer.model).toBe('huggingface-of-the-tests');
  });

  test.each([
    ['the next one for an opinion where that is set', true, ['vertex', 'huggingface']],
    ['nobody for an opinion unless that is set', false, ['vertex', undefined]],
  ])('is, too, %s', async (_, secondOpinion, expected) => {
    await world.ask();
    const asked: unknown[] = [];
    await world.run({
      secondOpinion,
      rewrite: (model, input, draft, options) => {
        asked.push(model.provider, options.secondReader?.provider);
        return plainRewrite(model, input, draft, options);
      },
    });
    expect(asked).toEqual(expected);
  });

  test('is nobody for an opinion whom the person did not agree to', async () => {
    await world.ask();
    world.consent(true, ['vertex']);
    const readers: unknown[] = [];
    await world.run({
      secondOpinion: true,
      rewrite: (model, input, draft, options) => {
        readers.push(options.secondReader);
        return plainRewrite(model, input, draft, options);
      },
    });
    expect(readers).toEqual([undefined]);
  });

  test('is nobody without a yes', async () => {
    const made = await world.finish();
    expect(() =>
      askForImprovement(
        world.database,
        world.models,
        { personId: 'owner', resumeId: made.id },
        world.clock(),
      ),
    ).toThrow(/Say yes/);
    expect(jobStates()).toEqual([]);
  });

  test('is only who the yes was for', async () => {
    const made = await world.finish();
    world.consent(true, ['huggingface']);
    askForImprovement(
      world.database,
      world.models,
      { personId: 'owner', resumeId: made.id },
      world.clock(),
    );
    await world.run();
    expect(world.vertex.calls).toEqual([]);
    expect(world.newest(made.id).draft.writer.model).toBe('huggingface-of-the-tests');
  });

  test('is not who operators switched off', async () => {
    const { made } = await world.ask();
    world.off.add('writer-vertex');
    await world.run();
    expect(world.vertex.calls).toEqual([]);
    expect(world.newest(made.id).version).toBe(2);
  });

  test('is nobody any more once the person says no, and nothing of it is kept', async () => {
    const { made } = await world.ask();
    world.vertex.meanwhile(() => {
      world.consent(false);
    });
    await world.run();
    expect(world.vertex.calls).toHaveLength(1);
    expect(world.huggingface.calls).toEqual([]);
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id).outcome).toBe('withdrawn');
  });
});

describe('where nobody delivers', () => {
  test('the resume stays as it is, and asking stops once nobody is left', async () => {
    const { made } = await world.ask();
    world.vertex.play({ fails: 'unauthorized' });
    world.huggingface.play({ fails: 'unauthorized' });
    await world.run();
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id).outcome).toBe('unavailable');
    expect(world.vertex.calls).toHaveLength(1);
    expect(world.huggingface.calls).toHaveLength(1);
    expect(() =>
      askForImprovement(
        world.database,
        world.models,
        { personId: 'owner', resumeId: made.id },
        world.clock(),
      ),
    ).toThrow(/No model answers right now/);
  });

  test('it is offered again, free, when a provider is back', async () => {
    const { made } = await world.ask();
    world.vertex.play({ fails: 'unauthorized' });
    world.huggingface.play({ fails: 'unauthorized' });
    await world.run();
    world.wait(30 * MINUTE_MS);
    world.vertex.play({ says: 'better' });
    askForImprovement(
      world.database,
      world.models,
      { personId: 'owner', resumeId: made.id },
      world.clock(),
    );
    await world.run();
    expect(world.newest(made.id).version).toBe(2);
  });

  test('a day’s limit of one call is enough for one resume, and then ends it', async () => {
    const { made } = await world.ask();
    world.models.metering.limits = {
      ...world.models.metering.limits,
      person: { calls: 1, costMicros: 10 ** 9 },
    };
    await world.run();
    const { outcome, sections, troubles } = world.improvement(made.id);
    expect(outcome).toBe('improved');
    expect(sections.length, 'or this test means nothing').toBeGreaterThan(1);
    expect(new Set(sections.map(({ state }) => state))).toEqual(new Set(['better']));
    expect(troubles).toEqual([]);
    expect(() =>
      askForImprovement(
        world.database,
        world.models,
        { personId: 'owner', resumeId: made.id },
        world.clock(),
      ),
    ).toThrow(/used up/);
  });

  test('it ends in the time there is', async () => {
    const { made } = await world.ask();
    world.vertex.play({ hangs: true, stubborn: true });
    await world.run({ timeLimitMs: 30 });
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id).outcome).toBe('unavailable');
  });
});

describe('the person', () => {
  test('can stop it at any time, also while a model writes', async () => {
    const { made } = await world.ask();
    world.vertex.play({ hangs: true });
    const running = world.run();
    await eventually(() => expect(world.vertex.calls).toHaveLength(1));
    const id = stopImprovement(world.database, 'owner', made.id, world.clock());
    world.progress.announce(id);
    await running;
    const { outcome, sections } = world.improvement(made.id);
    expect(outcome).toBe('stopped');
    expect(new Set(sections.map(({ state }) => state))).toEqual(new Set(['waiting']));
    expect(world.versions(made.id)).toBe(1);
  });

  test('who stopped it before anything was better has the resume as it was', async () => {
    const { made } = await world.ask();
    stopImprovement(world.database, 'owner', made.id, world.clock());
    await world.run();
    expect(world.vertex.calls).toEqual([]);
    expect(world.improvement(made.id).outcome).toBe('stopped');
    expect(world.versions(made.id)).toBe(1);
  });

  test('who chose another look meanwhile gets the better words in that look', async () => {
    const { made } = await world.ask();
    const modern = layout.parse({ template: 'modern' });
    world.vertex.meanwhile(async () => {
      await printInLook(world, { personId: 'owner', resumeId: made.id }, modern, world.clock());
    });
    await world.run();
    const improved = world.newest(made.id);
    expect(improved.version).toBe(3);
    expect(improved.layout.template).toBe('modern');
    expect(undoImprovement(world.database, 'owner', made.id, world.clock())).toBe(4);
    expect(world.newest(made.id)).toMatchObject({
      document: made.document,
      layout: { template: 'modern' },
    });
  });

  test('who only chose another look, and printed nothing, gets the better words in that look', async () => {
    const { made } = await world.ask();
    const own = { personId: 'owner', resumeId: made.id };
    const modern = layout.parse({ template: 'modern' });
    world.vertex.meanwhile(() => {
      chooseLayout(world.database, own, modern, world.clock());
      return Promise.resolve();
    });
    await world.run();
    expect(world.newest(made.id)).toMatchObject({ version: 2, layout: { template: 'modern' } });
    expect(getWorkspace(world.database.read, own)).toMatchObject({
      isPrinted: true,
      layout: modern,
    });
  });

  test('who chooses another look while it is printed gets it printed once more', async () => {
    const { made } = await world.ask();
    const minimal = layout.parse({ template: 'minimal' });
    let changed = false;
    const printing = wrapPrinter(printer);
    const meddling: Printer = {
      ...printing,
      async print(request) {
        const pdf = await printing.print(request);
        if (!changed) {
          changed = true;
          await printInLook(
            world,
            { personId: 'owner', resumeId: made.id },
            minimal,
            world.clock(),
          );
        }
        return pdf;
      },
    };
    await world.run({ printer: meddling });
    expect(world.newest(made.id)).toMatchObject({ version: 3, layout: { template: 'minimal' } });
  });

  test('who changed the words meanwhile keeps their own', async () => {
    const { made } = await world.ask();
    const own = { ...made.document, basics: { ...made.document.basics, summary: 'My own words' } };
    world.database.write((tx) => {
      const { markdown, draft, source, layout: look, fallback, certificate } = made;
      const { pdfSha256, pdfBytes } = made;
      const kept = { markdown, draft, source, layout: look, fallback, certificate };
      addVersion(
        tx,
        { personId: 'owner', resumeId: made.id },
        { ...kept, pdfSha256, pdfBytes, document: own },
        world.clock(),
      );
    });
    await world.run();
    expect(world.newest(made.id)).toMatchObject({ version: 2, document: own });
    expect(world.improvement(made.id).outcome).toBe('overtaken');
    expect(() => undoImprovement(world.database, 'owner', made.id, world.clock())).toThrow(
      /not yours/,
    );
  });

  test('can take it back, and has the same PDF as before', async () => {
    const { made } = await world.ask();
    await world.run();
    undoImprovement(world.database, 'owner', made.id, world.clock());
    expect(world.newest(made.id)).toMatchObject({
      ...{ version: 3, document: made.document, pdfSha256: made.pdfSha256 },
      draft: { writer: { model: null } },
    });
    expect(() => undoImprovement(world.database, 'owner', made.id, world.clock())).toThrow(
      /changed since/,
    );
  });

  test('who deletes the resume meanwhile leaves nothing behind', async () => {
    const { made } = await world.ask();
    world.vertex.meanwhile(() => {
      world.database.write((tx) => {
        tx.delete(resumes).where(eq(resumes.id, made.id)).run();
      });
    });
    await world.run();
    expect(world.database.read.select().from(improvements).all()).toEqual([]);
    expect(jobStates()).toEqual(['done']);
  });
});

describe('a crash', () => {
  test('asks nothing again that was answered, and ends as one version', async () => {
    const { made } = await world.ask();
    const printing = wrapPrinter(printer);
    let isReached = false;
    const hanging: Printer = {
      ...printing,
      print: () => {
        isReached = true;
        return new Promise(() => undefined);
      },
    };
    const dead = new AbortController();
    void world.run({ printer: hanging }, dead.signal);
    await eventually(() => expect(isReached).toBe(true));
    releaseLeases(world.database, undefined, world.clock());
    await world.run();
    dead.abort(new LeaseLost('the process died here'));
    expect(world.vertex.calls).toHaveLength(1);
    expect(world.newest(made.id).version).toBe(2);
    for (const { lines } of world.sectionsOf(made.id)) {
      for (const line of lines) expect(line).toMatch(/[^)] \(better\)$/);
    }
  });

  test('in the middle of an answer asks once more', async () => {
    const { made } = await world.ask();
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
    expect(world.newest(made.id).version).toBe(2);
  });

  test('that comes between print and version prints again and keeps one', async () => {
    const { made } = await world.ask();
    const dying: Printer = {
      ...wrapPrinter(printer),
      print: () => Promise.reject(new LeaseLost('the process died here')),
    };
    await expect(world.run({ printer: dying })).rejects.toThrow(LeaseLost);
    const calls = world.vertex.calls.length;
    releaseLeases(world.database, undefined, world.clock());
    await world.run();
    expect(world.vertex.calls).toHaveLength(calls);
    expect(world.versions(made.id)).toBe(2);
  });

  test('whose job another worker took keeps nothing of its own', async () => {
    const { made } = await world.ask();
    world.vertex.meanwhile(() => {
      releaseLeases(world.database, undefined, world.clock());
      world.take();
    });
    await expect(world.run()).rejects.toThrow(LeaseLost);
    expect(world.versions(made.id)).toBe(1);
    expect(world.improvement(made.id).sections.some(({ state }) => state === 'better')).toBe(false);
  });

  test('that recurs to the end says that it failed, and leaves the resume', async () => {
    const { made } = await world.ask();
    const job = world.take();
    world.database.write((tx) => failImprovement(tx, job, world.clock()));
    expect(world.improvement(made.id).outcome).toBe('failed');
    expect(world.versions(made.id)).toBe(1);
  });
});

describe('a resume that was just made', () => {
  const make = () =>
    world.generate({
      onMade: (tx, made) => improveWhenMade(tx, world.models, made, world.clock()),
    });

  test('is improved by itself where its owner said yes', async () => {
    world.consent();
    const made = await make();
    expect(made.version).toBe(1);
    await world.run();
    expect(world.newest(made.id).version).toBe(2);
  });

  test.each([
    ['said nothing', () => undefined],
    ['said no', () => world.consent(false)],
    [
      'said yes, and nobody can be asked',
      () => {
        world.consent();
        world.off.add('writer-vertex').add('writer-huggingface');
      },
    ],
  ])('is left alone where they %s', async (_, prepare: () => void) => {
    prepare();
    await make();
    expect(jobStates()).toEqual([]);
  });
});

test('words that cost the chosen design are not kept', async () => {
  const { made } = await world.ask();
  await printInLook(
    world,
    { personId: 'owner', resumeId: made.id },
    layout.parse({ template: 'modern' }),
    world.clock(),
  );
  const misprinting: Printer = {
    ...wrapPrinter(printer),
    print: (request) =>
      printer.print(
        request.sheet.key.includes('modern')
          ? { ...request, body: '<p>Nothing of it</p>' }
          : request,
      ),
  };
  await world.run({ printer: misprinting });
  expect(world.improvement(made.id).outcome).toBe('unprintable');
  expect(world.newest(made.id)).toMatchObject({ version: 2, layout: { template: 'modern' } });
});
