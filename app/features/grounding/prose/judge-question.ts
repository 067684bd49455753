import { isNegator } from '~/features/language/scopes';
import { readStatements, type Word } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import { familyOf, wordKey } from '~/features/language/word-key';
import type { Answers } from '../answers/read-answers';
import { checkPosting, checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Problem } from '../problem';
import { sameMeaning } from '../proof/meaning-groups';

/** Words in which anything can be asked about; they take nothing for granted. */
const ASKING = new Set(
  `ask describe explain tell walk talk show example situation challenge hard harder hardest difficult first next last
   start begin began end finish decide decided decision choose chose choice choices reason reasons plan planned step steps
   approach method methods way ways find found notice noticed discover know knew learn learned learnt understand understood
   measure measured count counted check checked sure certain involve involved others people part role own do work day week
   time take took long need needed happen happened matter mattered important goal aim mean meant look looked like go went
   before after since then see saw use used exactly typical normal usual different differently again keep kept make made
   make sure get got try come came about order prioritise compare compared detail details`
    .trim()
    .split(/\s+/)
    .map(wordKey),
);

/** One question, asked of the person, and nothing after it. */
const ONE_QUESTION = /^[^?!.…:;\n]{8,}\?$/u;

/**
 * What a question about a printed line says beyond that line: every word must be the line's own, in
 * whatever form, or one in which anything can be asked. Numbers come in the line's order. Nothing
 * is denied, and what must not appear is not asked about.
 */
export function findBeyondLine(text: string, line: string, answers: Answers): Problem[] {
  const { words } = readStatements(text, answers.language);
  return [
    ...checkUnspeakable(words, answers.never),
    ...checkSurface(text, answers.passages),
    ...checkPosting(words, answers.posting),
    ...checkForm(text, answers.language),
    ...checkWords(words, line),
    ...checkNumbers(words, line),
  ];
}

const problem = (kind: Problem['kind'], reason: string): Problem => ({
  verdict: 'unsupported',
  kind,
  reason,
  against: [],
});

function checkForm(text: string, language: string): Problem[] {
  if (!ONE_QUESTION.test(text)) return [problem('other', 'It is not one plain question.')];
  const tokens = tokensOf(text);
  return tokens.some((_, at) => isNegator(tokens, at, language))
    ? [problem('other', 'It asks about what was not done.')]
    : [];
}

function checkWords(words: readonly Word[], line: string): Problem[] {
  const told = tokensOf(line);
  const keys = new Set(told.map(({ key }) => key));
  const families = new Set(told.flatMap(({ key }) => familyOf(key) ?? []));
  const isTold = ({ key }: Word): boolean =>
    keys.has(key) ||
    told.some((other) => sameMeaning(key, other.key)) ||
    families.has(familyOf(key) ?? '');
  const telling = words.filter(({ empty, kind }) => !empty && kind === 'word');
  const stray = telling.find((word) => !isTold(word) && !ASKING.has(word.key));
  if (stray !== undefined) return [problem('other', `The line does not say “${stray.text}”.`)];
  return telling.some(isTold) ? [] : [problem('other', 'It asks about nothing in the line.')];
}

function checkNumbers(words: readonly Word[], line: string): Problem[] {
  const left = tokensOf(line).flatMap(({ kind, text }) => (kind === 'number' ? [text] : []));
  for (const { kind, text } of words) {
    if (kind !== 'number') continue;
    const at = left.indexOf(text);
    if (at === -1) return [problem('number', `The line does not give “${text}” here.`)];
    left.splice(0, at + 1);
  }
  return [];
}
