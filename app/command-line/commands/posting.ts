import { POSTING_MAX_LENGTH } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import { displayFileName } from '../file-messages';
import { readText } from '../read-input.server';
import { Refusal } from '../refusal';
import { writeFormatted } from '../write-output.server';

/** No character takes more than four bytes in UTF-8. */
const POSTING_MAX_BYTES = 4 * POSTING_MAX_LENGTH;

/** `posting FILE`: what a posting asks for. */
export async function posting(file: string, options: { out?: string }): Promise<void> {
  await writeFormatted('posting', await readPostingFile(file), options.out);
}

/** @throws {Refusal} */
export async function readPostingFile(file: string): Promise<Posting> {
  const text = await readPostingText(file);
  const { readPosting } = await import('~/features/posting/read-posting');
  return readPosting(text);
}

/** @throws {Refusal} */
export async function readPostingText(file: string): Promise<string> {
  const text = await readText(file, POSTING_MAX_BYTES);
  if (text.length > POSTING_MAX_LENGTH) {
    throw new Refusal(
      `${displayFileName(file)}: is longer than ${POSTING_MAX_LENGTH.toLocaleString('en')} characters. Keep the part that describes the job.`,
    );
  }
  return text;
}
