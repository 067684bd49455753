import type { ReadUpload } from '~/features/resume-import/upload';

/** What a file shows of itself besides its text. */
export type ResumeFile = Pick<ReadUpload, 'hidden' | 'columns' | 'scanned'>;
