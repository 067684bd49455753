import type { Interview } from '~/features/interview/interview';
import type { TermMatch } from '~/features/posting/lexicon/find-terms';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { Reading } from '../reading/reading';
import type { Statement } from '../reading/statements';
import { evidenceFor } from '../reading/source-text';
import { polish } from '../words/polish';
import { correctSpelling } from '~/features/language/misspellings';
import { isAnsweredNo, isDenial, isSelfPraise } from '../words/attitudes';
import { isOnlySpelledOtherwise, lexiconTerms, termsIn } from '../words/term-reader';
import { affirmedPart } from './denials';
import type { Ledger, Proven } from './ledger';

/** A skill of the person before it is grouped and printed. */
export interface OwnSkill extends Proven {
  canonical: string;
  kind: RequirementKind;
  /** Named by the person as a skill, not only met in a story. */
  listed: boolean;
}

const MAX_FROM_STORIES = 12;

/** The requirement a skill answers to, by canonical term. */
export function requirementOf(canonical: string, posting: Posting | null) {
  return posting?.requirements.find((requirement) => requirement.canonical === canonical);
}

const NO_LEVEL =
  /^(?:none|no|never|not|zero|0|n\/a|-|no experience.*|want to.*|learning.*|planning.*)$/iu;

/** A level that makes a skill smaller is printed; one that praises it convinces nobody. */
const LIMITING =
  /\b(?:basics?|beginners?|bit|little|some|limited|rusty|intermediate|once|only|learning|elementary|fair|ok(?:ay)?|so[- ]so)\b/iu;

/** The skills listed one by one, each with the level that limits it. */
export function listedItems(interview: Interview, ledger: Ledger): OwnSkill[] {
  return interview.skills.items.flatMap(({ name, level }, index) => {
    const given = ledger.given(`/skills/items/${index}/name`);
    if (given === undefined || isDenial(name) || isSelfPraise(name)) return [];
    if (NO_LEVEL.test(level.trim()) || isDenial(level.trim())) {
      ledger.remove(given.text, 'You say that you have no level in it yet.');
      return [];
    }
    const said = LIMITING.test(level) ? ledger.given(`/skills/items/${index}/level`) : undefined;
    const text = usualSpelling(given.text);
    return [
      {
        ...kindOf(given.text),
        text: said === undefined ? text : `${text} (${said.text})`,
        evidence: [...given.evidence, ...(said?.evidence ?? [])],
        listed: true,
      },
    ];
  });
}

function wholeTerm(text: string): TermMatch | undefined {
  const matches = termsIn(text, 'list');
  const [only] = matches;
  return matches.length === 1 && only?.start === 0 && only.end === text.length ? only : undefined;
}

/** A known tool in its usual spelling; anything else as written. */
function usualSpelling(text: string): string {
  const term = wholeTerm(text);
  if (term !== undefined && (term.kind === 'tool' || isOnlySpelledOtherwise(text, term.label))) {
    return term.label;
  }
  return lexiconTerms.spellTerms(correctSpelling(text));
}

function kindOf(text: string): Pick<OwnSkill, 'canonical' | 'kind'> {
  const whole = wholeTerm(text);
  const matches = whole === undefined ? termsIn(text, 'list') : [whole];
  const [only] = matches;
  if (only !== undefined && matches.length === 1)
    return { canonical: only.canonical, kind: only.kind };
  return { canonical: text.toLowerCase(), kind: 'skill' };
}

const JUNK =
  /^(?:and|or|also|etc|so on|stuff|things|none|nothing|n\/?a|various|everything|a lot|lots|more|many|others?|no|yes|but|people|customers|kids|children|animals|numbers|skills?|tools?|computers?|ok|okay)$/iu;
const LEAD =
  /^(?:(?:and|or|also|plus|i (?:can|know|use|used|have used|have|am good (?:at|with)|work with|worked with|speak|did|do|learned|learnt)(?: also| how to)?(?: use)?|know how to|speak|can(?: also)?(?: use)?|familiar with|experience (?:with|in)|knowledge of|worked with|used|using|use|good (?:at|with|in)|good|comfortable with|mainly|mostly|tools?:|skills?:|software:)\s+)+/iu;

