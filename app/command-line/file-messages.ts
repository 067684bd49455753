/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

const LONGEST_NAME = 200;

/** How a file is called in messages: what it is called may not steer the terminal, or fill it. */
export function displayFileName(file: string): string {
  if (file === STANDARD_INPUT) return 'standard input';
  const plain = file.replace(/\p{C}/gu, '?');
  return plain.length > LONGEST_NAME ? `…${plain.slice(-LONGEST_NAME)}` : plain;
}

/** What the system's codes mean, to be said after the name of a file. */
export const FILE_ERROR_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EISDIR: 'is a folder, not a file.',
  ENOTDIR: 'leads through a file as if it were a folder.',
  ENAMETOOLONG: 'is longer than a name may be.',
  EACCES: 'may not be used by this user.',
  EPERM: 'may not be used by this user.',
  EROFS: 'is on a disk that can only be read.',
  ENOSPC: 'does not fit: the disk is full.',
  EEXIST: 'is there already, as something else.',
};
