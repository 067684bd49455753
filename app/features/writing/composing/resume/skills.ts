import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { SkillEntry } from '~/features/resume/json-resume';
import { leaveOut } from '../leave-out';
import { readDeed } from '../deed';
import { capitalise, mend } from '../words/mend';
import { isSelfPraise } from '../words/attitudes';
import { termsIn } from '../words/term-reader';
import type { Ledger, Proven } from './ledger';
import { isRefused, isWished } from './skill-denials';
import { readSkillWords } from './skill-items';
import { LIMITING } from './skill-level';
import { kindOf, usualSpelling } from './skill-name';

/** A skill of the person before it is grouped and printed. */
export interface OwnSkill extends Proven {
  canonical: string;
  kind: RequirementKind;
  /** Named by the person as a skill, not only used in what they told. */
  listed: boolean;
}

/** Skills shown in use fill the section up to here; what the person listed prints whatever there is. */
const MAX_KEYWORDS = 28;
const MAX_FROM_USE = 12;
const GROUPS: readonly [string, (kind: RequirementKind) => boolean][] = [
  ['Tools', (kind) => kind === 'tool'],
  ['Skills', (kind) => kind !== 'tool' && kind !== 'soft'],
  ['People', (kind) => kind === 'soft'],
];

/** The requirement a skill answers to, by canonical term. */
export function requirementOf(canonical: string, posting: Posting | null) {
  return posting?.requirements.find((requirement) => requirement.canonical === canonical);
}

/** Skills the answers name or show in use; what is denied, wished for or only met is none. */
export function gatherSkills(
  interview: Interview,
  clauses: readonly Clause[],
  ledger: Ledger,
): OwnSkill[] {
  const named = namedInWords(interview, ledger);
  const denied = new Set([...deniedTerms(clauses), ...named.refused.flatMap(canonicalsOf)]);
  const own = new Map<string, OwnSkill>();
  const found = [
    ...typedItems(interview, ledger),
    ...named.own,
    ...fromUse(clauses).slice(0, MAX_FROM_USE),
  ];
  for (const skill of found) {
    if (!/[\p{L}]/u.test(skill.text)) continue;
    if (skill.listed ? ledger.never.names(skill.text) : ledger.never.forbids(skill.text)) continue;
    if (denied.has(skill.canonical) && !skill.listed) continue;
    const earlier =
      own.get(skill.canonical) ??
      [...own.values()].find((one) => isNamedAlike(one, skill) || isPartOf(skill, one));
    if (earlier === undefined) own.set(skill.canonical, skill);
    else {
      earlier.evidence = [...earlier.evidence, ...skill.evidence].slice(0, 3);
      // A level that makes a skill smaller is never lost.
      earlier.text = withRemark(earlier.text, skill.text);
    }
  }
  return [...own.values()];
}

/** "Opera PMS" is Opera: what sort of thing it is. */
const OF_ITS_SORT =
  /\s+(?:pms|pos|epos|crm|erp|wms|lms|ehr|emr|epr|software|system|app|platform|tool)$/u;

/** "till" of a list and "tills" in use: one skill, whatever kind each was taken for. */
function isNamedAlike(one: OwnSkill, other: OwnSkill): boolean {
  const [mine, theirs] = [one, other].map(({ text }) =>
    text.toLowerCase().replace(OF_ITS_SORT, '').replace(/s$/u, ''),
  );
  return mine === theirs;
}

/** "till" in use is the "Square till" of the list. */
const isPartOf = (used: OwnSkill, { text, listed }: OwnSkill): boolean =>
  !used.listed &&
  listed &&
  /^\p{Ll}/u.test(used.text) &&
  text.toLowerCase().split(/\s+/u).includes(used.text.toLowerCase());

/** Two remarks on one skill in one bracket. */
function withRemark(text: string, other: string): string {
  const [mine, theirs] = [text, other].map((one) => /\(([^)]*)\)$/u.exec(one)?.[1]);
  if (theirs === undefined || mine === theirs) return text;
  return mine === undefined ? `${text} (${theirs})` : text.replace(/\)$/u, `; ${theirs})`);
}

/** The skills section: what the posting asks for first, in neutral groups. */
export function writeSkills(
  skills: readonly OwnSkill[],
  posting: Posting | null,
  ledger: Ledger,
): SkillEntry[] {
  const rank = ({ canonical, listed }: OwnSkill): number => {
    const requirement = requirementOf(canonical, posting);
    if (requirement !== undefined) return requirement.must ? 0 : 1;
    return listed ? 2 : 3;
  };
  const ranked = skills
    .filter(({ kind }) => kind !== 'language')
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ listed }, index) => listed || index < MAX_KEYWORDS);
  return GROUPS.map(([name, holds]) => ({ name, own: ranked.filter(({ kind }) => holds(kind)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }, group) => ({
      name,
      keywords: own.map((skill, index) =>
        ledger.claim(`/skills/${group}/keywords/${index}`, {
          text: /^\p{Ll}\p{N}/u.test(skill.text) ? skill.text : capitalise(skill.text),
          evidence: skill.evidence,
        }),
      ),
    }));
}

