import type { Interview } from '~/features/interview/interview';
import { readStatements, type Word } from '~/features/language/statements';
import type { IndexedPassage } from './passage-index';

/** Something the person said is not so, as the words that would say it is. */
export interface Denial {
  passage: IndexedPassage;
  /** Content words of what is denied. */
  words: readonly { key: string; capital: boolean }[];
  /** UTF-16 offsets of the denying words. */
  start: number;
  end: number;
}

const NO =
  /^\s*(?:no|nope|not yet|not really|never|none|nein|non|nie|i (?:have not|haven't|did not|didn't|do not|don't|never))(?![\p{L}'])/iu;

/** Every denial of the answers; a "no" denies what its question asked. */
export function readDenials(interview: Interview, passages: readonly IndexedPassage[]): Denial[] {
  return passages.flatMap((passage) => [...within(passage), ...ofQuestion(interview, passage)]);
}

function within(passage: IndexedPassage): Denial[] {
  const denials: Denial[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const content = run.filter((word) => !word.empty && !word.withdrawn);
    const [first, last] = [run[0], run.at(-1)];
    // What others did not do is no statement about the person.
    const foreign = content.every((word) => word.agent === 'other');
    if (content.length > 0 && !foreign && first !== undefined && last !== undefined) {
      denials.push({ passage, words: content, start: first.start, end: last.end });
    }
    run = [];
  };
  for (const word of passage.statements.words) {
    if (!word.negated || (run.length > 0 && run.at(-1)?.clause !== word.clause)) close();
    if (word.negated) run.push(word);
  }
  close();
  return denials;
}

function ofQuestion(interview: Interview, passage: IndexedPassage): Denial[] {
  const index = /^\/extra\/(\d+)\/words$/.exec(passage.source)?.[1];
  const answer = NO.exec(passage.text);
  if (index === undefined || answer === null) return [];
  const asked = readStatements(interview.extra[Number(index)]?.question ?? '');
  const words = asked.words.filter(
    (word) => !word.empty && !/^(?:ever|experience|experienc|tell|gap|work)$/.test(word.key),
  );
  return words.length === 0 ? [] : [{ passage, words, start: 0, end: passage.text.length }];
}

/** Begins, or ends after what it denies, with the word that denies. */
const DENIES =
  /^(?:no|not|never|none|without|i (?:don't|dont|do not|didn't|never|have not|haven't)|don't|dont|didn't|didnt|doesn't|haven't|havent|couldn't|cannot|can't)\b|\b(?:no|never|nah|nope)\W*$/iu;

/** Whether the words deny by themselves, and do not only stand near a denial. */
export const isPlainDenial = ({ passage, start, end }: Denial): boolean =>
  DENIES.test(passage.text.slice(start, end)) || /^\/extra\//.test(passage.source);
