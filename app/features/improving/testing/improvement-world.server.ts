import type { FlagName } from '~/features/experiments/flag-registry';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import {
  openGenerationWorld,
  type SavedWorld,
} from '~/features/generation/testing/generation-world.server';
import { getResume, listVersions, type Resume } from '~/features/library/resumes.server';
import { listSections } from '~/features/writing/models/sections';
import { claim, type LeasedJob } from '~/platform/jobs/queue.server';
import type { FlagContext } from '~/platform/flags/flags';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { Model } from '~/platform/ai/model';
import type { Printer } from '~/platform/pdf/printer';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { askForImprovement } from '../ask-for-improvement.server';
import type { Recipient } from '~/features/rewording/consent';
import { recordConsent } from '~/features/rewording/consents.server';
import { findNewest, IMPROVEMENT_QUEUE } from '../improvements.server';
import { runImprovement, type ImprovementDependencies } from '../run-improvement.server';
import { createStreamedText } from '../streamed-text.server';
import { plainRewrite } from './plain-rewrite';
import { openTestModels } from '~/features/rewording/testing/test-models.server';

/** A world with one finished resume: made for the first test of a process, then copied. */
let finished: { saved: SavedWorld; resumeId: string } | undefined;

/**
 * A person with a resume, two scripted models, and everything that improves the one by the other.
 *
 * @param all asked instead of the scripted ones, where given.
 */
export function openImprovementWorld(
  of: { printer: Printer; drafting: Drafting },
  all?: readonly Model[],
) {
  const start = finished;
  const world = openGenerationWorld({ ...of, saved: start?.saved });
  const { database, clock, storage, printer, drafting, progress } = world;
  const vertex = scriptModel('vertex', { says: 'better' });
  const huggingface = scriptModel('huggingface', { says: 'better' });
  const off = new Set<FlagName>();
  const given = openTestModels(database, clock, all ?? [vertex, huggingface]);
  const flags = openSteadyFlags();
  const models = {
    ...given,
    flags: {
      isEnabled: (name: FlagName, context: FlagContext) =>
        !off.has(name) && flags.isEnabled(name, context),
    },
    metering: { ...given.metering },
  };
  const parts: ImprovementDependencies = {
    ...{ database, clock, storage, printer, drafting, progress, models },
    words: createStreamedText(),
    rewrite: plainRewrite,
    timeLimitMs: 60_000,
    ...{ hedgeAfterMs: null, secondOpinion: false },
  };
  const owner = 'owner';

  return {
    ...world,
    ...{ models, parts, vertex, huggingface, off },
    consent: (given = true, recipients: readonly Recipient[] = ['vertex', 'huggingface']) =>
      recordConsent(database, owner, { given, recipients }, clock()),
    /** A resume that was made without models, and none that was asked to be improved. */
    async finish(): Promise<Resume> {
      if (start !== undefined) return getResume(database.read, owner, start.resumeId);
      const made = await world.generate();
      finished ??= { saved: world.save(), resumeId: made.id };
      return made;
    },
    /** Makes a resume without models, says yes to them, and asks for it to be improved. */
    async ask() {
      const made = await this.finish();
      this.consent();
      return {
        made,
        id: askForImprovement(database, models, { personId: owner, resumeId: made.id }, clock()),
      };
    },
    take(): LeasedJob {
      const job = claim(database, IMPROVEMENT_QUEUE, 'test', clock());
      if (job === undefined) throw new Error('Nothing is to be improved');
      return job;
    },
    runJob(job: LeasedJob, over: Partial<ImprovementDependencies>, signal: AbortSignal) {
      return runImprovement({ ...parts, ...over }, job, signal);
    },
    run(over: Partial<ImprovementDependencies> = {}, signal = new AbortController().signal) {
      return this.runJob(this.take(), over, signal);
    },
    newest: (resumeId: string) => getResume(database.read, owner, resumeId),
    versions: (resumeId: string) => listVersions(database.read, owner, resumeId).length,
    improvement: (resumeId: string) => {
      const found = findNewest(database.read, owner, resumeId);
      if (found === undefined) throw new Error('Nothing was asked for');
      return found;
    },
    sectionsOf: (resumeId: string) => listSections(getResume(database.read, owner, resumeId).draft),
  };
}
