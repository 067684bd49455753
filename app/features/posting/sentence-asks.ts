import type { Sentence } from '~/features/language/sentences';
import { endOfName, isAboutApplying, isAskingProse, isManner, listsAsks } from './asks';
import { dutiesOf } from './duties';
import { type FoundTerm } from './lexicon/find-terms';
import { type Mention } from './mention';
import { endOfField, isVerbFirst, phrasesIn } from './phrases';
import { type SectionLine, isAsking } from './sections';

/** No item of a list is longer. */
export const LONGEST_ITEM = 220;

/** Something that a sentence asks for. */
export type Asked = Pick<Mention, 'start' | 'end' | 'kind' | 'term'>;

/** The terms of the lexicon that a sentence names. */
export function termMentions(sentence: Sentence, found: FoundTerm[]): Asked[] {
  const mentions: Asked[] = [];
  let covered = 0;
  let before = -1;
  for (const { term, start, end, generic } of found) {
    // "ERP implementation": the wide word belongs to the name before it.
    const belongs = generic && start - before === 1;
    before = end;
    // "A Level 2 qualification" is no A level.
    const isArticle = term.canonical === 'a-levels' && /^\s?\d/u.test(sentence.text.slice(end - sentence.start)); // prettier-ignore
    if (start < covered || belongs || isArticle) continue;
    const degree = term.kind === 'education';
    covered = degree ? sentence.start + endOfField(sentence.text, end - sentence.start) : end;
    const last = mentions.at(-1);
    // "a Master's degree or PhD" asks for one of the two.
    if (degree && last?.kind === 'education' && OR.test(between(sentence, last.end, start))) {
      last.end = covered;
    } else mentions.push({ start, end: covered, kind: term.kind, term });
  }
  return mentions;
}

const OR = /^(?:,? or (?:an? )?| ?\/ ?)$/;

const within = ({ start: from }: Sentence, { start, end }: { start: number; end: number }) => ({
  start: start - from,
  end: end - from,
});

const between = (sentence: Sentence, from: number, to: number) =>
  sentence.text.slice(from - sentence.start, to - sentence.start);

/** What its grammar says a sentence asks for, where no term of the lexicon stands. */
export function phraseMentions(sentence: Sentence, found: FoundTerm[]): Asked[] {
  const mentions: Asked[] = [];
  for (const { kind, start, end } of phrasesIn(sentence.text)) {
    const from = sentence.start + start;
    const to = sentence.start + end;
    const overlaps = (other: { start: number; end: number; generic?: boolean }) =>
      other.start < to && from < other.end && !(kind === 'credential' && other.generic === true);
    if (found.some(overlaps) || mentions.some(overlaps)) continue;
    mentions.push({ start: from, end: to, kind, term: null });
  }
  return mentions;
}

/** What the sentence says one will do, each deed as a mention. */
export function dutyMentions(line: SectionLine, sentence: Sentence): Asked[] {
  const { section, bullet } = line;
  return dutiesOf(sentence.text, {
    listed: section === 'duties',
    bullet,
    promising: section === 'intro',
  }).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
    kind: 'duty',
    term: null,
  }));
}

/** "We need an electrician for new houses": the one who is looked for. */
const namesRole = (text: string): boolean =>
  /^(?:somebody|someone|a person|an? extra pair of hands) to /iu.test(text) ||
  /^(?:an?|our|another|one|two|several) (?:[\p{L}-]+ ){0,3}\p{L}{2,}(?<!learn|play|whatev)(?:er|or|ist|ian|ant)s?\b/iu.test(
    text,
  );

/** "GDC registered", "chartered": what somebody is by an entry in a register. */
const HELD =
  /\b(?:registered|licensed|certified|accredited|chartered|membership|Practitioner|(?:[Ll]ead|[Ii]nternal) auditor|[Aa]ssessor)$|\b(?:S?[NS]VQ|QCF|RQF|BTEC|City (?:&|and) Guilds)\b/u;

const kindOf = (ask: string): Mention['kind'] =>
  HELD.test(ask) ? 'credential' : isManner(ask) ? 'soft' : isVerbFirst(ask) ? 'duty' : 'skill';

/** What is asked in words that name no term and follow no pattern: the ask itself. */
export function unnamedAsks(
  line: SectionLine,
  sentence: Sentence,
  asks: { start: number; end: number }[],
  asked: Asked[],
): Asked[] {
  const listed = listsAsks(sentence.text);
  return asks.flatMap(({ start, end }) => {
    if (asked.some((other) => other.start < end && start < other.end)) return [];
    const text = between(sentence, start, end);
    const words = text.split(/\s+/).length;
    if (text.length > LONGEST_ITEM || (words < 2 && !isAsking(line))) return [];
    if (!isAsking(line) && namesRole(text)) return [];
    if (!isAsking(line) && !listed && (!isAskingProse(text) || isAboutApplying(text))) return [];
    if (text.endsWith(':')) return [];
    const to = sentence.start + endOfName(sentence.text, within(sentence, { start, end }));
    return [{ start, end: to, kind: kindOf(between(sentence, start, to)), term: null }];
  });
}
