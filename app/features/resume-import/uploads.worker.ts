import { Failure } from '~/platform/failure';
import { answerRequests } from '~/platform/threads/answer-requests.server';
import { readUpload } from './read-upload.server';
import type { UploadAnswer } from './upload-thread.server';

answerRequests(async (bytes: Uint8Array): Promise<UploadAnswer> => {
  try {
    return { read: await readUpload(bytes) };
  } catch (error) {
    // A class does not cross between threads.
    if (error instanceof Failure) return { refused: error.message };
    return endThreadBy(error);
  }
});

/** What no reader foresaw may have left one of them broken for the next file. */
function endThreadBy(error: unknown): Promise<never> {
  return new Promise(() => {
    setImmediate(() => {
      throw error;
    });
  });
}
