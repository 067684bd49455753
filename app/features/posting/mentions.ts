import type { Sentence } from '~/features/language/sentences';
import {
  asksOf,
  isAboutApplying,
  isAskingProse,
  isManner,
  isOwnStory,
  listsAsks,
  trimAsk,
  wantsSomebody,
} from './asks';
import { lookUp } from './lexicon/lexicon';
import { type AskedYears, bindYears } from './bind-years';
import { type PostingLine, splitSentences } from './lines';
import { DROP_REASONS, boilerplateReason, isInstruction, sectionReason } from './boilerplate';
import { isMust, negationOf } from './must-or-nice';
import { type FoundTerm, findTermsIn, type TermContext } from './lexicon/find-terms';
import { endOfField, isVerbFirst, phrasesIn, promisedDuty } from './phrases';
import { type DroppedPassage, type Mention } from './mention';
import { isPassing, withoutPassing } from './passing-mentions';
import { openSection } from './open-headings';
import { type PostingSection } from './posting-section';
import { type SectionLine, assignSections, isAsking } from './sections';

export interface Mentions extends AskedYears {
  mentions: Mention[];
  dropped: DroppedPassage[];
}

/** A condition is one wherever it stands. */
const CONDITION = /^(?:(?:you|applicants|candidates) )?must (?:be|have|hold)\b[^.]*\.?$/i;
const LONGEST_ITEM = 220;

/**
 * Reads every place where a normalised posting asks for something, and what was left out and why.
 * `split` are its lines; `title` is where the job title stands; the title is no requirement.
 */
export function readMentions(
  text: string,
  split: PostingLine[],
  title: { start: number; end: number } | null,
  employer: string | null = null,
): Mentions {
  const result: Mentions = { mentions: [], dropped: [], years: [], wishedYears: [] };
  const lines = assignSections(split);
  for (const line of lines) {
    if (line.heading || line.section === 'facts' || line.text === employer) continue;
    const reason = isInstruction(line.text)
      ? DROP_REASONS.instruction
      : sectionReason(line.section);
    if (reason === undefined) readLine(line, employer, result);
    else if (CONDITION.test(line.text) && reason !== DROP_REASONS.instruction)
      readLine({ ...line, section: 'requirements' }, employer, result);
    else drop(result, line, reason);
  }
  result.mentions = withoutPassing(result.mentions, text, title);
  return result;
}

/** Neighbouring lines left out for the same reason are one passage. */
function drop(result: Mentions, passage: { start: number; end: number }, reason: string): void {
  const last = result.dropped.at(-1);
  if (last?.reason === reason && passage.start - last.end < 8) last.end = passage.end;
  else result.dropped.push({ start: passage.start, end: passage.end, reason });
}

/** No term of the lexicon is longer. */
const LONGEST_NAME = 80;

function contextOf(line: SectionLine): TermContext {
  // "- Go" in a list of requirements is nothing but a name.
  const short = line.text.length <= LONGEST_NAME;
  if (isAsking(line) && line.bullet && short && lookUp(line.text).length > 0) return 'list';
  if (line.section === 'tools' || line.section === 'industry') {
    return line.text.split(/\s+/).length <= 4 || !/\b(?:the|with|to|you|we)\b/i.test(line.text)
      ? 'list'
      : 'item';
  }
  return line.section === 'requirements' || line.section === 'nice' ? 'item' : 'prose';
}

function readLine(line: SectionLine, employer: string | null, result: Mentions): void {
  const found = findTermsIn(line.text, contextOf(line)).map((term) => ({
    ...term,
    start: term.start + line.start,
    end: term.end + line.start,
  }));
  let labelled: PostingSection | undefined;
  let open = false;
  let told = false;
  for (const sentence of splitSentences(line)) {
    labelled = labelOf(sentence.text) ?? (open ? labelled : undefined);
    told = !isAsking(line) && ((open && told) || tellsOfEmployer(sentence.text, employer));
    open = sentence.text.endsWith(';');
    const reason = told ? DROP_REASONS.about : reasonAgainst(line, sentence);
    if (reason !== undefined) drop(result, sentence, reason);
    else {
      const own = found.filter((term) => sentence.start <= term.start && term.end <= sentence.end);
      readSentence({ ...line, section: labelled ?? line.section }, sentence, own, result);
    }
  }
}

/** What a label inside of a paragraph says of the sentence behind it ("Also preferred: …"). */
function labelOf(sentence: string): PostingSection | undefined {
  const label = /^([^:.,;]{5,45}):\s/.exec(sentence)?.[1];
  const section = label === undefined ? undefined : openSection(label);
  return section === 'nice' ? section : undefined;
}

/** Why a sentence asks for nothing; of an item of a list only what it asks counts. */
function reasonAgainst(line: SectionLine, { text }: Sentence): string | undefined {
  if (!isAsking(line) || !isItem(line, { text })) return boilerplateReason(text);
  const ask = trimAsk(text, { start: 0, end: text.length });
  const reason = boilerplateReason(text.slice(ask.start, ask.end));
  return reason === DROP_REASONS.apply ? undefined : reason;
}

/** Whether a sentence tells of the employer, by its name or as "we", and asks for nothing. */
function tellsOfEmployer(sentence: string, employer: string | null): boolean {
  if (isOwnStory(sentence)) return true;
  if (employer === null) return false;
  const [first = '', second = ''] = employer.replace(/^The /i, '').split(/[\s,]+/);
  const name = (first.length > 4 ? first : `${first} ${second}`).toLowerCase();
  const start = sentence.toLowerCase().replace(/^(?:the|in|en|at) /, '');
  return start.startsWith(`${name} `) && !wantsSomebody(sentence);
}

