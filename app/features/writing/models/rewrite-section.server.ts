import { randomBytes } from 'node:crypto';
import { ModelFailure, sumOfUsage, type Model, type ModelUsage } from '~/platform/ai/model';
import type { Claim } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { ClaimText } from './streaming/claim-text';
import { previewOf } from './streaming/preview';
import type { checkClaims, CheckedClaims } from './check-claims';
import { claimsSchema, type WrittenClaim } from './claims.schema';
import { FAULT_LABELS, type ClaimFault } from './faults';
import type { gatherMaterial, Material } from './material';
import { readPrompt } from './read-prompt.server';
import type { RewordableSection, RewordableDraft } from './section';
import { replaceLines } from './sections';

/** What came of rewriting a section. */
export type SectionRewrite = { usage: ModelUsage; attempts: number } & (
  | { outcome: 'better'; draft: RewordableDraft }
  /** @property why for operators. */
  | { outcome: 'kept'; why: string }
);

/** The long pure work around a model's answer, wherever it is done. */
export interface Rewording {
  gatherMaterial(
    ...of: [...Parameters<typeof gatherMaterial>, options: { signal: AbortSignal }]
  ): Material | Promise<Material>;
  checkClaims(
    ...of: [...Parameters<typeof checkClaims>, options: { signal: AbortSignal }]
  ): CheckedClaims | Promise<CheckedClaims>;
}

interface Options {
  signal: AbortSignal;
  /**
   * Told whenever there are more of the words that the model is writing; what it is handed gives
   * them as far as they came, not checked, for showing only.
   */
  onWords?: ((words: () => string) => void) | undefined;
  rewording: Rewording;
}

/** Tokens a section's answer takes at most: some fifteen lines with their quotes. */
const MAX_OUTPUT_TOKENS = 4_096;
const MOST_ATTEMPTS = 2;

/**
 * Has a model word a section of a draft better. Each line of its answer is made plain, grounded in
 * the person's answers by itself and compared with the one it would replace; lines that do not
 * follow from the answers are asked for once more with the reason. A line that is not both true and
 * better leaves the old one in place; nothing outside the section changes.
 *
 * @returns how many requests were made and what they used, and the draft where it became better.
 * @throws {ModelFailure} where the first request gives no answer; the signal's reason when aborted.
 */
export async function rewriteSection(
  model: Model,
  input: WriterInput,
  draft: RewordableDraft,
  section: RewordableSection,
  { signal, onWords, rewording }: Options,
): Promise<SectionRewrite> {
  const prompt = readPrompt(section.kind);
  const changes = new Map<number, Pick<Claim, 'text' | 'evidence'>>();
  let open = section.lines.map((_, index) => index + 1);
  let faults: ReadonlyMap<number, ClaimFault> = new Map();
  let why = 'It was good already.';
  let usage: ModelUsage = { inputTokens: 0, outputTokens: 0 };
  let answeredBy = model.model;
  let attempts = 0;

  while (attempts < MOST_ATTEMPTS && open.length > 0) {
    attempts += 1;
    const mark = randomBytes(16).toString('hex');
    const of = { lines: open, mark, readsNames: model.readsNames === true };
    const material = await rewording.gatherMaterial(input, draft, section, of, { signal });
    const request = {
      instructions: instructionsOf(prompt.text, mark, faults),
      data: material.data,
      schema: claimsSchema,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    };
    const onText = onWords && follow(onWords, material);
    let answer;
    try {
      answer = await model.answer(request, { signal, onText });
    } catch (error) {
      if (attempts === 1 || !(error instanceof ModelFailure)) throw error;
      usage = sumOfUsage(usage, error.usage);
      break;
    }
    usage = sumOfUsage(usage, answer.usage);
    answeredBy = answer.model;
    const claims = firstOfEach(claimsSchema.parse(JSON.parse(answer.text)).claims, open);
    const written = { claims, material };
    const checked = await rewording.checkClaims(input, draft, section, written, { signal });
    for (const [line, claim] of checked.better) changes.set(line, claim);
    why = checked.why ?? why;
    faults = checked.faults;
    open = [...faults.keys()];
  }
  if (changes.size === 0) return { usage, attempts, outcome: 'kept', why };
  const writer = { ...draft.writer, name: model.provider, model: answeredBy };
  return {
    usage,
    attempts,
    outcome: 'better',
    draft: replaceLines(draft, section, changes, { ...input, writer }),
  };
}

/** Reads the words out of a model's answer as its pieces come. */
function follow(
  onWords: NonNullable<Options['onWords']>,
  { originals }: Material,
): (piece: string) => void {
  const words = new ClaimText();
  return (piece) => {
    if (words.add(piece)) onWords(() => previewOf(words, originals));
  };
}

function instructionsOf(
  prompt: string,
  mark: string,
  faults: ReadonlyMap<number, ClaimFault>,
): string {
  const again = [...faults].map(([line, fault]) => `- line ${line}: ${FAULT_LABELS[fault]}`);
  return [
    prompt,
    `The random characters of this request are ${mark}.`,
    ...(again.length === 0
      ? []
      : [
          `Your last wording of these lines could not be used. Word them anew:\n\n${again.join('\n')}`,
        ]),
  ].join('\n\n');
}

/** One claim for each line that was asked for. */
function firstOfEach(claims: readonly WrittenClaim[], open: readonly number[]): WrittenClaim[] {
  return open.flatMap((line) => claims.find((claim) => claim.line === line) ?? []);
}
