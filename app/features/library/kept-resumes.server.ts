import { isNull } from 'drizzle-orm';
import { resumes } from '#db/schema';

/** Deleted resumes are nobody's to read; their owner can only bring them back. */
export const isKept = isNull(resumes.deletedAt);
