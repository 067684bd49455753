import { accessSync, constants } from 'node:fs';

/** Why a file or folder cannot be written, as the end of a sentence; undefined where it can be. */
export function whyNotWritable(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EROFS')
      return 'is on a read-only disk. Mount it so that it can be written, or set DATA_FOLDER to another folder.';
    if (code === 'EACCES')
      return 'may not be written by this user. Give it to the user, or run as its owner.';
    return `cannot be written (${code}).`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