/** What one has only met from afar is no skill. */
const ONLY_HEARD = /\b(?:read about|heard (?:of|about)|seen|watched)\b/iu;

/** The pieces of the free text about skills that are short enough to be names. */
export function namedInWords(statements: readonly Statement[]): OwnSkill[] {
  const named = statements.flatMap(({ clause, kind }) => {
    if (
      kind === 'private' ||
      kind === 'never' ||
      kind === 'plan' ||
      kind === 'correction' ||
      kind === 'doubt'
    )
      return [];
    const said = kind === 'denial' ? affirmedPart(clause.text) : clause.text;
    return piecesOf(said).flatMap((piece) =>
      splitAnd(piece.text, piece.offset).flatMap(({ text, offset }) => {
        const lead = LEAD.exec(text)?.[0].length ?? 0;
        const name = levelLast(polish(text.slice(lead)));
        if (name.length < 2 && !/^[CR]$/u.test(name)) return [];
        const evidence = evidenceFor(clause.source, {
          start: clause.start + offset,
          end: clause.start + offset + text.length,
        });
        if (evidence === undefined) return [];
        if (LIMIT.test(name))
          return [{ ...kindOf(name), text: name, evidence: [evidence], listed: true }];
        if (JUNK.test(name) || isSelfPraise(text) || isDenial(text) || ONLY_HEARD.test(text))
          return [];
        const terms = termsIn(name, 'list');
        const short =
          name.replace(/\s\([^)]*\)$/u, '').split(/\s+/u).length <= 4 &&
          !/\b(?:i|my|we|was|were|is|are|have|had|the|that|it|for|years?|months?|since|because|me|at|like)\b/iu.test(
            name,
          );
        if (short)
          return [
            { ...kindOf(name), text: usualSpelling(name), evidence: [evidence], listed: true },
          ];
        return terms.map((term) => ({
          canonical: term.canonical,
          kind: term.kind,
          text:
            (term.kind === 'tool' ? term.label : name.slice(term.start, term.end)) + levelIn(text),
          evidence: [evidence],
          listed: true,
        }));
      }),
    );
  });
  return named.reduce<OwnSkill[]>(limitPrevious, []);
}

/** Where a list of skills is cut; "Python (pandas, PyTorch)" also inside its brackets, "SQL (basic, self-taught)" not. */
function piecesOf(said: string): { text: string; offset: number }[] {
  const refused = [...said.matchAll(/[^,;\n]+/gu)].filter(([piece]) => isAnsweredNo(piece));
  const limits = [...said.matchAll(/\([^)]*\)?/gu)].filter(([inner]) => LIMITING.test(inner));
  const whole = (at: number) =>
    limits.some(({ index, 0: inner }) => at > index && at < index + inner.length);
  const pieces: { text: string; offset: number }[] = [];
  let from = 0;
  const cut = (end: number, next: number) => {
    const text = said.slice(from, end);
    const isRefused = refused.some(
      ({ index, 0: piece }) => from >= index && from < index + piece.length,
    );
    if (text.trim() !== '' && !isRefused) pieces.push({ text, offset: from });
    from = next;
  };
  const marks = [...said.matchAll(/[,;:/\n•|&]|(?<!\+)\+(?!\+)|\((?=[^)]*[,&/])|\)/gu)];
  for (const { index, 0: mark } of marks) {
    const bracket = /[()]/u.test(mark);
    if (whole(index)) continue;
    if (bracket && !listsMore(said, index)) continue;
    cut(index, index + mark.length);
  }
  cut(said.length, said.length);
  return pieces.flatMap(splitLanguages);
}

/** "Spanish native English ok" are two. */
function splitLanguages(piece: { text: string; offset: number }) {
  const starts = termsIn(piece.text, 'list')
    .filter(({ kind }) => kind === 'language')
    .map(({ start }) => start);
  if (starts.length < 2 || starts[0] !== piece.text.search(/\S/u)) return [piece];
  return starts.map((start, index) => ({
    text: piece.text.slice(start, starts[index + 1]).trimEnd(),
    offset: piece.offset + start,
  }));
}

