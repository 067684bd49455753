import { isUnfinished } from '~/features/interview/unfinished';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import { isHeld } from '../answers/read-sources';
import type { IndexedPassage } from '../answers/passage-index';
import type { Finding } from '../problem';
import { fail, phraseFinding, restsOn } from './findings';
import type { Place } from './place';

/** "(in progress)", by itself or behind what the person has in brackets. */
const STATE = /\s*\((in progress|not completed)\)$|, (in progress|not completed)(?=\)$)/iu;

/**
 * A degree or subject must be typed in its entry. One that still goes on may say so, and one that
 * was not finished must.
 */
export function degree({ string, row, siblings }: Place, answers: Answers): Finding {
  const rowSource =
    row === undefined ? '/none' : `/history/${answers.interview.history.indexOf(row)}`;
  const said = answers.passages.filter(({ source }) =>
    new RegExp(`^${rowSource}/(?:title|words)$`).test(source),
  );
  const bare = string.text.replace(STATE, '');
  const whole = said.filter((passage) => holds(passage, bare));
  const finding =
    whole.length > 0
      ? restsOn(whole)
      : phraseFinding(bare, said, 'credential', 'qualification', answers, true);
  if (finding.problems.length > 0 || row === undefined) return finding;
  const goesOn = row.end === 'present' || !isHeld({ name: '', date: row.words });
  if (bare !== string.text && !goesOn)
    return fail('unsupported', 'credential', 'Your answers do not say this of it.');
  const stated = [string, ...siblings].some(({ text }) => STATE.test(text));
  return isUnfinished(row.words) && !stated
    ? fail('unsupported', 'credential', 'You wrote that you did not finish it.')
    : finding;
}

/** A result stands word for word in its entry, or has all its words there. */
export function score({ string, row }: Place, answers: Answers): Finding {
  const rowSource =
    row === undefined ? '/none' : `/history/${answers.interview.history.indexOf(row)}`;
  const said = answers.passages.filter(({ source }) => source.startsWith(`${rowSource}/`));
  const whole = said.filter((passage) => holds(passage, string.text));
  if (whole.length > 0) return restsOn(whole);
  return phraseFinding(string.text, said, 'credential', 'result', answers, true);
}

/** The same words in the same order, none denied: "GPA 3.4." is no date. */
function holds({ statements: { words } }: IndexedPassage, text: string): boolean {
  const wanted = tokensOf(text).map((token) => token.text);
  return (
    wanted.length > 0 &&
    words.some((_, from) =>
      wanted.every((word, index) => {
        const other = words[from + index];
        return other?.text === word && !other.negated && !other.planned && !other.withdrawn;
      }),
    )
  );
}
