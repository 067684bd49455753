import { importResume } from '~/features/resume-import/import-resume';
import { UPLOAD_MAX_BYTES, type ReadUpload } from '~/features/resume-import/upload';
import { openUploadReading } from '~/features/resume-import/upload-thread.server';
import { Failure } from '~/platform/failure';
import { displayFileName } from '../file-messages';
import { readBytes } from '../read-input.server';
import { Refusal } from '../refusal';
import { writeFormatted } from '../write-output.server';

/** `read FILE`: the resume in a file, with how sure each field is. */
export async function read(file: string, options: { out?: string }): Promise<void> {
  const bytes = await readBytes(file, UPLOAD_MAX_BYTES);
  await writeFormatted('import', importResume(await readFile(file, bytes)), options.out);
}

/** In a thread of its own: what a hostile file does to it ends with it. @throws {Refusal} */
async function readFile(file: string, bytes: Uint8Array): Promise<ReadUpload> {
  const reading = openUploadReading();
  try {
    return await reading.read(bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Refusal(`${displayFileName(file)}: ${error.message}`, { cause: error });
  } finally {
    await reading.close();
  }
}
