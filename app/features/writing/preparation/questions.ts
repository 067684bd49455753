import { findStoryByNumber } from '~/features/interview/catalogue/questions';
import { teaching } from '~/features/interview/catalogue/questions/teaching';
import type { Story } from '~/features/interview/interview';

/** What a line told in a story invites; a line from elsewhere invites a normal week. */
export function questionAbout(story: Story | undefined, text: string): string {
  const asked = findStoryByNumber(story?.question)?.interviewer.aboutLine;
  if (asked !== undefined) return asked;
  if (/^(?:trained|taught|showed|onboarded|train|teach)\b/iu.test(text))
    return teaching.interviewer.aboutLine;
  return 'What did that look like in a normal week?';
}

/** The question a story that is not printed may answer. */
export const questionForReserve = ({ question }: Story): string =>
  findStoryByNumber(question)?.interviewer.forReserve ?? 'Tell us about something you did.';

const SHARED = /\b(?:the team|we|us|together with|helped|as one of|part of a team|contributed)\b/iu;
const CHANGE =
  /\b(?:from|to|by|saved|saving|cut|fell|rose|dropped|went|halved|doubled|instead of|less|more|fewer)\b/iu;
const NUMBER = /\p{Nd}/u;

/** What is asked next: whose deed it was, or where the number comes from. */
export function followUpFor(text: string): string | null {
  if (SHARED.test(text)) return 'How many were you, and what was your own part?';
  if (NUMBER.test(text) && CHANGE.test(text)) return 'How was that measured?';
  return null;
}
