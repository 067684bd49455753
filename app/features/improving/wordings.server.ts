import type { Database, Reader } from '#db/client';
import { listLetterWordings, revertSentence } from '~/features/letters/letters.server';
import { readPreparation, revertQuestion } from '~/features/letters/preparations.server';
import type { SentenceWording } from '~/features/letters/worded-letter';
import { questionWordings } from '~/features/letters/worded-questions';
import type { Drafting, While } from '~/features/writing/drafting-threads.server';
import type { Companion } from './outcome';

interface Place {
  personId: string;
  resumeId: string;
  subject: Companion;
}

/**
 * What models put in other words of one's own letter or preparation.
 *
 * @throws {NotFound}, {ThreadLost}, and the signal's reason.
 */
export async function listWordings(
  parts: { read: Reader; drafting: Pick<Drafting, 'prepareInterview'> },
  { personId, resumeId, subject }: Place,
  options?: While,
): Promise<SentenceWording[]> {
  if (subject === 'letter') return listLetterWordings(parts.read, personId, resumeId);
  return questionWordings((await readPreparation(parts, personId, resumeId, options)).preparation);
}

/** Puts one of them back to what it was. @param id null for all of them. @throws {NotFound} */
export function revertWording(
  database: Database,
  { personId, resumeId, subject }: Place,
  id: string | null,
  now: Date,
): void {
  const back = subject === 'letter' ? revertSentence : revertQuestion;
  back(database, { personId, resumeId, id }, now);
}
