import type { Database } from '#db/client';
import type { Logger } from 'pino';
import {
  askAboutText,
  type AskingState,
  type TextRewriter,
} from '~/features/rewording/ask-about-text.server';
import { recipientOf, type Recipient } from '~/features/rewording/consent';
import type { VendorKey } from '~/platform/ai/vendors/vendors';
import { enabledModels, type Models } from '~/features/rewording/models.server';
import {
  isAnyBetter,
  waitingSections,
  outcomeWithout,
  type SectionProgress,
  type Trouble,
} from '~/features/rewording/progress';
import { untilStopped } from '~/features/rewording/until-stopped';
import type { Rewording } from '~/features/writing/models/rewrite-text.server';
import type { Model } from '~/platform/ai/model';
import type { Clock } from '~/platform/clock';
import { meterModel } from '~/platform/providers/metered-model.server';
import type { SuggestionOutcome } from './suggestion-request';
import {
  endSuggestionRequest,
  isRequestActive,
  type SuggestionRequestId,
} from './suggestion-requests.server';
import { saveSuggestedSections, type SuggestedSection } from './suggested-sections.server';
import { REVIEW_PARTS, type ReviewPart } from './review-parts';
import { suggestionsIn } from './suggestion';
import type { ReviewMaterial } from './review-material';

export interface SuggestionDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'error'>;
  readonly models: Models;
  readonly rewrite: TextRewriter;
  readonly rewording: Rewording;
  /** For all that models are asked about one review. */
  readonly timeLimitMs: number;
  /** A second model is asked when one is silent for longer; null: only when it failed. */
  readonly hedgeAfterMs: number | null;
  /** Whether another model is asked what does not follow in what one wrote. */
  readonly secondOpinion: boolean;
}

/** Models asked about one review, once. The key of its link is nowhere but here, and in the link. */
export interface SuggestionRun {
  asking: SuggestionRequestId;
  key: string;
  /** Whom the person agreed to. */
  recipients: readonly Recipient[];
  wordable: ReviewMaterial;
  sections: readonly SuggestedSection[];
}

/**
 * Asks models about the sections of a review that wait, one after the other, and keeps each as it
 * comes. Never throws: what came of it is in the database.
 *
 * @param signal ends all of it, with the process.
 */
export async function runSuggestionRequest(
  dependencies: SuggestionDependencies,
  given: SuggestionRun,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, log, models, timeLimitMs } = dependencies;
  const { asking, recipients } = given;
  const mayAsk = (): readonly Model[] =>
    enabledModels(models, null).filter((model) => recipients.includes(recipientOf(model)));
  const isStopped = () => mayAsk().length === 0 || !isRequestActive(database.read, asking);
  let came: { outcome: SuggestionOutcome; troubles: readonly Trouble[] };
  try {
    const asked = await untilStopped({ timeLimitMs, isStopped }, (enough) =>
      askAboutTexts(dependencies, given, mayAsk, { enough, signal }),
    );
    const isOff = mayAsk().length === 0;
    const outcome = outcomeOf(asked, { isOff, isStopped: !isRequestActive(database.read, asking) });
    came = { troubles: asked.troubles, outcome };
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'asking models about a review failed');
    came = { troubles: [], outcome: signal.aborted ? 'lost' : 'failed' };
  }
  try {
    endSuggestionRequest(database, asking, came, clock());
  } catch (error) {
    // Another machine may be the primary by now; what has no end is over when its time is.
    if (!signal.aborted) log.error({ err: error }, 'asking models about a review found no end');
  }
}

/** How far models came with one text after the other. */
async function askAboutTexts(
  { database, models, rewrite, rewording, hedgeAfterMs, secondOpinion }: SuggestionDependencies,
  { asking, key, wordable, sections }: SuggestionRun,
  mayAsk: () => readonly Model[],
  signals: { enough: AbortSignal; signal: AbortSignal },
): Promise<Pick<AskingState, 'sections' | 'troubles'>> {
  const { input, texts } = wordable;
  let all: SectionProgress[] = [];
  let troubles: Trouble[] = [];
  for (const part of REVIEW_PARTS) {
    const kept = sections.filter((one) => one.part === part && one.state === 'waiting');
    let draft = texts[part];
    const asked = await askAboutText(
      { draft, sections: waitingSections(kept), troubles, offers: [] },
      {
        inPlace: true,
        ...{ input, rewrite, rewording, hedgeAfterMs, secondOpinion, ...signals },
        models: () => mayAsk().map((model) => meterModel(model, models.metering, null)),
        keep(step) {
          const before = draft;
          draft = step.draft;
          saveSuggestedSections(
            database,
            asking,
            key,
            suggestedSectionsIn(part, kept, { before, step }, wordable),
          );
        },
        onWords: () => undefined,
      },
    );
    all = [...all, ...asked.sections];
    troubles = asked.troubles;
    // Where one is left waiting, nobody is left to ask, or it is enough.
    if (asked.sections.some(({ state }) => state === 'waiting')) break;
  }
  return { sections: all, troubles };
}

/** The sections whose state a step changed, with what is new in them. */
function suggestedSectionsIn(
  part: ReviewPart,
  kept: SuggestedSection[],
  { before, step }: { before: AskingState['draft']; step: AskingState },
  wordable: ReviewMaterial,
): SuggestedSection[] {
  return kept.flatMap((section, index) => {
    const state = step.sections.find(({ id }) => id === section.id)?.state ?? section.state;
    if (state === section.state) return [];
    const now = step.draft;
    const rewordings =
      state === 'better' ? suggestionsIn(part, { before, now, id: section.id }, wordable) : [];
    const isBetter = rewordings.length > 0;
    const changed: SuggestedSection = {
      ...{ ...section, rewordings, state: state === 'better' && !isBetter ? 'kept' : state },
      provider: isBetter ? (now.writer.name as VendorKey) : null,
      model: isBetter ? now.writer.model : null,
    };
    kept[index] = changed;
    return [changed];
  });
}

function outcomeOf(
  { sections, troubles }: Pick<AskingState, 'sections' | 'troubles'>,
  { isOff, isStopped }: { isOff: boolean; isStopped: boolean },
): SuggestionOutcome {
  if (isAnyBetter(sections)) return 'improved';
  if (isOff) return 'switched_off';
  const outcome = outcomeWithout(sections, troubles, isStopped);
  switch (outcome) {
    case 'unchanged':
    case 'stopped':
    case 'daily_limit':
      return outcome;
    default:
      return 'unavailable';
  }
}
