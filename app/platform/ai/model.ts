import type { z } from 'zod';
import type { VendorKey } from './vendors/vendors';

/** What a language model is asked. */
export interface ModelRequest {
  /** Ours; the only part that may direct the model. */
  instructions: string;
  /** Others' words, delimited and escaped: material, whatever it says. */
  data: string;
  /** The form of the answer, an object; what its JSON Schema can say is asked of the vendor. */
  schema: z.ZodType;
  maxOutputTokens: number;
}

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
}

export interface ModelAnswer {
  /** JSON that satisfies the request's schema. Its strings are untrusted. */
  text: string;
  /** What answered, as the vendor names it. */
  model: string;
  /** Zero where the vendor did not say. */
  usage: ModelUsage;
}

/** The closed set of ways in which a model gives no answer. */
export const MODEL_TROUBLES = [
  /** No answer, or not all of it, within the time there is. */
  'timed_out',
  /** No connection, or one that broke. */
  'unreachable',
  /** Too many requests, or a quota used up. */
  'busy',
  /** The vendor's own error. */
  'broken',
  /** A key, account or model that the vendor does not accept: trying again changes nothing. */
  'unauthorized',
  /** The vendor's safety filter, or the model itself, declined. */
  'refused',
  /** It ended before it was whole, or grew over what is read. */
  'cut_off',
  'empty',
  /** No JSON, or not of the form asked for. */
  'malformed',
] as const;
export type ModelTrouble = (typeof MODEL_TROUBLES)[number];

const IN_WORDS: Readonly<Record<ModelTrouble, string>> = {
  timed_out: 'did not answer in time',
  unreachable: 'could not be reached',
  busy: 'takes no more requests for now',
  broken: 'failed',
  unauthorized: 'does not accept how we are set up',
  refused: 'declined to answer',
  cut_off: 'gave only a part of an answer',
  empty: 'gave an empty answer',
  malformed: 'answered in another form than asked for',
};

/**
 * A model gave no answer. It carries neither the vendor's error nor its words, because those hold
 * the prompt, and may be logged as it is.
 */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly provider: Model['provider'];
  readonly trouble: ModelTrouble;
  /** The vendor's HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** When the vendor says trying again makes sense, in whole seconds. */
  readonly retryAfterSeconds: number | undefined;
  /** What was used up all the same. */
  readonly usage: ModelUsage;

  constructor(
    provider: Model['provider'],
    trouble: ModelTrouble,
    details: {
      status?: number | undefined;
      retryAfterSeconds?: number | undefined;
      usage?: ModelUsage | undefined;
    } = {},
  ) {
    super(`The model at ${provider} ${IN_WORDS[trouble]}.`);
    this.provider = provider;
    this.trouble = trouble;
    this.status = details.status;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.usage = details.usage ?? { inputTokens: 0, outputTokens: 0 };
  }
}

/**
 * The port of the vendors' language models.
 *
 * Contract:
 * - One call is at most one request; nothing is tried again here.
 * - It ends: with an answer, with `ModelFailure` after the adapter's own time at the latest, or
 *   with the signal's reason soon after that is aborted.
 * - What is sent is the request and nothing else about anybody. No error holds any of it.
 * - Of an answer at most `ANSWER_MAX_LENGTH` characters are read.
 * - `onText` gets the answer's pieces as they come, where the vendor streams. They are part of a
 *   JSON text that may yet turn out to be worth nothing.
 */
export interface Model {
  readonly provider: VendorKey;
  /** What is asked, as the vendor names it. */
  readonly model: string;
  /** Where the words go, where that is the choice of whoever runs this; shown to who agrees to it. */
  readonly host?: string;
  /** Names of people and employers go there as they are, and no placeholders for them. */
  readonly readsNames?: true;
  /** @throws {ModelFailure} */
  answer(
    request: ModelRequest,
    options: { signal: AbortSignal; onText?: ((piece: string) => void) | undefined },
  ): Promise<ModelAnswer>;
}

/** The longest answer that is read, in UTF-16 code units; a section is some thousand long. */
export const ANSWER_MAX_LENGTH = 64_000;

export const sumOfUsage = (one: ModelUsage, other: ModelUsage): ModelUsage => ({
  inputTokens: one.inputTokens + other.inputTokens,
  outputTokens: one.outputTokens + other.outputTokens,
});
