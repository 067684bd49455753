import { hasNumber } from '~/features/writing/composing/words/numbers';

export const BLANK = '____';

/** A kind of line that is stronger with a number, and how it is asked for. */
interface Ask {
  pattern: RegExp;
  /** Stands behind the line. */
  blank: string;
  question: string;
  jobsOnly?: boolean;
}

const ASKS: readonly Ask[] = [
  {
    pattern:
      /^(?:improved|increased|reduced|cut|grew|boosted|decreased|raised|lowered|shortened|expanded|accelerated|doubled|halved|minimi[sz]ed|maximi[sz]ed)\b/i,
    blank: `, from ${BLANK} to ${BLANK}`,
    question: 'From what to what? A rough figure will do; without one, leave the blank out.',
  },
  {
    pattern: /^(?:saved|saving)\b/i,
    blank: ` (${BLANK})`,
    question: 'How much time or money? A rough figure will do.',
  },
  {
    pattern:
      /^(?:managed|led|lead|manage|supervised?|trained?|mentored?|coached?|taught|teach|hired?|recruited|onboarded?)\b.*\b(?:teams?|staff|people|starters|hires|employees|students?|interns?|colleagues|members|volunteers|engineers|nurses|crew|pupils|apprentices)\b/i,
    blank: ` (${BLANK} people)`,
    question: 'How many people?',
  },
  {
    pattern:
      /^(?:answer(?:ed)?|handled?|process(?:ed)?|served?|packed|pack|deliver(?:ed)?|scheduled?|cleaned?|sold|sell|resolved?|assist(?:ed)?|help(?:ed)?|greet(?:ed)?|prepared?|dispatch(?:ed)?)\b.*\b(?:calls?|phones|customers?|guests|orders|invoices|tickets|deliveries|returns|appointments|meals|rooms|parcels|requests|enquiries|inquiries|complaints|emails|claims|visitors)\b/i,
    blank: ` (about ${BLANK} a week)`,
    question: 'How many in a usual week? A rough figure will do.',
    jobsOnly: true,
  },
];

/** The blank and the question for a number a line leaves out; undefined where it needs none. */
export function askForNumber(
  words: string,
  { job }: { job: boolean },
): { withBlank: string; question: string } | undefined {
  if (hasNumber(words)) return undefined;
  const ask = ASKS.find(
    ({ pattern, jobsOnly }) => pattern.test(words) && (job || jobsOnly !== true),
  );
  return ask && { withBlank: words + ask.blank, question: ask.question };
}
