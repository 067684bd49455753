import { z } from 'zod';
import { POSTING_MAX_LENGTH } from '~/features/interview/interview';
import { RESUME_MAX_LENGTH } from '~/features/resume-import/resume-text/read-resume';

/** A resume of fewer letters says nothing to review. */
const LEAST_RESUME = 80;
const LEAST_POSTING = 30;

const said = (least: number, most: number, tooShort: string, what: string) =>
  z
    .string(`Paste ${what} as text.`)
    .max(most, `This is longer than ${most.toLocaleString('en')} characters. Paste ${what} alone.`)
    .refine((text) => text.replace(/[^\p{L}\p{N}]/gu, '').length >= least, tooShort);

/** What a review is made from. */
export const reviewRequestSchema = z.object({
  resume: said(
    LEAST_RESUME,
    RESUME_MAX_LENGTH,
    'There is too little of a resume here. Paste all of it.',
    'the resume',
  ).describe('Plain text or Markdown'),
  posting: said(
    LEAST_POSTING,
    POSTING_MAX_LENGTH,
    'There is too little of a posting here. Paste what the job asks for.',
    'the posting',
  ).describe('Plain text'),
});
