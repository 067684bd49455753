import { InvalidEnvironment } from '~/platform/config/environment';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Stop what uses it, or set PORT, or METRICS_PORT, to another one.',
  EACCES: 'This user may not write the data folder, or listen on this port.',
  EROFS: 'The data folder is on a read-only disk. Set DATA_FOLDER to another one.',
  ENOSPC: 'The disk is full.',
};

/** Why the process does not start, in lines an operator can act on. */
export function explainFailedStart(error: unknown): string {
  if (error instanceof InvalidEnvironment) return `CVstomize cannot start.\n${error.message}`;
  if (!(error instanceof Error)) return 'CVstomize cannot start.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const advice = ADVICE[code];
  return [
    `CVstomize cannot start: ${error.message}`,
    ...(advice === undefined ? [] : [advice]),
  ].join('\n');
}
