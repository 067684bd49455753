import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { WriterInput } from '~/features/drafts/writer';
import { ModelFailure, type Model } from '~/platform/ai/model';
import { SECOND_MS } from '~/platform/durations';
import type { CheckedLine } from './check-answer';
import type { gatherMaterial, Material } from './material';
import { restoreWords } from './placeholders/placeholders';
import { readPrompt } from './read-prompt.server';
import type { RewordableDraft } from './section';
import { listSections } from './sections';

/** What another model doubts: words of lines, copied from them. */
const opinionSchema = z.strictObject({
  doubts: z
    .array(
      z.strictObject({
        line: z.string().max(8).describe('Id of the line, such as N1'),
        words: z.string().max(400).describe('Words of the line that do not follow, as they stand'),
      }),
    )
    .max(100),
});
type Doubt = z.infer<typeof opinionSchema>['doubts'][number];

const MAX_OUTPUT_TOKENS = 1_500;
/** The person waits for it after the writer is done. */
const LIMIT_MS = 20 * SECOND_MS;

interface Options {
  /** Where the long pure work is done. */
  rewording: {
    gatherMaterial(
      ...of: [...Parameters<typeof gatherMaterial>, options: { signal: AbortSignal }]
    ): Material | Promise<Material>;
  };
  /** Ends all of it, by its reason. */
  signal: AbortSignal;
  /** How long the other model may take. */
  limitMs?: number;
}

/**
 * Has another model say, in one request, which words of the lines that passed do not follow from what
 * the person said. It can only take away: what it doubts is unclear from then on, with those words
 * marked. Questions claim nothing, and are not asked about.
 *
 * @returns the lines; as they were where the other model gives no answer, or none that can be followed.
 * @throws the signal's reason, and what is no trouble of a model.
 */
export async function withSecondOpinion(
  reader: Model,
  { input, text }: { input: WriterInput; text: RewordableDraft },
  lines: readonly CheckedLine[],
  { rewording, signal, limitMs = LIMIT_MS }: Options,
): Promise<readonly CheckedLine[]> {
  const sections = listSections(text);
  const asked = lines.filter(
    ({ verdict, section }) =>
      verdict === 'supported' && sections[section] && sections[section].kind !== 'questions',
  );
  if (asked.length === 0) return lines;
  const mark = randomBytes(16).toString('hex');
  const wanted = { mark, readsNames: reader.readsNames === true, claims: asked };
  const material = await rewording.gatherMaterial(input, text, wanted, { signal });
  const request = {
    instructions: `${readPrompt('second-opinion').text}\n\nThe random characters of this request are ${mark}.`,
    data: material.data,
    schema: opinionSchema,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  const limit = AbortSignal.timeout(limitMs);
  try {
    const answer = await reader.answer(request, { signal: AbortSignal.any([signal, limit]) });
    const { doubts } = opinionSchema.parse(JSON.parse(answer.text));
    return withDoubts(lines, asked, { doubts, material });
  } catch (error) {
    signal.throwIfAborted();
    const isTrouble = error instanceof ModelFailure || limit.aborted;
    if (!isTrouble && !(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    return lines;
  }
}

/** What names no line that was asked about, or words that do not stand in it, says nothing. */
function withDoubts(
  lines: readonly CheckedLine[],
  asked: readonly CheckedLine[],
  { doubts, material }: { doubts: readonly Doubt[]; material: Pick<Material, 'originals'> },
): readonly CheckedLine[] {
  const found = doubts.flatMap(({ line, words }) => {
    const meant = asked[Number(/^N(\d+)$/u.exec(line)?.[1] ?? 0) - 1];
    const restored = restoreWords(words, material.originals)?.trim() ?? '';
    const start = meant === undefined || restored === '' ? -1 : meant.text.indexOf(restored);
    return start === -1 ? [] : [{ meant, start, end: start + restored.length }];
  });
  return lines.map((line) => {
    const doubt = found
      .filter(({ meant }) => meant === line)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    return doubt.length === 0 ? line : { ...line, verdict: 'unclear', doubt };
  });
}