function readSentence(
  line: SectionLine,
  sentence: Sentence,
  found: FoundTerm[],
  result: Mentions,
): void {
  const { section } = line;
  const asking = isAsking(line) || isAskingProse(sentence.text);
  const phrases = asking ? phraseMentions(sentence, found) : [];
  const asked = [...termMentions(sentence, found), ...phrases];
  if (asked.length === 0 && negationOf(sentence.text, 0, 0, true) !== undefined) {
    drop(result, sentence, DROP_REASONS.negated);
    return;
  }
  const duty = dutyMention(line, sentence);
  if (duty !== undefined) asked.push(duty);
  const asks = asking ? asksOf(sentence, isItem(line, sentence)) : [];
  const unnamed = unnamedAsks(line, sentence, asks, asked);
  asked.push(...unnamed);
  const kept: Mention[] = [];
  for (const one of asked) {
    const { start, end, kind, term } = one;
    // What only a remark behind the ask names is not asked for.
    const inside = asks.some((ask) => ask.start < end && start < ask.end);
    if (isAsking(line) && asks.length > 0 && !inside) continue;
    const from = start - sentence.start;
    const to = end - sentence.start;
    if (kind !== 'duty' && negationOf(sentence.text, from, to) !== undefined) {
      drop(result, { start, end }, DROP_REASONS.negated);
      continue;
    }
    const must =
      line.must ??
      (!(kind === 'duty' && !isAsking(line)) && isMust(sentence.text, from, to, section));
    const passing = !unnamed.includes(one) && isPassing(sentence.text, { from, to }, kind, section);
    const whole = { start, end };
    kept.push({
      start,
      end,
      whole,
      kind,
      term,
      must,
      years: null,
      section,
      passing,
      asked: asking,
    });
  }
  widen(kept, asks);
  bindYears(line, sentence, kept, result);
  result.mentions.push(...kept);
}

/** Whether a sentence is an item of a list, and so one thing. */
const isItem = (line: SectionLine, { text }: Pick<Sentence, 'text'>): boolean =>
  line.bullet ||
  text.length < SHORT_ITEM ||
  (isAsking(line) && line.text.length < LONGEST_ITEM && text.length > line.text.length - 2);

/** A sentence shorter than this names one thing, whatever commas it has. */
const SHORT_ITEM = 60;

/** The first thing named in an ask stands for all of it; what else it names stands for itself. */
function widen(mentions: Mention[], asks: { start: number; end: number }[]): void {
  for (const ask of asks) {
    const [first] = mentions
      .filter(({ start, end, kind }) => kind !== 'duty' && ask.start <= start && end <= ask.end)
      .sort((a, b) => a.start - b.start);
    if (first !== undefined) first.whole = ask;
  }
}

type Asked = Pick<Mention, 'start' | 'end' | 'kind' | 'term'>;

function termMentions(sentence: Sentence, found: FoundTerm[]): Asked[] {
  const mentions: Asked[] = [];
  let covered = 0;
  for (const { term, start, end } of found) {
    if (start < covered) continue;
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

const between = (sentence: Sentence, from: number, to: number) =>
  sentence.text.slice(from - sentence.start, to - sentence.start);

function phraseMentions(sentence: Sentence, found: FoundTerm[]): Asked[] {
  const mentions: Asked[] = [];
  for (const { kind, start, end } of phrasesIn(sentence.text)) {
    const from = sentence.start + start;
    const to = sentence.start + end;
    const overlaps = (other: { start: number; end: number }) =>
      other.start < to && from < other.end;
    if (found.some(overlaps) || mentions.some(overlaps)) continue;
    mentions.push({ start: from, end: to, kind, term: null });
  }
  return mentions;
}

/** A duty as a whole: an item of a list of them, or what running text promises. */
function dutyMention(line: SectionLine, sentence: Sentence): Asked | undefined {
  const text = sentence.text.replace(/[\s.;,:]+$/, '');
  const end = sentence.start + text.length;
  const words = text.split(/\s+/).length;
  if (words < 2 || text.length > LONGEST_ITEM) return undefined;
  if (line.section === 'duties' && words >= 3 && (line.bullet || isVerbFirst(text))) {
    return { start: sentence.start, end, kind: 'duty', term: null };
  }
  if (line.section !== 'intro') return undefined;
  const promised = promisedDuty(text);
  return promised === undefined
    ? undefined
    : { start: sentence.start + promised, end, kind: 'duty', term: null };
}

/** "We need an electrician for new houses": the one who is looked for. */
const namesRole = (text: string): boolean =>
  /^(?:an?|our|another|one|two|several) (?:[\p{L}-]+ ){0,3}\p{L}{2,}(?<!learn|play|whatev)(?:er|or|ist|ian|ant)s?\b/iu.test(
    text,
  );

const kindOf = (ask: string): Mention['kind'] =>
  isVerbFirst(ask) ? 'duty' : isManner(ask) ? 'soft' : 'skill';

/** What is asked in words that name no term and follow no pattern: the ask itself. */
function unnamedAsks(
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
    return [{ start, end, kind: kindOf(text), term: null }];
  });
}
