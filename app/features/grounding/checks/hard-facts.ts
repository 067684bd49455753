import { quote } from '~/features/interview/evidence';
import { monthOf } from '~/features/language/months';
import type { Quantity } from '~/features/language/quantities';
import { readStatements, type Statements, type Word } from '~/features/language/statements';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { isPlainDenial } from '../answers/denials';
import type { IndexedPassage } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import { sameWord } from '../proof/equal';
import { sameMeaning } from '../proof/meaning-groups';
import type { Problem } from '../problem';
import { CREDENTIAL } from '../words/vocabulary';

/**
 * What refuses a text that nothing proves: a number, a name, a tool or a date that is nowhere in the
 * answers or was corrected away, a tool of another entry, and the very thing that was denied.
 * Everything else may be true and is asked.
 *
 * @param row id of the entry the text stands under; null for text about the whole person
 */
export function hardFacts(text: string, row: string | null, answers: Answers): Problem[] {
  const claim = readStatements(text, answers.language);
  return [
    ...denied(claim, row, answers),
    ...numbers(claim, row, answers),
    ...dates(claim, row, answers),
    ...tools(text, row, answers),
    ...names(claim, row, answers),
  ];
}

const refuse = (
  verdict: Problem['verdict'],
  kind: Problem['kind'],
  reason: string,
  against: Problem['against'] = [],
): Problem[] => [{ verdict, kind, reason, against }];

/** Passages about the entry or about no one entry; every passage for the whole person. */
const about = (row: string | null, { passages }: Answers): readonly IndexedPassage[] =>
  passages.filter((passage) => row === null || passage.row === row || passage.row === null);

/** Too small to be nowhere: an article, "one of", "both". */
const SMALL = 3;

function numbers(claim: Statements, row: string | null, answers: Answers): Problem[] {
  const passages = about(row, answers);
  for (const quantity of claim.quantities) {
    const [value] = quantity.values;
    if (value === undefined || value <= SMALL || quantity.ordinal) continue;
    const found = standingOf(quantity, answers.passages);
    if (found === 'said') continue;
    const figure = claim.text.slice(quantity.start, quantity.end).trim();
    if (found !== undefined)
      return refuse(
        'contradicted',
        'number',
        `You corrected “${figure}” to another number.`,
        found,
      );
    if (isDerived(value, passages)) continue;
    return refuse('unsupported', 'number', `Your answers do not give the number ${figure}.`);
  }
  return [];
}

/** Whether a figure stands in the answers, in whatever unit, or only where it was taken back. */
function standingOf(
  { values }: Quantity,
  passages: readonly IndexedPassage[],
): 'said' | Problem['against'] | undefined {
  let withdrawn: Problem['against'] | undefined;
  for (const passage of passages) {
    const { quantities, words, dates: said } = passage.statements;
    if (said.some(({ year, day }) => values.some((value) => value === year || value === day)))
      return 'said';
    for (const other of quantities) {
      const same =
        other.values.some((value) => values.includes(value)) ||
        (other.high !== null && values.includes(other.high));
      if (!same) continue;
      if (words[other.from]?.withdrawn !== true) return 'said';
      withdrawn = [quote(passage, other.start, other.end)];
    }
    if (
      words.some(({ text, kind }) =>
        values.some((value) =>
          kind === 'number'
            ? Number(text.replace(/,/g, '')) === value
            : text.replace(/\D/g, '') === String(value),
        ),
      )
    )
      return 'said';
  }
  return withdrawn;
}

/** Worked out of two numbers of one answer: a difference, a sum, a share, in another unit. */
function isDerived(value: number, passages: readonly IndexedPassage[]): boolean {
  const close = (one: number): boolean => Math.abs(one - value) <= Math.abs(value) * 0.005;
  const entries = new Map<string, number[]>();
  for (const { source, statements } of passages) {
    const group = source.split('/').slice(0, 3).join('/');
    const values = statements.quantities.flatMap(({ values: read, high }) => [
      ...read,
      ...(high === null ? [] : [high]),
    ]);
    entries.set(group, [...(entries.get(group) ?? []), ...values]);
  }
  return [...entries.values()].some((values) =>
    values.some(
      (one, index) =>
        [60, 1_000, 12, 7].some((factor) => close(one * factor) || close(one / factor)) ||
        close(one + 1) ||
        close(one * 2) ||
        close(one / 2) ||
        values
          .slice(index + 1)
          .some(
            (two) =>
              close(Math.abs(one - two)) ||
              close(one + two) ||
              close(one * two) ||
              close((100 * Math.abs(one - two)) / Math.max(one, two)),
          ),
    ),
  );
}

function dates(
  { dates: said, words, text }: Statements,
  row: string | null,
  { interview, passages }: Answers,
): Problem[] {
  const entry = interview.history.find(({ id }) => id === row);
  const [start = '', end = ''] = [entry?.start.slice(0, 4), entry?.end.slice(0, 4)];
  for (const { year, from, to } of said) {
    if (year === null) continue;
    const shown = text.slice(words[from]?.start, words[to - 1]?.end);
    const outside =
      (start !== '' && year < Number(start)) || (/^\d{4}$/.test(end) && year > Number(end));
    if (outside)
      return refuse('contradicted', 'date', `“${shown}” is not within the time of this entry.`);
    const known = passages.some(
      (passage) =>
        passage.statements.dates.some((date) => date.year === year) ||
        passage.text.includes(String(year)) ||
        passage.text.includes(String(year).slice(2)),
    );
    if (!known)
      return refuse('unsupported', 'date', `Your answers do not give the date “${shown}”.`);
  }
  return [];
}

