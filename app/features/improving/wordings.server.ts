import type { Database, Reader } from '#db/client';
import { getLetter, takeBackSentence } from '~/features/letters/letters.server';
import { getPreparation, takeBackQuestion } from '~/features/letters/preparations.server';
import { letterWordings, type Wording } from '~/features/letters/worded-letter';
import { questionWordings } from '~/features/letters/worded-questions';
import type { Companion } from './progress';

interface Place {
  personId: string;
  resumeId: string;
  subject: Companion;
}

/** What models put in other words of one's own letter or preparation. @throws {NotFound} */
export function listWordings(read: Reader, { personId, resumeId, subject }: Place): Wording[] {
  return subject === 'letter'
    ? letterWordings(getLetter(read, personId, resumeId).letter)
    : questionWordings(getPreparation(read, personId, resumeId).preparation);
}

/** Puts one of them back to what it was. @param id null for all of them. @throws {NotFound} */
export function takeBack(
  database: Database,
  { personId, resumeId, subject }: Place,
  id: string | null,
  now: Date,
): void {
  const back = subject === 'letter' ? takeBackSentence : takeBackQuestion;
  back(database, personId, resumeId, id, now);
}