/** Whether the bracket at or around this place lists several things and limits none. */
function listsMore(said: string, at: number): boolean {
  const open = said.lastIndexOf('(', at);
  const close = said.indexOf(')', at);
  if (open === -1) return false;
  const inner = said.slice(open, close === -1 ? said.length : close);
  return /[,&/]/u.test(inner) && !LIMITING.test(inner);
}

/** "Looker - only viewed dashboards": the remark limits the skill before it. */
const LIMIT = /^(?:only|just|but only|but just)\s/iu;

function limitPrevious(skills: OwnSkill[], skill: OwnSkill): OwnSkill[] {
  if (!LIMIT.test(skill.text)) return [...skills, skill];
  const previous = skills.at(-1);
  if (previous === undefined) return skills;
  const text = `${previous.text} (${skill.text.replace(/^but /iu, '')})`;
  return [
    ...skills.slice(0, -1),
    { ...previous, text, evidence: [...previous.evidence, ...skill.evidence] },
  ];
}

const LEVEL =
  /\b(?:basics?|beginner|a (?:little )?bit|a little|some|little|limited|rusty|intermediate|advanced|only watched|once)\b/iu;

/** The level a longer remark gives, in its own word, so that no skill is printed stronger than said. */
function levelIn(text: string): string {
  const level = LEVEL.exec(text)?.[0];
  return level === undefined ? '' : ` (${level.toLowerCase()})`;
}

/** "Excel a bit" → "Excel (a bit)"; a level in front stays there. */
function levelLast(name: string): string {
  return name.replace(
    /^(\S.*?)\s+\(?(a (?:little )?bit|a little|beginner|basics?|intermediate|advanced)\)?$/iu,
    '$1 ($2)',
  );
}

/** "Word and Excel" are two; "health and safety", known as one, stays one. */
function splitAnd(text: string, offset: number): { text: string; offset: number }[] {
  const trimmed = text.trim();
  const start = offset + text.indexOf(trimmed);
  const joint = /\s+and\s+/iu.exec(trimmed);
  if (joint === null || wholeTerm(trimmed.replace(LEAD, '')) !== undefined)
    return trimmed === '' ? [] : [{ text: trimmed, offset: start }];
  const after = joint.index + joint[0].length;
  return [
    { text: trimmed.slice(0, joint.index), offset: start },
    ...splitAnd(trimmed.slice(after), start + after),
  ];
}

/** Tools, and methods the posting asks for, that were met in what was told. */
export function fromStories(reading: Reading, posting: Posting | null): OwnSkill[] {
  const statements = [
    ...reading.stories.flatMap((story) => story.statements),
    ...reading.scope,
    ...reading.entries.flatMap((entry) => entry.statements),
    ...reading.extra.flatMap((extra) => extra.statements),
  ].filter(
    ({ kind, frame }) =>
      (kind === 'action' || kind === 'scope' || kind === 'result') &&
      frame.agent !== 'other' &&
      frame.agent !== 'it',
  );
  const skills = statements.flatMap(({ clause }) =>
    termsIn(clause.text).flatMap((term) => {
      if (term.kind !== 'tool' && !isAskedMethod(term, clause.text, posting)) return [];
      const evidence = evidenceFor(clause.source, { start: clause.start, end: clause.end });
      return evidence === undefined
        ? []
        : [
            {
              canonical: term.canonical,
              kind: term.kind,
              text: lexiconTerms.spellTerms(clause.text.slice(term.start, term.end)),
              evidence: [evidence],
              listed: false,
            },
          ];
    }),
  );
  return skills.slice(0, MAX_FROM_STORIES);
}

/** A method the posting asks for. One word alone ("the packing line") is as often a thing. */
function isAskedMethod(
  { kind, canonical, start, end }: TermMatch,
  said: string,
  posting: Posting | null,
) {
  return (
    kind === 'skill' &&
    requirementOf(canonical, posting) !== undefined &&
    /\s/u.test(said.slice(start, end))
  );
}
