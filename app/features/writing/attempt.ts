import type { Draft } from '~/features/drafts/draft';
import {
  WriterUnavailable,
  type Writer,
  type WriterInput,
  type Written,
} from '~/features/drafts/writer';

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
