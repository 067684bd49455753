import { AnswerText, modelNameOr } from './answer-text';
import type { Exchange } from './exchange.server';
import type { ModelAnswer, ModelRequest, ModelTrouble, ModelUsage } from './model';

/** What one event of a vendor's stream says; undefined where it says nothing of it. */
export interface AnswerPiece {
  /** What answers, as the vendor names it. */
  model?: unknown;
  usage?: ModelUsage | undefined;
  /** Whether the prompt, or the answer so far, is not let through. */
  isRefused?: boolean;
  /** What there is of an answer; an event may speak of other things alone. */
  answer?: { texts: readonly string[]; end: string | undefined } | undefined;
}

interface Reading {
  request: ModelRequest;
  exchange: Exchange;
  /** The name of the model that was asked. */
  asked: string;
  onText: ((piece: string) => void) | undefined;
  /** Why an answer ended, by the vendor's word: null where all is well; a word not here is `broken`. */
  ends: Readonly<Partial<Record<string, ModelTrouble | null>>>;
}

/**
 * Reads a vendor's stream to its end.
 *
 * @throws {ModelFailure} where it is no answer, or not all of one.
 */
export async function readAnswer(
  stream: AsyncIterable<AnswerPiece>,
  { request, exchange, asked, onText, ends }: Reading,
): Promise<ModelAnswer> {
  const text = new AnswerText(onText);
  let end: string | undefined;
  let isAnswered = false;
  let answeredBy: unknown;
  for await (const { model, usage, isRefused, answer } of stream) {
    answeredBy = model ?? answeredBy;
    exchange.usage = usage ?? exchange.usage;
    if (isRefused === true) throw exchange.fail('refused');
    if (answer === undefined) continue;
    isAnswered = true;
    end = answer.end ?? end;
    for (const piece of answer.texts) if (!text.add(piece)) throw exchange.fail('cut_off');
  }
  if (!isAnswered) throw exchange.fail('empty');
  const trouble = end === undefined ? 'cut_off' : ends[end];
  if (trouble !== null) throw exchange.fail(trouble ?? 'broken');
  const read = text.finish(request.schema);
  if ('trouble' in read) throw exchange.fail(read.trouble);
  return { text: read.text, model: modelNameOr(answeredBy, asked), usage: exchange.usage };
}
