import { ledgerEntries } from '#db/schema';
import { chooseLayout } from '~/features/editing/workspaces.server';
import { printVersion } from '~/features/generation/print-version.server';
import { seededRandom } from '~/platform/seeded-random';
import { addVersion, getResume, type Resume } from '~/features/library/resumes.server';
import { askForImprovement } from '~/features/improving/ask-for-improvement.server';
import { stopImprovement } from '~/features/improving/improvements.server';
import { openImprovementWorld } from '~/features/improving/testing/improvement-world.server';
import { LEAVE } from '~/features/improving/testing/plain-rewrite';
import { listSections } from '~/features/writing/models/sections';
import { layout, type Layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { MODEL_TROUBLES } from '~/platform/ai/model';
import { LeaseLost, releaseLeases } from '~/platform/jobs/queue.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import { dayOf } from '~/platform/utc-day';
import { spentByAll } from '~/platform/providers/model-usage.server';
import type { ScriptedModel, Turn } from '~/platform/providers/testing/scripted-model';
import { atMost, percentile, reference, type Row } from './row';

const SEQUENCES = 1_000;
const TIME_LIMIT_MS = 60;
/** Beside the time that models may take: a print and what is read and kept around it. */
const MOST_CRASHES = 3;

type World = ReturnType<typeof openImprovementWorld>;

/**
 * A thousand improvements of one resume, each through its own seeded sequence of a model's faults,
 * crashes of the process and the person's own acts: what is lost, made twice or charged.
 */
export async function benchModelFaults(): Promise<Row[]> {
  const browser = openBrowserPrinter();
  const printer = printingOnce(browser);
  const drafting = openDraftingThreads({ threads: 1 });
  const world = openImprovementWorld({ printer, drafting });
  const found = { lost: 0, doubled: 0, charged: 0, unfinished: 0, miscounted: 0 };
  const millis: number[] = [];
  const outcomes = new Map<string, number>();
  try {
    const made = await world.generate();
    world.consent();
    const paid = countCharges(world);
    for (let seed = 1; seed <= SEQUENCES; seed += 1) {
      const random = seededRandom(seed);
      // Later than any circuit stays open, and after midnight often enough.
      world.wait(2 * 3_600_000);
      const base = backToTheStart(world, made);
      const startedAt = performance.now();
      const calls = await improveOnce(world, made.id, random);
      millis.push(performance.now() - startedAt);
      const came = world.improvement(made.id);
      outcomes.set(String(came.outcome), (outcomes.get(String(came.outcome)) ?? 0) + 1);
      if (came.state !== 'ended') found.unfinished += 1;
      const changes = wordChanges(world, made.id, base);
      const expected = came.outcome === 'improved' ? 1 : 0;
      if (changes.length < expected) found.lost += 1;
      if (changes.length > expected) found.doubled += 1;
      const better = came.sections.filter(({ state }) => state === 'better');
      if (expected === 1 && changes[0] !== better.length) found.lost += 1;
      if (calls.counted !== calls.made) found.miscounted += 1;
      if (countCharges(world) !== paid) found.charged += 1;
    }
  } finally {
    world.close();
    await Promise.all([printer.close(), drafting.close()]);
  }
  console.error([...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '));
  return [
    reference('sequences of faults, each its own improvement', SEQUENCES, 'errors'),
    atMost('… that lost a version or a better section', found.lost, 0, 'errors'),
    atMost('… that made one twice', found.doubled, 0, 'errors'),
    atMost('… that did not end', found.unfinished, 0, 'errors'),
    atMost('… in which a call was not counted once', found.miscounted, 0, 'errors'),
    atMost('… that charged the person', found.charged, 0, 'errors'),
    reference('an improvement under faults, p95', percentile(millis, 0.95), 'ms'),
  ];
}

/** The same sheet is printed once: what is tried here is what happens around it. */
function printingOnce(printer: Printer): Printer {
  const printed = new Map<string, Promise<Uint8Array>>();
  return {
    print(request) {
      const key = JSON.stringify(request);
      const print = printed.get(key) ?? printer.print(request);
      printed.set(key, print);
      return print;
    },
    picture: (request, width) => printer.picture(request, width),
    warm: (sheets) => printer.warm(sheets),
    check: () => printer.check(),
    close: () => printer.close(),
  };
}

/** Puts the first version's words on top again. @returns that version's number. */
function backToTheStart({ database, clock }: World, made: Resume): number {
  const { document, markdown, draft, source, fallback, pdfSha256, pdfBytes, certificate } = made;
  const start = { document, markdown, draft, source, fallback, pdfSha256, pdfBytes, certificate };
  return database.write((tx) =>
    addVersion(
      tx,
      { personId: 'owner', resumeId: made.id },
      { ...start, layout: made.layout },
      clock(),
    ),
  );
}

/** For each version since `base` that says something else: how many sections differ, and once each. */
function wordChanges({ database, newest }: World, resumeId: string, base: number): number[] {
  const last = newest(resumeId).version;
  const changes: number[] = [];
  let before = getResume(database.read, 'owner', resumeId, base);
  for (let version = base + 1; version <= last; version += 1) {
    const after = getResume(database.read, 'owner', resumeId, version);
    const linesBefore = listSections(before.draft).map(({ lines }) => lines);
    const changed = listSections(after.draft).filter(({ lines }, index) =>
      lines.some((line, at) => line === `${linesBefore[index]?.[at] ?? ''} (better)`),
    );
    if (JSON.stringify(after.document) !== JSON.stringify(before.document)) {
      changes.push(changed.length);
    }
    before = after;
  }
  return changes;
}

const countCharges = ({ database }: World): number =>
  database.read.select().from(ledgerEntries).all().length;

/** Asks, runs and, where it crashes, runs again until it ended. */
async function improveOnce(world: World, resumeId: string, random: () => number) {
  const { database, models, vertex, huggingface, clock } = world;
  const spentBefore = spentByAll(database.read, dayOf(clock())).calls;
  const madeBefore = vertex.calls.length + huggingface.calls.length;
  const acts: Promise<void>[] = [];
  askForImprovement(database, models, { personId: 'owner', resumeId }, clock());
  for (let crash = 0; ; crash += 1) {
    const process = new AbortController();
    play(vertex, random);
    play(huggingface, random);
    const dies = crash < MOST_CRASHES && random() < 0.3;
    const act = random();
    const doIt = async () => {
      if (act < 0.15)
        world.progress.announce(stopImprovement(database, 'owner', resumeId, clock()));
      else if (act < 0.3) {
        const template: Layout['template'] = random() < 0.5 ? 'minimal' : 'classic';
        const wanted = layout.parse({ template });
        const own = { personId: 'owner', resumeId };
        chooseLayout(database, own, wanted, clock());
        await printVersion(world, own, clock());
      }
    };
    vertex.meanwhile(() => {
      const acting = doIt();
      acts.push(acting);
      return acting;
    });
    const job = world.take();
    const running = world.runJob(
      job,
      { timeLimitMs: TIME_LIMIT_MS, hedgeAfterMs: random() < 0.5 ? 5 : null },
      process.signal,
    );
    const killer = dies
      ? setTimeout(() => process.abort(new LeaseLost('killed')), random() * 40)
      : undefined;
    const end = await running.then(
      () => 'ended' as const,
      (error: unknown) => error,
    );
    clearTimeout(killer);
    if (end === 'ended') break;
    if (!(end instanceof LeaseLost)) throw end;
    releaseLeases(database, undefined, clock());
  }
  await Promise.all(acts);
  return {
    counted: spentByAll(database.read, dayOf(clock())).calls - spentBefore,
    made: vertex.calls.length + huggingface.calls.length - madeBefore,
  };
}

/** A dozen turns: good ones, ones to leave, every trouble, and silence. */
function play(model: ScriptedModel, random: () => number): void {
  const down = random() < 0.2;
  const turn = (): Turn => {
    const dice = down ? 0.5 + random() / 2 : random();
    if (dice < 0.4) return { says: 'better' };
    if (dice < 0.5) return { says: LEAVE };
    if (dice < 0.6) return { hangs: true, stubborn: random() < 0.5 };
    const fails = MODEL_TROUBLES[Math.floor(random() * MODEL_TROUBLES.length)] ?? 'broken';
    return random() < 0.2 ? { fails, retryAfterSeconds: 60 } : { fails };
  };
  model.play(...Array.from({ length: 12 }, turn));
}
