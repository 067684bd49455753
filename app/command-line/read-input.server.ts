import { open } from 'node:fs/promises';
import { displayFileName, FILE_ERROR_REASONS, STANDARD_INPUT } from './file-messages';
import { Refusal } from './refusal';

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws {Refusal} when it cannot be read or is larger than `maxBytes`.
 */
export async function readBytes(file: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of await streamOf(file)) {
      const bytes = chunk as Uint8Array;
      size += bytes.byteLength;
      if (size > maxBytes) {
        throw new Refusal(`${displayFileName(file)}: is larger than ${inUnits(maxBytes)}.`);
      }
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(explain(file, error), { cause: error });
  }
  return Buffer.concat(chunks);
}

async function streamOf(file: string): Promise<AsyncIterable<unknown>> {
  if (file === STANDARD_INPUT) return process.stdin;
  return (await open(file, 'r')).createReadStream();
}

/**
 * The text of a file in UTF-8, or of standard input for `-`; a byte order mark is dropped.
 *
 * @throws {Refusal} also when it is no text, or empty.
 */
export async function readText(file: string, maxBytes: number): Promise<string> {
  const bytes = await readBytes(file, maxBytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(
      `${displayFileName(file)}: is no text in UTF-8. Save it as UTF-8 and try again.`,
      {
        cause: error,
      },
    );
  }
  if (text.includes('\0'))
    throw new Refusal(`${displayFileName(file)}: is a binary file, not text.`);
  if (text.trim() === '') throw new Refusal(`${displayFileName(file)}: is empty.`);
  return text;
}

function explain(file: string, error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return `${displayFileName(file)}: ${FILE_ERROR_REASONS[code] ?? message}`;
}

function inUnits(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`;
}
