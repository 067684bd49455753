import type { Evidence } from '~/features/interview/evidence';
import { tokensOf } from '~/features/language/tokens';

/** A printed line that is supported, which a letter may retell. */
export interface SupportedLine {
  text: string;
  /** Where it happened, as printed; empty where no place is named. */
  organisation: string;
  /** Whether the entry it stands under still goes on. */
  ongoing: boolean;
  evidence: readonly Evidence[];
}

/** The things a line says one after the other. */
const JOINT = /;\s+|(?<!\p{Nd})[:.]\s+/u;

/**
 * The supported line that a sentence tells in the first person, whole or a whole statement of it:
 * "At Brightspark, I cut waste." of "Cut waste; orders fell by 5".
 */
export function retoldLine(
  sentence: string,
  lines: readonly SupportedLine[],
): SupportedLine | undefined {
  return lines.find((line) => {
    const told = withoutPlace(sentence, line);
    if (told === undefined) return false;
    const wordings = [told, ...withoutBeing(told, line)].map(plain);
    return statementsOf(line.text).some((statement) => wordings.includes(plain(statement)));
  });
}

function withoutPlace(sentence: string, { organisation }: SupportedLine): string | undefined {
  const opening = `at ${organisation.toLowerCase()}, `;
  if (!/^at .*, (?:i|we) /iu.test(sentence)) return sentence;
  return organisation !== '' && sentence.toLowerCase().startsWith(opening)
    ? sentence.slice(opening.length)
    : undefined;
}

/** "I was promoted" of "Promoted"; "I am on call" only of what still is so. */
function withoutBeing(told: string, { ongoing }: SupportedLine): string[] {
  const being = ongoing ? /^I (?:was|am) /u : /^I was /u;
  return being.test(told) ? [told.replace(being, '')] : [];
}

/** Every run of whole statements of a line. */
function statementsOf(line: string): string[] {
  const parts = line.split(JOINT);
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_part, index) => parts.slice(from, from + index + 1).join(' ')),
  );
}

/** The words alone, without the person and in the letter's spelling of a resume's shorthand. */
const plain = (text: string): string =>
  tokensOf(
    text
      .replace(/^(?:the team|we)\b/iu, 'we')
      .replace(/\s*[-–]>\s*/gu, ' to ')
      .replace(/\bw\/\s*/gu, 'with '),
  )
    .map((token) => token.text)
    .filter((word) => word !== 'i')
    .join(' ');
