import { hasRightToLeft } from './right-to-left';
import { onOneRow, type PlacedCharacter } from './rows';

/** Letters set apart have a gap wider than this share of the type size between nearly all of them. */
const LEAST_GAP = 0.05;
const NEARLY_ALL = 0.85;
/** As many spaces for each letter are between letters, not between words. */
const SPACES_A_LETTER = 0.35;
const LEAST_LETTERS = 4;
/** What parts words is wider than what parts letters, by this share of the type size. */
const BETWEEN_WORDS = 0.15;

/**
 * Headings and names set in spaced letters (`P R O F I L E`) without the spaces that are between
 * letters, so that words are words again.
 */
export function closeSpacedLetters(characters: Iterable<PlacedCharacter>): PlacedCharacter[] {
  const closed: PlacedCharacter[] = [];
  let run: PlacedCharacter[] = [];
  for (const one of characters) {
    const [first] = run;
    const isSpace = one.character === ' ';
    if (first !== undefined && !isSpace && (one.character === '\n' || !onOneRow(first, one))) {
      closed.push(...closeRun(run));
      run = [];
    }
    if (run.length === 0 && isSpace) closed.push(one);
    else run.push(one);
  }
  return [...closed, ...closeRun(run)];
}

function closeRun(run: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const letters = run.filter(({ character }) => character.trim() !== '');
  const spaces = run.length - letters.length;
  if (letters.length < LEAST_LETTERS || spaces < letters.length * SPACES_A_LETTER) return run;
  if (letters.some(({ character }) => hasRightToLeft(character))) return run;
  const gaps = letters.slice(1).map((one, index) => gapBetween(letters[index], one));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (gaps.filter((gap) => gap >= LEAST_GAP).length < gaps.length * NEARLY_ALL) return run;
  return letters.flatMap((one, index) => {
    const gap = index === 0 ? 0 : (gaps[index - 1] ?? 0);
    return gap > usual + BETWEEN_WORDS ? [{ ...one, character: ' ' }, one] : [one];
  });
}

/** How far apart two letters are, as a share of the type size. */
const gapBetween = (first: PlacedCharacter | undefined, second: PlacedCharacter): number =>
  first === undefined ? 0 : (second.left - first.right) / Math.max(second.size, 1);
