import { COUNT_WORDS } from '~/features/language/number-words';
import type { StoryField } from '../catalogue/question';
import type { StoryRow } from './story-body';
import { objectsOfPastVerbs } from './past-verbs';

export interface FollowUp {
  /** The field that would answer it. */
  field: StoryField;
  text: string;
}

/** Says that something is different from before, without a number. */
const OUTCOME =
  /\b(?:less|fewer|more|faster|quicker|sooner|easier|safer|better|cheaper|cleaner|calmer|shorter|longer|no longer|never again|since then|since|now|still|stopped|started|saved|reduced|cut|halved|doubled|grew|rose|fell|dropped|improved|passed|won|finished|completed|on time|first time|opened|sold|kept|stayed|works?|without|everyone|nobody|every|each|all|none|both|thanked|praised|agreed|got|became|can|able)\b/i;
const NUMBER = new RegExp(`\\p{N}|\\b(?:one|${COUNT_WORDS.join('|')}|half|twice|once)\\b`, 'iu');

/**
 * The one thing a story most lacks, as a question: what the person did (a past verb in the first
 * person with an object), or a number or a word of outcome. “I don’t have a number” asks for no
 * number. What is written in another language is only asked for what is empty.
 *
 * @returns null where the story is good as it is, or empty.
 */
export function followUpOf(story: StoryRow, language = 'en'): FollowUp | null {
  const { situation, action, result, proof, noNumber, measures } = story;
  if ([situation, action, result, proof].every((text) => text.trim() === '')) return null;
  if (action.trim() === '') {
    return {
      field: 'action',
      text: 'What did you do yourself? Begin with what you did first: I sorted, I called, I built.',
    };
  }
  const numbers = measures.length > 0;
  const said = `${action}\n${result}\n${proof}`;
  if (language === 'en' && looksEnglish(said)) {
    const objects = objectsOfPastVerbs(`${action}\n${result}`);
    if (objects.length === 0) {
      return {
        field: 'action',
        text: 'Which part did you do yourself? One sentence that begins with “I” and says what you did is enough.',
      };
    }
    if (objects.every((object) => object.trim() === '')) {
      return {
        field: 'action',
        text: 'What did you do it with, or for whom? Name the thing or the people.',
      };
    }
    if (numbers || NUMBER.test(`${result}\n${proof}\n${action}`) || OUTCOME.test(result))
      return null;
  } else if (numbers || result.trim() !== '') {
    return null;
  }
  return noNumber
    ? { field: 'result', text: 'What was different afterwards, and who noticed?' }
    : {
        field: 'result',
        text: 'What was different afterwards? How many, how often or how long, if you know; otherwise who noticed.',
      };
}

/** Whether the small words of English are in it; a few words alone are given the benefit. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => /[^\p{Script=Latin}]/u.test(word))) return false;
  if (words.length < 6) return true;
  // Words other Latin-script languages do not share.
  const small = /^(?:the|and|of|with|was|were|my|from|that|them|they|it|we|our|then|out)$/;
  return words.some((word) => small.test(word));
}
