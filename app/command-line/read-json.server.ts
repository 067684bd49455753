import type { z } from 'zod';
import { displayFileName } from './file-messages';
import { readText } from './read-input.server';
import { Refusal } from './refusal';

/** The largest JSON file that is read. */
const JSON_MAX_BYTES = 4 * 1024 * 1024;
/** Lists in lists: none of the formats comes near. */
const DEEPEST = 100;
/** The most problems of one file told at a time. */
const PROBLEMS_TOLD = 8;

/**
 * Reads a JSON file (`-` = standard input) of a known form. A null counts as missing: other tools
 * write it for what is not there.
 *
 * @param what the file in words, e.g. `an interview`.
 * @throws {Refusal} naming the path of everything that is not as it must be.
 */
export async function readJson<T extends z.ZodType>(
  file: string,
  schema: T,
  what: string,
): Promise<z.output<T>> {
  const text = await readText(file, JSON_MAX_BYTES);
  const parsed = schema.safeParse(withoutNulls(parse(file, text), file));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const told = issues.slice(0, PROBLEMS_TOLD).map((issue) => {
    const path = issue.path.map((part) => `/${String(part)}`).join('');
    return `  ${path === '' ? 'the whole' : path}: ${issue.message}`;
  });
  const more = issues.length - told.length;
  throw new Refusal(
    [
      `${displayFileName(file)}: is not ${what} as docs/formats describes it.`,
      ...told,
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  );
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${displayFileName(file)}: is no JSON: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

function withoutNulls(value: unknown, file: string, depth = 0): unknown {
  if (depth > DEEPEST)
    throw new Refusal(`${displayFileName(file)}: is nested too deeply to be ours.`);
  const inner = (child: unknown): unknown => withoutNulls(child, file, depth + 1);
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(inner);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== null)
      .map(([key, child]) => [key, inner(child)]),
  );
}
