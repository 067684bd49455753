import { coverageOf } from '~/features/posting/coverage';
import type { Draft } from './draft';
import { judge } from './grounding/judge';
import { keepSupported } from './grounding/keep-supported';
import { WriterUnavailable, type Writer, type WriterInput, type Written } from './writer';

/** What a writer returned, not yet grounded, and who it was. */
export interface Attempt {
  written: Written;
  writer: Draft['writer'];
}

/**
 * Asks the writers in order until one delivers.
 *
 * @throws {WriterUnavailable} when none does; the built-in writer, last in line, always delivers.
 */
export async function write(
  input: WriterInput,
  writers: readonly Writer[],
  options: { signal: AbortSignal },
): Promise<Attempt> {
  const fallbackFrom: string[] = [];
  for (const writer of writers) {
    try {
      const written = await writer.write(input, options);
      return { written, writer: { name: writer.name, model: written.model, fallbackFrom } };
    } catch (error) {
      if (!(error instanceof WriterUnavailable)) throw error;
      fallbackFrom.push(writer.name);
    }
  }
  throw new WriterUnavailable(
    `No writer delivered: ${fallbackFrom.join(', ') || 'none is set up'}`,
  );
}

/** Keeps of an attempt only what follows from the answers, and measures it against the posting. */
export function ground(input: WriterInput, { written, writer }: Attempt): Draft {
  const kept = keepSupported(written, judge(written, input.interview));
  return {
    resume: kept.resume,
    claims: kept.claims,
    removed: kept.removed,
    questions: kept.questions,
    framing: input.framing.enabled
      ? input.framing.entries
          .filter((entry) => entry.enabled)
          .map(({ behaviour, why, source }) => ({ behaviour, why, source }))
      : [],
    coverage: input.posting === null ? null : coverageOf(kept.resume, input.posting),
    writer,
  };
}

/** Answers and posting in, grounded draft out. @throws {WriterUnavailable} as `write` does. */
export async function makeDraft(
  input: WriterInput,
  writers: readonly Writer[],
  options: { signal: AbortSignal },
): Promise<Draft> {
  return ground(input, await write(input, writers, options));
}
