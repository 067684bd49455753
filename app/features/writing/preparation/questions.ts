import type { Story } from '~/features/interview/interview';

/** The question an interviewer asks about a line, by the interview question its story answers. */
const ABOUT_STORY: Readonly<Record<number, string>> = {
  4: 'What was the situation, and what did you do yourself?',
  5: 'What was not working before, and how did you come to change it?',
  6: 'How did you decide what came first?',
  7: 'What did they want at first, and how did you win them over?',
  8: 'How did you go about it, and what can they do now?',
  9: 'Why did you need it, and how did you learn it?',
  10: 'What went wrong, and what is different now?',
};

const IN_RESERVE: Readonly<Record<number, string>> = {
  4: 'Tell us about a result you are glad of.',
  5: 'Tell us about something you improved.',
  6: 'Tell us about a time when there was too much to do.',
  7: 'Tell us about a time when you had to win somebody over.',
  8: 'Tell us about a time when you showed others how to do something.',
  9: 'Tell us about something you had to learn quickly.',
  10: 'Tell us about something that went wrong, and what you did.',
};

/** What a line told in a story invites; a line from elsewhere invites a normal week. */
export function questionAbout(story: Story | undefined, text: string): string {
  const asked = story === undefined ? undefined : ABOUT_STORY[story.question];
  if (asked !== undefined) return asked;
  if (/^(?:trained|taught|showed|onboarded|train|teach)\b/iu.test(text))
    return ABOUT_STORY[8] ?? '';
  return 'What did that look like in a normal week?';
}

/** The question a story that is not printed may answer. */
export function questionForReserve({ question }: Story): string {
  return IN_RESERVE[question] ?? 'Tell us about something you did.';
}

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
