import { z } from 'zod';
import type {
  Rewording,
  TextRewrite,
  WordsBeingWritten,
} from '~/features/writing/models/rewrite-text.server';
import type { RewordableDraft } from '~/features/writing/models/section';
import { listSections } from '~/features/writing/models/sections';
import type { OfferedLine } from '~/features/writing/models/settle-answer';
import type { WriterInput } from '~/features/drafts/writer';
import { ModelFailure, type Model } from '~/platform/ai/model';
import { ModelWithheld } from '~/platform/providers/metered-model.server';
import { askInOrder, AllRequestsFailed, type FailedRequest } from './ask-in-order';
import { FirstStream } from './first-stream';
import type { SectionProgress, Trouble } from './progress';

/** How a text is put in better words by one model. */
export type TextRewriter = (
  model: Model,
  input: WriterInput,
  draft: RewordableDraft,
  options: {
    signal: AbortSignal;
    onWords: (words: () => WordsBeingWritten) => void;
    rewording: Rewording;
    sections: readonly string[];
    inPlace: boolean;
    secondReader: Model | undefined;
  },
) => Promise<Pick<TextRewrite, 'draft' | 'better' | 'offers'>>;

/** How far it came. */
export interface AskingState {
  draft: RewordableDraft;
  sections: SectionProgress[];
  troubles: Trouble[];
  /** Lines that only the person can take. */
  offers: readonly OfferedLine[];
}

/** Words that are being written, by the id of their section. */
export interface SectionWords {
  section: string;
  words: string;
  /** Lines of it that follow from the answers. */
  proven: readonly string[];
}

interface Options {
  input: WriterInput;
  rewrite: TextRewriter;
  rewording: Rewording;
  /** Who may be asked, in order. */
  models: () => readonly Model[];
  hedgeAfterMs: number | null;
  /** Whether the next model in order is asked what does not follow in what one wrote. */
  secondOpinion: boolean;
  /** Whether each line keeps its place. */
  inPlace?: boolean;
  /** Ends the asking: time is up, or the person stopped it. */
  enough: AbortSignal;
  /** Ends all of it, by its reason. */
  signal: AbortSignal;
  /** Keeps each step before the next one. */
  keep: (asked: AskingState) => void;
  /** Told of the words that are being written; null where none are any more. */
  onWords: (words: (() => SectionWords) | null) => void;
}

/**
 * Asks a model about all sections of a text that are waiting, at once, and takes what becomes better
 * into the draft. Who does not deliver is followed by the next in order.
 *
 * @returns how far it came; what was being asked about when it was enough is `waiting` again.
 * @throws what is none of the troubles a model may have, and the signal's reason.
 */
export async function askAboutText(start: AskingState, options: Options): Promise<AskingState> {
  const { enough, signal, keep } = options;
  const waiting = start.sections.flatMap(({ id, state }) => (state === 'waiting' ? [id] : []));
  const models = waiting.length === 0 || enough.aborted ? [] : options.models();
  if (models.length === 0) return start;
  const as = (asked: AskingState, stateOf: (id: string) => Partial<SectionProgress>) => ({
    ...asked,
    sections: asked.sections.map((section) =>
      waiting.includes(section.id) ? { ...section, ...stateOf(section.id) } : section,
    ),
  });
  keep(as(start, () => ({ state: 'asking' })));
  const asked = await askModels(start, { waiting, models, as }, options);
  signal.throwIfAborted();
  keep(asked);
  return asked;
}

interface Asking {
  waiting: readonly string[];
  models: readonly Model[];
  as: (asked: AskingState, stateOf: (id: string) => Partial<SectionProgress>) => AskingState;
}

async function askModels(
  start: AskingState,
  { waiting, models, as }: Asking,
  options: Options,
): Promise<AskingState> {
  const { input, rewrite, rewording, hedgeAfterMs, inPlace = false } = options;
  const { secondOpinion, enough, signal, onWords } = options;
  const ids = listSections(start.draft).map(({ id }) => id);
  const stream = new FirstStream<WordsBeingWritten>((words) =>
    onWords(
      words &&
        (() => {
          const { section, ...written } = words();
          return { section: ids[section] ?? '', ...written };
        }),
    ),
  );
  const within = AbortSignal.any([enough, signal]);
  try {
    const { value, asked } = await askInOrder(
      models.map(
        (model, index) => (stop) =>
          stream.during(index, (onWordsOfOne) =>
            rewrite(model, input, start.draft, {
              ...{ signal: stop, onWords: onWordsOfOne, rewording, sections: waiting, inPlace },
              secondReader: secondOpinion
                ? models.find(({ provider }) => provider !== model.provider)
                : undefined,
            }),
          ),
      ),
      { hedgeAfterMs, signal: within, isExpected: isModelTrouble },
    );
    const { draft, better, offers } = value;
    const troubles = [...start.troubles, ...troublesOf(asked, models)];
    return as({ ...start, draft, troubles, offers: [...start.offers, ...offers] }, (id) =>
      better.has(id) ? { state: 'better', model: draft.writer.model } : { state: 'kept' },
    );
  } catch (error) {
    if (within.aborted) return as(start, () => ({ state: 'waiting' }));
    if (!(error instanceof AllRequestsFailed)) throw error;
    const troubles = [...start.troubles, ...troublesOf(error.asked, models)];
    return as({ ...start, troubles }, () => ({ state: 'failed' }));
  } finally {
    stream.end();
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