/** A tool of the lexicon that no answer names, or only an answer about another entry. */
function tools(text: string, row: string | null, answers: Answers): Problem[] {
  for (const term of findTerms(text, { context: 'prose' })) {
    if (term.kind !== 'tool') continue;
    const shown = text.slice(term.start, term.end);
    const naming = answers.passages.filter(
      (passage) => !passage.wish && mentions(passage, term.canonical, shown),
    );
    if (naming.length === 0) return refuse('unsupported', 'tool', `Your answers name no ${shown}.`);
    const elsewhere =
      row !== null && naming.every((passage) => passage.row !== null && passage.row !== row);
    if (elsewhere)
      return refuse(
        'unsupported',
        'tool',
        `You named ${shown} for another place, not for this one.`,
      );
  }
  return [];
}

function mentions(passage: IndexedPassage, canonical: string, shown: string): boolean {
  if (passage.text.toLowerCase().includes(shown.toLowerCase())) return true;
  return findTerms(passage.text, { context: passage.list ? 'list' : 'prose' }).some(
    (term) => term.canonical === canonical,
  );
}

/** A name in the middle of a sentence that no answer has, in whatever spelling. */
function names({ words, text }: Statements, row: string | null, answers: Answers): Problem[] {
  const passages = answers.passages.filter(({ wish }) => row === null || !wish);
  const said = passages.flatMap(({ statements }) => statements.words);
  const whole = passages.map((passage) => passage.text).join('\n');
  const letters = said.map((word) => word.text.charAt(0)).join('');
  for (const [index, word] of words.entries()) {
    if (!isName(word, words[index - 1], text)) continue;
    const shown = text.slice(word.start, word.end);
    const known =
      said.some(
        (other) =>
          sameWord(word, other) !== undefined ||
          sameMeaning(word.key, other.key) ||
          other.text.startsWith(word.text) ||
          (other.text.length > 3 && word.text.startsWith(other.text.slice(0, 5))),
      ) ||
      (shown.toUpperCase() === shown && letters.includes(shown.toLowerCase().replace(/s$/, ''))) ||
      opensInitialism(words, index, { text, whole });
    if (!known && !isPlain(shown))
      return refuse(
        'unsupported',
        nameKind(word, words[index - 1]),
        `Your answers do not name “${shown}”.`,
      );
  }
  return [];
}

function nameKind(word: Word, before: Word | undefined): Problem['kind'] {
  if (CREDENTIAL.has(word.key)) return 'credential';
  return /^(?:at|for|with)$/.test(before?.text ?? '') ? 'organisation' : 'other';
}

/** Written as a name, and not only because something begins there. */
function isName(word: Word, before: Word | undefined, text: string): boolean {
  if (word.kind !== 'word' || word.text.length < 3 || monthOf(word.text) !== undefined)
    return false;
  const shown = text.slice(word.start, word.end);
  const inner = /^\p{Lu}\p{L}*\p{Lu}|\p{L}\p{N}/u.test(shown);
  const opens =
    before === undefined || before.sentence !== word.sentence || /[:;.(“"–—-]/.test(word.gap);
  return (word.capital && !opens && !word.empty) || (inner && !opens);
}

/** One of the words that a short name of the answers stands for. */
function opensInitialism(
  words: readonly Word[],
  at: number,
  { text, whole }: { text: string; whole: string },
): boolean {
  for (let from = Math.max(0, at - 6); from <= at; from += 1)
    for (let to = at + 1; to <= Math.min(words.length, at + 7); to += 1) {
      const run = words.slice(from, to).filter(({ empty }) => !empty);
      const initials = run.map((word) => initialsOf(text.slice(word.start, word.end))).join('');
      if (
        run.length > 1 &&
        new RegExp(`\\b${initials.replace(/[^A-Z]/g, '')}s?\\b`, 'iu').test(whole)
      )
        return true;
    }
  return false;
}

/** "S" of "Solutions", "SW" of "SolidWorks". */
const initialsOf = (word: string): string =>
  word.charAt(0).toUpperCase() + word.slice(1).replace(/[^\p{Lu}]/gu, '');

/** Days and peoples, which are written like names and name nothing. */
const isPlain = (shown: string): boolean =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|(?:ish|ese|ian|ench|man)$/u.test(shown);

/**
 * Whether a text says what the person said is not so: all the words of the denial, close together.
 * One bare common word is too little to tell, and what was not so before is no denial.
 */
function denied(claim: Statements, row: string | null, answers: Answers): Problem[] {
  const said = claim.words.filter((word) => !word.negated && !word.planned && !word.empty);
  const denial = answers.denials.find((one) => {
    const { words, passage } = one;
    if (row !== null && passage.row !== row && passage.row !== null) return false;
    if (/\/situation$/.test(passage.source) || !isPlainDenial(one)) return false;
    if (words.length < 2 && !words.some(({ capital }) => capital)) return false;
    const places = words.map(({ key }) =>
      said.findIndex((word) => word.key === key || sameMeaning(word.key, key)),
    );
    return !places.includes(-1) && Math.max(...places) - Math.min(...places) <= words.length;
  });
  if (denial === undefined) return [];
  const { passage, start, end } = denial;
  const words = passage.text.slice(start, end);
  return refuse('contradicted', 'other', `You said the opposite: “${words}”.`, [
    quote(passage, start, end),
  ]);
}
