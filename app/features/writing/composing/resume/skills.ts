import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { SkillEntry } from '~/features/resume/json-resume';
import { leaveOut } from '../leave-out';
import { readDeed } from '../deed';
import { capitalise, mend } from '../words/mend';
import { isOnlySpelledOtherwise, lexiconTerms, termsIn } from '../words/term-reader';
import type { Ledger, Proven } from './ledger';
import { REFUSED, skillItems, WISHED } from './skill-items';

/** A skill of the person before it is grouped and printed. */
export interface OwnSkill extends Proven {
  canonical: string;
  kind: RequirementKind;
  /** Named by the person as a skill, not only used in what they told. */
  listed: boolean;
}

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
  const denied = deniedTerms(clauses);
  const own = new Map<string, OwnSkill>();
  const found = [
    ...typedItems(interview, ledger),
    ...namedInWords(interview),
    ...fromUse(clauses).slice(0, MAX_FROM_USE),
  ];
  for (const skill of found) {
    if (!/[\p{L}]/u.test(skill.text)) continue;
    if (ledger.never.forbids(skill.text)) continue;
    if (denied.has(skill.canonical) && !skill.listed) continue;
    const earlier = own.get(skill.canonical);
    if (earlier === undefined) own.set(skill.canonical, skill);
    else {
      earlier.evidence = [...earlier.evidence, ...skill.evidence].slice(0, 3);
      // A level that makes a skill smaller is never lost.
      earlier.text = withRemark(earlier.text, skill.text);
    }
  }
  return [...own.values()];
}

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
    .slice(0, MAX_KEYWORDS);
  return GROUPS.map(([name, holds]) => ({ name, own: ranked.filter(({ kind }) => holds(kind)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }, group) => ({
      name,
      keywords: own.map((skill, index) =>
        ledger.claim(`/skills/${group}/keywords/${index}`, {
          text: capitalise(skill.text),
          evidence: skill.evidence,
        }),
      ),
    }));
}

/** A level that makes a skill smaller is printed; one that praises it convinces nobody. */
const LIMITING =
  /\b(?:basics?|beginners?|bit|little|some|limited|intermediate|once|learning|elementary)\b/iu;
const NO_LEVEL = /^(?:none|zero|0|n\/a|-)$/iu;

function typedItems(interview: Interview, ledger: Ledger): OwnSkill[] {
  return interview.skills.items.flatMap(({ level }, index) => {
    const given = ledger.given(`/skills/items/${index}/name`);
    if (given === undefined || NO_LEVEL.test(level.trim())) return [];
    if (REFUSED.test(level) || WISHED.test(level)) return [];
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

function namedInWords({ skills: { words } }: Interview): OwnSkill[] {
  return skillItems(words).map(({ name, remark, start, end }) => {
    const text = usualSpelling(mend(name));
    return {
      ...kindOf(name),
      text: remark === '' ? text : `${text} (${mend(remark)})`,
      evidence: [{ source: '/skills/words', quote: words.slice(start, end), start, end }],
      listed: true,
    };
  });
}

/** What is read or written with a tool is none. */
const FILE_FORMATS = new Set(['csv', 'pdf', 'xml', 'json', 'yaml', 'txt', 'docx', 'xlsx']);

/** Tools used in what the person did, and those a job is listed with. */
function fromUse(clauses: readonly Clause[]): OwnSkill[] {
  return clauses
    .filter((clause) => isUse(clause))
    .flatMap(({ source, text, start, end }) =>
      termsIn(text)
        .filter(({ kind, canonical }) => kind === 'tool' && !FILE_FORMATS.has(canonical))
        .map((term) => ({
          canonical: term.canonical,
          kind: term.kind,
          text: usualSpelling(text.slice(term.start, term.end)),
          evidence: [{ source, quote: text, start, end }],
          listed: false,
        })),
    );
}

const WEAK_USE =
  /\b(?:some|a bit|a little|tried|only|once|watched|saw|read about|heard|asked|offered|wanted|suggested|proposed|gave up|instead of|rather than|from a|moved from|until|used to|replaced)\b/iu;

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

/** Terms the answers say the person has not used or does not know. */
function deniedTerms(clauses: readonly Clause[]): ReadonlySet<string> {
  return new Set(
    clauses
      .filter((clause) => leaveOut(clause) === 'denial' || leaveOut(clause) === 'plan')
      .flatMap(({ text }) => termsIn(text, 'list').map(({ canonical }) => canonical)),
  );
}

/**
 * A known name in its usual letters ("powerbi", "postgres"); never another product's name, however
 * near: an alias of the lexicon counts for coverage and is not what the person said.
 */
function usualSpelling(text: string): string {
  const [only, ...more] = termsIn(text, 'list');
  if (only === undefined || more.length > 0 || only.start !== 0 || only.end !== text.length)
    return lexiconTerms.spellNames(text);
  const { label, kind } = only;
  if (isOnlySpelledOtherwise(text, label)) return label;
  const shortened =
    kind === 'tool' && !/\s/u.test(text) && label.toLowerCase().startsWith(text.toLowerCase());
  return shortened || isNumeronym(text, label) ? label : lexiconTerms.spellNames(text);
}

/** "k8s" for Kubernetes: first and last letter with the count of those between. */
function isNumeronym(text: string, label: string): boolean {
  const [, first = '', count = '', last = ''] =
    /^(\p{L})(\p{N}+)(\p{L})$/u.exec(text.toLowerCase()) ?? [];
  const name = label.toLowerCase();
  return (
    first !== '' &&
    name.startsWith(first) &&
    name.endsWith(last) &&
    name.length === Number(count) + 2
  );
}

const LEVEL_WORDS =
  /^\s*(?:basics?|beginner|intermediate|advanced?|some|a bit|a little|good|ok)\s*$/iu;

function kindOf(text: string): Pick<OwnSkill, 'canonical' | 'kind'> {
  const [only, ...more] = termsIn(text, 'list');
  if (only !== undefined && more.length === 0 && only.start === 0 && only.end === text.length)
    return { canonical: only.canonical, kind: only.kind };
  const found = [only, ...more];
  // "basic Python" is Python.
  if (
    only !== undefined &&
    more.length === 0 &&
    LEVEL_WORDS.test(text.slice(0, only.start) + text.slice(only.end))
  )
    return { canonical: only.canonical, kind: only.kind };
  const languages = found.every((term) => term?.kind === 'language');
  const tool = only?.kind === 'tool' && more.length === 0;
  return { canonical: text.toLowerCase(), kind: languages ? 'language' : tool ? 'tool' : 'skill' };
}
