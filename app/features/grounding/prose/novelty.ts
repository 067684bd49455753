import type { Word } from '~/features/language/statements';
import type { Answers, Unit } from '../answers/read-answers';
import type { Problem } from '../problem';
import { CREDENTIAL, DOWN, FOUNDING, LEADING, SCOPE, SENIORITY, UP } from '../words/vocabulary';
import type { Part } from './parts';

/**
 * What the words of a claim that no answer has make it: an invented tool, employer, credential,
 * rank, extent, effect, or just more than was said. Each such word is a problem: a resume that
 * says a thing more than the person did is not theirs.
 */
export function novelty(
  missing: readonly Word[],
  part: Part,
  unit: Unit,
  answers: Answers,
): Problem[] {
  return missing.flatMap((word) => {
    const problem = classify(word, part, unit, answers);
    return problem === undefined ? [] : [problem];
  });
}

function classify(word: Word, part: Part, unit: Unit, answers: Answers): Problem | undefined {
  const given = part.claim.text.slice(word.start, word.end);
  const problem = (
    kind: Problem['kind'],
    reason: string,
    verdict: Problem['verdict'] = 'unsupported',
  ): Problem => ({
    verdict,
    kind,
    reason: answers.posting.keys.has(word.key) ? `${reason} Only the posting has it.` : reason,
    against: [],
  });
  const head = part.heads.includes(word);
  if (head && LEADING.has(word.key)) {
    return problem('seniority', `Your answers do not say that you ${given.toLowerCase()} this.`);
  }
  if (head && FOUNDING.has(word.key))
    return problem('seniority', `Your answers do not say that you ${given.toLowerCase()} this.`);
  const opposite = UP.has(word.key) ? DOWN : DOWN.has(word.key) ? UP : undefined;
  if (opposite !== undefined) {
    return holds(unit, answers, opposite)
      ? problem('other', `Your answers tell the opposite of “${given}”.`, 'contradicted')
      : problem('other', `Your answers do not tell of “${given}”.`);
  }
  if (word.kind === 'number')
    return problem('number', `Your answers do not give the number “${given}”.`);
  if (word.key === 'graduat' && graduated(unit, answers)) return undefined;
  const term = part.terms.find(({ start, end }) => word.start >= start && word.end <= end);
  if (CREDENTIAL.has(word.key) || term?.kind === 'credential' || term?.kind === 'education')
    return problem('credential', `Your answers do not name the qualification “${given}”.`);
  if (SENIORITY.has(word.key))
    return problem('seniority', `Your answers do not say “${given}” of you.`);
  if (term?.kind === 'tool')
    return problem(
      'tool',
      `Your answers do not name “${part.claim.text.slice(term.start, term.end)}”.`,
    );
  if (isName(word, part)) {
    const before = part.words[part.words.indexOf(word) - 1]?.text ?? '';
    return /^(?:at|for|from|by|of|and|&|the)$/.test(before) && !/[\d+#]/.test(given)
      ? problem('organisation', `Your answers do not name “${given}”.`)
      : problem(
          /\d|[+#]|^\p{Lu}{2,6}$/u.test(given) || /^(?:in|with|using|via|on)$/.test(before)
            ? 'tool'
            : 'organisation',
          `Your answers do not name “${given}”.`,
        );
  }
  if (SCOPE.has(word.key)) return problem('scope', `Your answers do not say “${given}”.`);
  if (term !== undefined)
    return problem(
      'tool',
      `Your answers do not name “${part.claim.text.slice(term.start, term.end)}” here.`,
    );
  return problem('other', `Your answers do not say “${given}” about this.`, 'unclear');
}

/** Written as a name: a capital inside a sentence, capitals or digits within the word. */
function isName(word: Word, { claim }: Part): boolean {
  const given = claim.text.slice(word.start, word.end);
  if (/\p{L}\p{Nd}|[+#]$|^\p{Lu}{2,}s?$|\p{Ll}\p{Lu}/u.test(given)) return true;
  return word.capital && word.start > 0 && !/[.!?]\s+["“(]?$/.test(claim.text.slice(0, word.start));
}

const DEGREE =
  /\b(?:b\.?a|b\.?sc|m\.?a|m\.?sc|beng|meng|bachelor|master|degree|phd|mba|llb|hnd|diploma|magister|diplom|licencjat)\b/i;
const UNFINISHED =
  /\b(?:not|without|left|dropped|quit|unfinished|never|no degree|incomplete|ongoing)\b/i;

/** Whether the unit is of a degree the person has finished. */
function graduated({ passages }: Unit, { interview }: Answers): boolean {
  return interview.history.some(
    ({ kind, title, end, words }, index) =>
      kind === 'education' &&
      DEGREE.test(title) &&
      end !== 'present' &&
      !UNFINISHED.test(`${title} ${words}`) &&
      passages.some(({ source }) => source === `/history/${index}/title`),
  );
}

function holds(unit: Unit, { index }: Answers, keys: ReadonlySet<string>): boolean {
  return [...keys].some((key) =>
    (index.byKey.get(key) ?? []).some(
      ({ passage, word }) =>
        unit.has(passage) &&
        !word.negated &&
        !word.planned &&
        !word.withdrawn &&
        word.agent !== 'other',
    ),
  );
}
