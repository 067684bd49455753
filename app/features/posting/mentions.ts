import type { Sentence } from '~/features/language/sentences';
import {
  asksOf,
  isAboutApplying,
  isAskingProse,
  isOwnStory,
  listsAsks,
  trimAsk,
  wantsSomebody,
} from './asks';
import { type PostingLine, splitSentences } from './lines';
import { DROP_REASONS, boilerplateReason, isInstruction, sectionReason } from './boilerplate';
import { isMust, negationOf } from './must-or-nice';
import { type FoundTerm, findTermsIn, type TermContext } from './lexicon/find-terms';
import { endOfField, isVerbFirst, phrasesIn, promisedDuty } from './phrases';
import { type DroppedPassage, type Mention } from './mention';
import { isPassing, withoutPassing } from './passing-mentions';
import { type RequirementKind } from './posting';
import { openSection } from './open-headings';
import { type PostingSection, type SectionLine, assignSections } from './sections';
import { type YearsMention, yearsIn } from './years';

export interface Mentions {
  mentions: Mention[];
  dropped: DroppedPassage[];
  /** Experience that must be there, in the order of the text. */
  years: YearsMention[];
  /** Experience that is only welcome: it tells the rung, not what is required. */
  wishedYears: YearsMention[];
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
    if (line.heading || line.section === 'facts') continue;
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

function contextOf(line: SectionLine): TermContext {
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
  asked.push(...unnamedAsks(line, sentence, asks, asked));
  const kept: Mention[] = [];
  for (const { start, end, kind, term } of asked) {
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
    const passing = isPassing(sentence.text, { from, to }, kind, section);
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

const isAsking = ({ section }: SectionLine) => section === 'requirements' || section === 'nice';

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
    if (!isAsking(line) && !listed && (!isAskingProse(text) || isAboutApplying(text))) return [];
    return [{ start, end, kind: isVerbFirst(text) ? 'duty' : 'soft', term: null }];
  });
}

const BINDABLE = new Set<RequirementKind>(['skill', 'tool']);

/** Gives each length of experience to the nearest skill of its clause, else to the role. */
function bindYears(
  line: SectionLine,
  sentence: Sentence,
  mentions: Mention[],
  result: Mentions,
): void {
  const asking = isAsking(line);
  if (!asking && !isAskingProse(sentence.text)) return;
  const skills = mentions.filter((mention) => BINDABLE.has(mention.kind));
  for (const years of askedYears(sentence.text, asking || skills.length > 0)) {
    const skill = nearestSkill(sentence, years, skills);
    const { start, end } = years;
    const must = line.must ?? isMust(sentence.text, start, end, line.section);
    (must ? result.years : result.wishedYears).push(years);
    if (skill === undefined) continue;
    skill.years = Math.max(skill.years ?? 0, years.min);
  }
}

/** "1 year required, 2 years preferred" asks for one; "two years or six months" asks for two. */
function askedYears(sentence: string, taken: boolean): YearsMention[] {
  const all = yearsIn(sentence, taken);
  const whole = all.filter(({ min }) => min >= 1);
  const must = all.filter(({ start, end }) => isMust(sentence, start, end, 'requirements'));
  const kept = must.length > 0 ? must : all;
  return whole.length > 0 ? kept.filter(({ min }) => min >= 1) : kept;
}

function nearestSkill(
  sentence: Sentence,
  years: YearsMention,
  skills: Mention[],
): Mention | undefined {
  const reach = skills.flatMap((skill) => {
    const from = skill.start - sentence.start;
    const to = skill.end - sentence.start;
    const after = from >= years.end;
    const between = after
      ? sentence.text.slice(years.end, from)
      : sentence.text.slice(to, years.start);
    if (/[;.]|\bbut\b/.test(between) || between.length > 60) return [];
    // "5 years as an electrician, knowledge of …" speaks of the role.
    if (after && /\b(?:as an?|in an?|in (?:similar|the role))\b|,(?! )/i.test(between)) return [];
    if (after && /, | and (?!\/)/.test(between)) return [];
    if (
      !after &&
      !/^[\s(:,–-]*(?:\(|for|with|:|-|at least|minimum|min\.?|of at least)?[\s]*(?:at least |minimum (?:of )?|min\.? |over |more than )?$/i.test(
        between,
      )
    )
      return [];
    return [{ skill, distance: between.length }];
  });
  return reach.sort((a, b) => a.distance - b.distance)[0]?.skill;
}
