import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client';
import { people } from '#db/schema';
import { email } from '~/features/accounts/email';

/** Whoever has that address; undefined where nobody has, or it is none. */
export function findPerson(
  read: Pick<Reader, 'select'>,
  address: string,
): { id: string; email: string } | undefined {
  const parsed = email.safeParse(address);
  if (!parsed.success) return undefined;
  const row = read
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, parsed.data))
    .get();
  return row && { id: row.id, email: parsed.data };
}
