import { findTerms } from '~/features/posting/lexicon/find-terms';
import { tokensOf } from '~/features/language/tokens';

/** What says that somebody has not got what stands beside it, only met it, or would like to. */
const UNSURE =
  /\b(?:no|not|never|none|nah|nope|nothing|without|zero|cannot|can'?t|don'?t|didn'?t|haven'?t|isn'?t|wasn'?t|only|once|want|would|wish|hope|hoping|keen|plan to|going to|learning to|to learn|read about|heard of|watched|seen|shadowed|used to)\b/iu;
const BEGINS_DENYING =
  /^\W*(?:i\s+)?(?:have\s+)?(?:no|not|never|none|without|zero|cannot|can'?t|don'?t|didn'?t|haven'?t|want|would|wish|hope|keen)\b/iu;
const BARE_NO = /^\W*(?:no|not|nah|nope|never|none|not yet|not really)\W*$/iu;

/** What was done at another place was done. */
const ELSEWHERE = /\s+not (?:here|now|any ?more)\s*$/iu;

const JOINTS = new Set(['and', 'n', 'the']);
const keysOf = (text: string): string[] =>
  tokensOf(text)
    .filter(({ text: word }) => !JOINTS.has(word))
    .map(({ key }) => key);

/**
 * Whether a list somebody typed names the skill, word for word, in a part of it that nothing
 * around denies, narrows or wishes for.
 */
export function isListed(skill: string, list: string): boolean {
  const wanted = keysOf(skill);
  if (wanted.length === 0) return false;
  return sentencesOf(list).some((sentence) => {
    const parts = sentence.split(/[,:]|\s[-–—]\s/u).map((part) => part.replace(ELSEWHERE, ''));
    const denying = parts.findIndex((part) => BEGINS_DENYING.test(part));
    return parts.some((part, index) => {
      if (UNSURE.test(part) || BARE_NO.test(parts[index + 1] ?? '')) return false;
      // "never used Excel, SAP" goes on denying.
      if (denying !== -1 && denying < index) return false;
      return holds(keysOf(part), wanted) || namesShort(part, skill);
    });
  });
}

/** Sentences and lines; what stands in brackets is a sentence of its own. */
function sentencesOf(list: string): string[] {
  const inside: string[] = [];
  const outside = list.replace(/\(([^()]*)\)?/gu, (_match, words: string) => {
    inside.push(words);
    return ' ';
  });
  return [outside, ...inside].flatMap((text) => text.split(/[\n;•|]|\.(?=\s|$)|\s\/\s/u));
}

function holds(said: readonly string[], wanted: readonly string[]): boolean {
  return said.some((_, from) => wanted.every((key, index) => said[from + index] === key));
}

/** "vue" or "k8s" in a list is what the whole names "Vue.js" and "Kubernetes" stand for. */
function namesShort(part: string, skill: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [whole] = findTerms(skill, { context: 'list' });
  if (whole === undefined || whole.end - whole.start !== skill.trim().length) return false;
  return findTerms(part, { context: 'list' }).some(({ canonical, start, end }) => {
    const said = letters(part.slice(start, end));
    const isShort =
      (letters(skill).startsWith(said) && !/\p{N}/u.test(skill)) ||
      /^\p{L}\p{N}+\p{L}$/u.test(said);
    return canonical === whole.canonical && isShort;
  });
}
