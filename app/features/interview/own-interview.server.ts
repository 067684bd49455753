import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { interviews } from '#db/schema';
import { NotFound } from '~/platform/failure';

/**
 * The row of an interview, checked to be this person's.
 *
 * @throws {NotFound} where there is none, or it is another person's.
 */
export function getOwnInterview(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
): typeof interviews.$inferSelect {
  const row = read
    .select()
    .from(interviews)
    .where(and(eq(interviews.id, interviewId), eq(interviews.personId, personId)))
    .get();
  if (row === undefined) throw new NotFound('This interview');
  return row;
}
