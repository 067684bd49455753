import type { Sentence } from '~/features/language/sentences';
import { asksOf, isAskingProse, isOwnStory, isSought, trimAsk, wantsSomebody } from './asks';
import { lookUp } from './lexicon/lexicon';
import { type AskedYears, bindYears } from './bind-years';
import { type PostingLine, splitSentences } from './lines';
import {
  DROP_REASONS,
  boilerplateReason,
  isContact,
  isInstruction,
  isToApply,
  sectionReason,
} from './boilerplate';
import { isMust, negationOf } from './must-or-nice';
import { type FoundTerm, findTermsIn, type TermContext } from './lexicon/find-terms';
import { type DroppedPassage, type Mention } from './mention';
import { isPassing, withoutPassing } from './passing-mentions';
import { openSection } from './open-headings';
import {
  dutyMentions,
  LONGEST_ITEM,
  phraseMentions,
  termMentions,
  unnamedAsks,
} from './sentence-asks';
import { registersIn } from './phrases';
import { type PostingSection } from './posting-section';
import { type SectionLine, assignSections, isAsking } from './sections';

export interface Mentions extends AskedYears {
  mentions: Mention[];
  dropped: DroppedPassage[];
}

/** A condition is one wherever it stands. */
const CONDITION = /^(?:(?:you|applicants|candidates) )?must (?:be|have|hold)\b[^.]*\.?$/i;

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
    if (reason === undefined) readLine(asAsked(line), employer, result);
    else if (CONDITION.test(line.text) && reason !== DROP_REASONS.instruction)
      readLine({ ...line, section: 'requirements' }, employer, result);
    else drop(result, line, reason);
  }
  result.mentions = withoutPassing(result.mentions, text, title);
  return result;
}

/** "Be GDC registered" in a list of duties: what one is or has is asked for. */
const HAVING =
  /^(?:be (?:an? |\p{L}+ (?:registered|qualified|certified|licensed)\b|able |willing |prepared )|have |hold |possess )/iu;

function asAsked(line: SectionLine): SectionLine {
  const having = line.section === 'duties' && line.bullet && HAVING.test(line.text);
  return having ? { ...line, section: 'requirements' } : line;
}

/** Neighbouring lines left out for the same reason are one passage. */
function drop(result: Mentions, passage: { start: number; end: number }, reason: string): void {
  const last = result.dropped.at(-1);
  const gap = last === undefined ? -1 : passage.start - last.end;
  if (last?.reason === reason && gap >= 0 && gap < 8) last.end = passage.end;
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
    if (isContact(sentence.text)) {
      drop(result, { start: sentence.start, end: line.end }, DROP_REASONS.apply);
      return;
    }
    const reason = told ? DROP_REASONS.about : reasonAgainst(line, sentence, employer);
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
function reasonAgainst(
  line: SectionLine,
  { text }: Sentence,
  employer: string | null,
): string | undefined {
  if (!isAsking(line)) return boilerplateReason(text);
  const about = startsWithEmployer(text, employer) ? DROP_REASONS.about : undefined;
  if (!isItem(line, { text })) return boilerplateReason(text) ?? about;
  const ask = trimAsk(text, { start: 0, end: text.length });
  const reason = boilerplateReason(text.slice(ask.start, ask.end)) ?? about;
  return reason === DROP_REASONS.apply && !isToApply(text) ? undefined : reason;
}

/** Whether a sentence tells of the employer, by its name or as "we", and asks for nothing. */
function tellsOfEmployer(sentence: string, employer: string | null): boolean {
  return isOwnStory(sentence) || startsWithEmployer(sentence, employer);
}

/** Whether the employer is who a sentence is about, and wants nothing in it. */
function startsWithEmployer(sentence: string, employer: string | null): boolean {
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
  const registers = asking ? registersIn(sentence.text) : [];
  const known = found.filter(
    ({ term, start, end }) =>
      term.kind === 'credential' ||
      !registers.some(
        (one) => one.start <= start - sentence.start && end - sentence.start <= one.end,
      ),
  );
  const phrases = asking ? phraseMentions(sentence, known) : [];
  // "Security guarding licence": a wide word inside of a credential's name is none by itself.
  const own = known.filter(
    (term) =>
      !term.generic || !phrases.some((one) => one.start <= term.start && term.end <= one.end),
  );
  const asked = [...termMentions(sentence, own), ...phrases];
  if (asked.length === 0 && negationOf(sentence.text, 0, 0, true) !== undefined) {
    drop(result, sentence, DROP_REASONS.negated);
    return;
  }
  asked.push(...dutyMentions(line, sentence));
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
      asked: asking && !isSought(sentence.text),
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
