import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { displayFileName, FILE_ERROR_REASONS } from './file-messages';
import { Refusal } from './refusal';
import { formatOf, type ResultName } from './result-format';

/** Writes a result in one of the public formats, with the mark of its form. @throws {Refusal} */
export async function writeFormatted(
  name: ResultName,
  result: object,
  out: string | undefined,
): Promise<void> {
  await writeResult({ format: formatOf(name), ...result }, out);
}

/** Writes a result as JSON to a file, or to standard output. @throws {Refusal} */
export async function writeResult(result: object, out: string | undefined): Promise<void> {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (out !== undefined) await writeOutputFile(out, Buffer.from(text));
  else await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
}

/** Writes a file whole or not at all. @throws {Refusal} when it cannot be written. */
export async function writeOutputFile(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = FILE_ERROR_REASONS[code] ?? `${message}.`;
    throw new Refusal(`${displayFileName(file)}: cannot be written: ${reason}`, { cause: error });
  }
}
