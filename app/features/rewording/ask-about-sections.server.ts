import { z } from 'zod';
import type { Rewording } from '~/features/writing/models/rewrite-section.server';
import type { RewordableSection, RewordableDraft } from '~/features/writing/models/section';
import { listSections } from '~/features/writing/models/sections';
import type { WriterInput } from '~/features/drafts/writer';
import { ModelFailure, type Model } from '~/platform/ai/model';
import { ModelWithheld } from '~/platform/providers/metered-model.server';
import { askInOrder, AllRequestsFailed, type FailedRequest } from './ask-in-order';
import { FirstStream } from './first-stream';
import { withSection, type SectionProgress, type Trouble } from './progress';

/** How one section is put in better words by one model. */
export type SectionRewriter = (
  model: Model,
  input: WriterInput,
  draft: RewordableDraft,
  section: RewordableSection,
  options: { signal: AbortSignal; onWords: (words: () => string) => void; rewording: Rewording },
) => Promise<{ outcome: 'better'; draft: RewordableDraft } | { outcome: 'kept'; why: string }>;

/** How far it came. */
export interface AskingState {
  draft: RewordableDraft;
  sections: SectionProgress[];
  troubles: Trouble[];
}

interface Options {
  input: WriterInput;
  rewrite: SectionRewriter;
  rewording: Rewording;
  /** Who may be asked, in order; asked for anew before each section. */
  models: () => readonly Model[];
  hedgeAfterMs: number | null;
  /** Ends the asking: time is up, or the person stopped it. */
  enough: AbortSignal;
  /** Ends all of it, by its reason. */
  signal: AbortSignal;
  /** Keeps each step before the next one. */
  keep: (asked: AskingState) => void;
  /** Told of the words that are being written for a section; null where none are any more. */
  onWords: (sectionId: string, words: (() => string) | null) => void;
}

/**
 * Asks models about the sections that are waiting, one after the other, and takes each one that
 * becomes better into the draft. Who does not deliver is followed by the next in order. Ends early
 * where nobody is left to ask.
 *
 * @returns how far it came; what was being asked about when it was enough is `waiting` again.
 * @throws what is none of the troubles a model may have, and the signal's reason.
 */
export async function askAboutSections(start: AskingState, options: Options): Promise<AskingState> {
  let asked = start;
  const within = AbortSignal.any([options.enough, options.signal]);
  for (const { id } of start.sections.filter(({ state }) => state === 'waiting')) {
    const models = options.models();
    if (options.enough.aborted || models.length === 0) break;
    const section = listSections(asked.draft).find((one) => one.id === id);
    if (section === undefined) continue;
    asked = { ...asked, sections: withSection(asked.sections, id, { state: 'asking' }) };
    options.keep(asked);
    const next = await askAbout(asked, { section, models, within }, options);
    options.signal.throwIfAborted();
    asked = next.asked;
    options.keep(asked);
    if (next.nobodyLeft) break;
  }
  return asked;
}

async function askAbout(
  asked: AskingState,
  {
    section,
    models,
    within,
  }: { section: RewordableSection; models: readonly Model[]; within: AbortSignal },
  { input, rewrite, rewording, hedgeAfterMs, onWords }: Options,
): Promise<{ asked: AskingState; nobodyLeft: boolean }> {
  const as = (change: Partial<SectionProgress>) => withSection(asked.sections, section.id, change);
  const voice = new FirstStream((words) => onWords(section.id, words));
  try {
    const { value, asked: inVain } = await askInOrder(
      models.map(
        (model, index) => (signal) =>
          voice.during(index, (onWordsOfOne) =>
            rewrite(model, input, asked.draft, section, {
              ...{ signal, onWords: onWordsOfOne, rewording },
            }),
          ),
      ),
      { hedgeAfterMs, signal: within, isExpected: isModelTrouble },
    );
    const troubles = [...asked.troubles, ...troublesOf(inVain, models)];
    if (value.outcome === 'kept') {
      return { asked: { ...asked, troubles, sections: as({ state: 'kept' }) }, nobodyLeft: false };
    }
    const { draft } = value;
    const sections = as({ state: 'better', model: draft.writer.model });
    return { asked: { draft, troubles, sections }, nobodyLeft: false };
  } catch (error) {
    if (within.aborted) {
      return { asked: { ...asked, sections: as({ state: 'waiting' }) }, nobodyLeft: true };
    }
    if (!(error instanceof AllRequestsFailed)) throw error;
    const troubles = [...asked.troubles, ...troublesOf(error.asked, models)];
    const nobodyLeft = error.asked.every((one) => one.error instanceof ModelWithheld);
    return { asked: { ...asked, troubles, sections: as({ state: 'failed' }) }, nobodyLeft };
  } finally {
    voice.end();
  }
}

function troublesOf(inVain: readonly FailedRequest[], models: readonly Model[]): Trouble[] {
  return inVain.map(({ index, error }) => ({
    provider: models[index]?.provider ?? '',
    what: whatOf(error),
  }));
}

/** What a model says in no form that can be read is its trouble, too, not ours. */
const isModelTrouble = (error: unknown): boolean =>
  error instanceof ModelFailure || error instanceof SyntaxError || error instanceof z.ZodError;

function whatOf(error: unknown): string {
  if (error instanceof ModelWithheld) return error.why;
  return error instanceof ModelFailure ? error.trouble : 'malformed';
}
