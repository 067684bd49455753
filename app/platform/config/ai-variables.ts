import { z } from 'zod';
import type { Vendor } from '~/platform/ai/vendors/vendor';
import { VENDORS } from '~/platform/ai/vendors/vendors';

export const aiVariables = z.object({
  /** Comma-separated keys of vendors, in order; `builtin` alone turns models off. */
  AI_WRITERS: z.string().optional(),
  /** For everything a model does for one resume, trying again and the next provider included. */
  AI_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(600_000).default(60_000),
  /** Who is asked whether what a model wrote follows, after the check: nobody, or the next writer. */
  AI_SECOND_OPINION: z.enum(['off', 'other-writer']).default('off'),
});

/** The environment variables of these vendors. */
export const vendorVariables = (vendors: readonly Vendor[]) =>
  z.object(
    Object.assign({}, ...vendors.map(({ variables }) => variables.shape)) as Readonly<
      Record<string, z.ZodType>
    >,
  );

/** A vendor that is set up, with what its own descriptor reads of the environment. */
export interface WriterConfig {
  readonly vendor: string;
  readonly settings: unknown;
}

/** Which models write. */
export interface AiConfig {
  /** In the order in which they are asked. */
  readonly writers: readonly WriterConfig[];
  readonly timeoutMs: number;
  /** Whether another writer is asked about what one wrote. */
  readonly secondOpinion: boolean;
}

type Variables = z.infer<typeof aiVariables> & Readonly<Record<string, unknown>>;

/**
 * Reads which models write. Without any setting none does.
 *
 * @param env with the variables of the vendors.
 * @param problems gets a sentence for each variable that is missing or contradicts another.
 */
export function readAiConfig(
  env: Variables,
  problems: string[],
  vendors: readonly Vendor[] = VENDORS,
): AiConfig {
  const named = readOrder(env.AI_WRITERS, problems, vendors);
  const settings = new Map(
    vendors.map((vendor) => [
      vendor.key,
      vendor.readSettings(env, { named: named?.includes(vendor.key) === true, problems }),
    ]),
  );
  const writers = (named ?? [...settings.keys()]).flatMap((vendor) => {
    const own = settings.get(vendor);
    return own === undefined ? [] : [{ vendor, settings: own }];
  });
  const secondOpinion = env.AI_SECOND_OPINION === 'other-writer';
  if (secondOpinion && writers.length < 2) {
    problems.push('AI_SECOND_OPINION: needs two writers that are set up; the other one is asked.');
  }
  return { writers, timeoutMs: env.AI_TIMEOUT_MS, secondOpinion };
}

function readOrder(
  writers: string | undefined,
  problems: string[],
  vendors: readonly Vendor[],
): string[] | undefined {
  if (writers === undefined) return undefined;
  const names = writers.split(',').map((name) => name.trim());
  const last = names.at(-1) === 'builtin' ? names.slice(0, -1) : names;
  const order = last.filter((name) => vendors.some(({ key }) => key === name));
  if (order.length < last.length || new Set(order).size < order.length) {
    const keys = new Intl.ListFormat('en').format(vendors.map(({ key }) => key));
    problems.push(`AI_WRITERS: must name ${keys} at most once each; builtin comes last by itself.`);
  }
  return order;
}
