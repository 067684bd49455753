import type { Requirement } from '~/features/posting/posting';
import { spell } from '~/features/posting/lexicon/spell';
import { midSentence } from './phrasing';

const MOST_WORDS = 6;

/**
 * How a requirement is called inside a sentence; undefined where the posting words it as a clause
 * of its own ("You can explain findings …").
 */
export function termIn({ label, canonical, kind }: Requirement): string | undefined {
  const words = label.trim().split(/\s+/u);
  if (words.length > MOST_WORDS) return undefined;
  if (/^(?:you|your|must|be|have|can|will|we|ability|able|lead|own)\b/iu.test(label))
    return undefined;
  const usual = spell(canonical);
  if (usual?.toLowerCase() === label.trim().toLowerCase())
    return kind === 'tool' || /^\p{Ll}/u.test(usual) ? usual : midSentence(usual);
  return kind === 'tool' || kind === 'language' ? label.trim() : midSentence(label.trim());
}
