import type { z } from 'zod';

/**
 * All that is particular to a vendor of models. With its line in the index, and its client's in
 * `clients.server.ts`, it is there: what is configured, asked for consent, switched and measured
 * goes by this.
 */
export interface Vendor<
  Key extends string = string,
  Variables extends z.ZodRawShape = z.ZodRawShape,
  Settings = unknown,
> {
  /** As it is stored, as AI_WRITERS names it, and as metrics label it. */
  readonly key: Key;
  /** What answers, and who gets the words, for a person who is asked to agree to that. */
  readonly name: string;
  readonly by: string;
  /** Both in the words of operators. */
  readonly title: string;
  /** The day in UTC, YYYY-MM-DD, by which its switch is looked at anew. */
  readonly reviewBy: string;
  /** Its environment variables, but the one of its prices. */
  readonly variables: z.ZodObject<Variables>;
  /** US dollars a million tokens, those sent and those answered: the variable, and what it costs unset. */
  readonly prices: { readonly variable: string; readonly default: string };
  /**
   * What its client is opened with; undefined where it is not set up.
   *
   * @param reading.named whether AI_WRITERS names it.
   * @param reading.problems gets a sentence for each variable that is missing or contradicts another.
   */
  readSettings(
    env: z.infer<z.ZodObject<Variables>>,
    reading: { named: boolean; problems: string[] },
  ): Settings | undefined;
}

/** Says a vendor with the types of its own variables and settings. */
export const defineVendor = <Key extends string, Variables extends z.ZodRawShape, Settings>(
  vendor: Vendor<Key, Variables, Settings>,
): Vendor<Key, Variables, Settings> => vendor;