const NO_LEVEL = /^(?:none|zero|0|n\/a|-)$/iu;

function typedItems(interview: Interview, ledger: Ledger): OwnSkill[] {
  return interview.skills.items.flatMap(({ level }, index) => {
    const given = ledger.given(`/skills/items/${index}/name`);
    if (given === undefined || NO_LEVEL.test(level.trim())) return [];
    if (isRefused(level) || isWished(level)) return [];
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

function namedInWords(
  { skills: { words, items: typed } }: Interview,
  ledger: Ledger,
): { own: OwnSkill[]; refused: string[] } {
  const names = typed.map(({ name }) => name);
  const levels = new Set(typed.map(({ level }) => level.trim().toLowerCase()));
  const { items, refused } = readSkillWords(words, names);
  const own = items
    .filter(({ name }) => !levels.has(name.toLowerCase()))
    .map(({ name, remark, start, end }) => {
      const text = usualSpelling(mend(name));
      return {
        ...kindOf(name),
        text: remark === '' ? text : `${text} (${mend(remark)})`,
        evidence: [{ source: '/skills/words', quote: words.slice(start, end), start, end }],
        listed: true,
      };
    });
  for (const { text } of own.filter((one) => isSelfPraise(one.text)))
    ledger.remove(text, 'Praise of oneself convinces less than what you did.');
  return { own: own.filter(({ text }) => !isSelfPraise(text)), refused };
}

/** What is read or written with a tool is none. */
const FILE_FORMATS = new Set(['csv', 'pdf', 'xml', 'json', 'yaml', 'txt', 'docx', 'xlsx']);

/** Tools and named methods used in what the person did, and those a job is listed with. */
function fromUse(clauses: readonly Clause[]): OwnSkill[] {
  return clauses
    .filter((clause) => isUse(clause))
    .flatMap(({ source, text, start, end, verb }) =>
      termsIn(text)
        .map((term) => ({ ...term, said: text.slice(term.start, term.end) }))
        .filter((term) => isTool(term) || (isMethod(term) && isChief(term.said, text, verb)))
        .map(({ canonical, kind, said }) => ({
          canonical,
          kind,
          text: usualSpelling(said.replace(/^(?:the|an?)\s+/iu, '')),
          evidence: [{ source, quote: text, start, end }],
          listed: false,
        })),
    )
    .sort((one, other) => Number(isTool(other)) - Number(isTool(one)));
}

/** "js" in passing is no name to print. */
const isTool = ({ kind, canonical, said = 'any' }: Partial<Used>): boolean =>
  kind === 'tool' && !FILE_FORMATS.has(canonical ?? '') && !/^\p{Ll}{1,2}$/u.test(said);

/** A name of several words, or in capitals; one plain word ("audit") says too little. */
const isMethod = ({ kind, said }: Used): boolean =>
  kind === 'skill' && /\p{L}{3,}[\s-]+\S*\p{L}{3,}|^(?=.*\p{Lu})[\p{Lu}&]{3,}$/u.test(said);

/** In a fragment ("annual budget of 140,000 and a board") a method is what it is about. */
const isChief = (said: string, text: string, verb: Clause['verb']): boolean =>
  verb !== null || said.split(/\s+/u).length * 3 >= text.split(/\s+/u).length;

interface Used {
  canonical: string;
  kind: RequirementKind;
  said: string;
}

const WEAK_USE =
  /\b(?:some|a bit|a little|tried|only|once|watched|saw|read about|heard|asked|offered|wanted|suggested|proposed|gave up|instead of|rather than|from a|moved from|until|used to|replaced|against|another team|wished|thought)\b/iu;

function isUse(clause: Clause): boolean {
  if (leaveOut(clause) !== undefined || WEAK_USE.test(clause.text)) return false;
  if (clause.field === 'action' || clause.field === 'did' || clause.field === 'line')
    return (
      clause.actor !== 'other' && (clause.verb === null || readDeed(clause, true) !== undefined)
    );
  if (clause.field !== 'history' && clause.field !== 'scope') return false;
  return (
    clause.actor !== 'other' && (clause.verb === null || readDeed(clause, false) !== undefined)
  );
}

const canonicalsOf = (text: string): string[] =>
  termsIn(text, 'list').map(({ canonical }) => canonical);

/** Terms the answers say the person has not used or does not know. */
function deniedTerms(clauses: readonly Clause[]): ReadonlySet<string> {
  return new Set(
    clauses
      .filter((clause) => leaveOut(clause) === 'denial' || leaveOut(clause) === 'plan')
      .flatMap(({ text }) => canonicalsOf(text)),
  );
}
