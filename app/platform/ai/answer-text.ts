import type { z } from 'zod';
import { ANSWER_MAX_LENGTH, type ModelTrouble } from './model';

/** Collects an answer's pieces, up to the length that is read. */
export class AnswerText {
  readonly #onText: ((piece: string) => void) | undefined;
  #text = '';

  constructor(onText?: (piece: string) => void) {
    this.#onText = onText;
  }

  /** @returns whether there is room for more. */
  add(piece: string): boolean {
    if (this.#text.length + piece.length > ANSWER_MAX_LENGTH) return false;
    this.#text += piece;
    if (piece !== '') this.#onText?.(piece);
    return true;
  }

  /** The whole as JSON that satisfies the schema, or what is wrong with it. */
  finish(schema: z.ZodType): { text: string } | { trouble: ModelTrouble } {
    const text = withoutFence(this.#text);
    if (text === '') return { trouble: 'empty' };
    try {
      const value: unknown = JSON.parse(text);
      return schema.safeParse(value).success ? { text } : { trouble: 'malformed' };
    } catch {
      return { trouble: 'malformed' };
    }
  }
}

/** Some models put a code fence around JSON even where JSON is asked for. */
function withoutFence(text: string): string {
  const trimmed = text.trim();
  return /^```(?:json)?\s*([\s\S]*?)\s*```$/.exec(trimmed)?.[1] ?? trimmed;
}

/** A vendor's name of a model, where it looks like one; it is shown to operators and kept. */
export function modelNameOr(given: unknown, fallback: string): string {
  return typeof given === 'string' && /^[\w./:@-]{1,100}$/.test(given) ? given : fallback;
}
