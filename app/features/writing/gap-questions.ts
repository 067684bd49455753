import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Interview } from '~/features/interview/interview';
import { baseOfGerund, baseOfThirdPerson, formsOf, isBase } from '~/features/language/verb-forms';
import type { Coverage, Posting, Requirement } from '~/features/posting/posting';
import { stemmer } from 'stemmer';
import { articleOf } from './letter/phrasing';
import { nameOf, saidOfThem } from './letter/requirement-name';

/** A question about something a posting asks for that nothing somebody said shows. */
export interface GapAsked {
  requirement: Requirement;
  question: string;
  /** What a "yes" becomes: a line of an entry, or an entry of a section of its own. */
  becomes: 'line' | 'languages' | 'certificates';
  /** What the line begins with. */
  beginning: string;
}

/**
 * The gaps of a coverage as questions a person would ask, those first that would change it most.
 * Manners and what typed fields tell (degrees, years) are never asked about, nor what was said or
 * denied in other words, nor a name out of something that is shown in part.
 */
export function gapsToAsk(coverage: Coverage, posting: Posting, interview: Interview): GapAsked[] {
  const parts = new Map(coverage.parts.map((part) => [part.requirementId, part]));
  const told = wordsTold(interview);
  const denied = deniedIn(interview);
  const shown = posting.requirements.filter(({ id }) => (parts.get(id)?.credit ?? 0) > 0);
  const weightOf = ({ id }: Requirement): number => parts.get(id)?.weight ?? 0;
  const asked = posting.requirements
    .filter(({ id }) => parts.get(id)?.status === 'gap')
    .filter((one) => !shown.some((other) => other.kind === 'duty' && isInside(one, other)))
    .flatMap((requirement) => {
      const asking = isTypedField(requirement) ? undefined : askFor(requirement);
      if (asking === undefined) return [];
      // A question they answered stays theirs to take back.
      const answered = interview.extra.some(({ question }) => question === asking.question);
      const { label } = requirement;
      const known = isTold(label, told) || isDenied(label, denied) || wasAsked(label, interview);
      return known && !answered ? [] : [{ requirement, ...asking }];
    })
    .toSorted(
      ({ requirement: a }, { requirement: b }) =>
        Number(b.must) - Number(a.must) || weightOf(b) - weightOf(a),
    );
  const questions = new Set<string>();
  return asked.filter(({ question }) => !questions.has(question) && questions.add(question));
}

const isInside = (one: Requirement, other: Requirement): boolean =>
  one !== other && one.start >= other.start && one.end <= other.end;

/** How long is told by the dates somebody typed. */
const isTypedField = ({ years, label, kind }: Requirement): boolean =>
  kind === 'education' || years !== null || /\b(?:\d+\+?|two|three|four|five) (?:or more )?years?\b/iu.test(label); // prettier-ignore

type Asking = Omit<GapAsked, 'requirement'>;

/** What comes behind the first thing of several, or only says how and why it is done. */
const REST =
  /[,;:(–]| - |\b(?:so that|which|including|where|when|until|while|as required|as needed)\b/iu;
/** Points elsewhere, so that nobody could say whether they have it. */
const VAGUE = /^(?:similar|other|another|any|such|related|relevant|evidence|appropriate)\b/iu;
const EXPERIENCE = /^(?:(?:some|proven|prior|previous) )?experience (?:of |in |with )?/iu;
const BACKGROUND = / (?:background|experience|knowledge|skills?)$/iu;
/** Longer names are asked for as what one has, not as what one works with. */
const MOST_WORDS = 3;
const LINE = { becomes: 'line', beginning: '' } as const;

/** The question about one requirement; undefined where no sentence can hold it. */
export function askFor(requirement: Requirement): Asking | undefined {
  const { kind } = requirement;
  const label = requirement.label.replace(EXPERIENCE, '').replace(BACKGROUND, '');
  if (kind === 'soft' || kind === 'education' || VAGUE.test(label)) return undefined;
  const named = nameOf({ ...requirement, label });
  const { name, askedFor, shape } = named ?? { name: '', askedFor: '', shape: undefined };
  if (named !== undefined && kind === 'tool')
    return { question: `Have you used ${name}?`, becomes: 'line', beginning: `Used ${name} to ` };
  if (named !== undefined && kind === 'language')
    return { question: `Do you speak ${name}?`, becomes: 'languages', beginning: name };
  if (named !== undefined && kind === 'credential')
    return { question: `Do you have ${askedFor}?`, becomes: 'certificates', beginning: name };
  if (/ background$/iu.test(requirement.label) && named !== undefined)
    return { question: `Do you have ${articleOf(name)} ${name} background?`, ...LINE };
  const deed = kind === 'duty' ? deedOf(label) : undefined;
  if (deed !== undefined)
    return { question: `Have you ${deed}?`, becomes: 'line', beginning: sentence(deed) };
  if (named === undefined || shape !== 'thing') return undefined;
  const long = name.split(' ').length > MOST_WORDS;
  const question = long ? `Do you have experience of ${name}?` : `Have you worked with ${name}?`;
  return { question, ...LINE };
}

const LONGEST_DEED = 14;
/** A deed cut off at a comma says something only with so many words left. */
const SHORTEST_CUT = 4;
/** Verbs that say how somebody is, or that they go on, rather than what they did. */
const STATES = new Set(['be', 'have', 'continue', 'remain', 'stay', 'become', 'need', 'know', 'understand']); // prettier-ignore

/** "Order stationery and stock, so that …" → "ordered stationery and stock". */
function deedOf(label: string): string | undefined {
  const kept = label.split(REST)[0] ?? '';
  const words = kept
    .trim()
    .replace(/[.\s]+$/u, '')
    .split(/\s+/u);
  const [verb = '', ...rest] = words.map((word, at) => (at === 0 ? word.toLowerCase() : word));
  const base = baseOf(verb);
  if (base === undefined || rest.length === 0 || STATES.has(base)) return undefined;
  if (words.length > LONGEST_DEED) return undefined;
  if (label.charAt(kept.length) === ',' && words.length < SHORTEST_CUT) return undefined;
  const joint = rest.findIndex((one, at) => AND.test(one) && isDoing(rest[at + 1] ?? '', verb));
  // "Plan and carry out tests" is of both; "order stock and file notes" of the first.
  const other = joint === 0 ? baseOf(rest[1] ?? '') : undefined;
  const both = other === undefined ? [] : ['and', formsOf(other).participle, ...rest.slice(2)];
  const deed = other !== undefined ? both : joint < 1 ? rest : rest.slice(0, joint);
  return saidOfThem([formsOf(base).participle, ...deed].join(' '));
}

const AND = /^(?:and|or|&)$/u;

const baseOf = (word: string): string | undefined =>
  isBase(word) ? word : (baseOfGerund(word) ?? baseOfThirdPerson(word));

/** Whether a word behind "and" is another deed in the form of the first. */
function isDoing(next: string, first: string): boolean {
  const word = next.toLowerCase();
  return first.endsWith('ing') ? baseOfGerund(word) !== undefined : isBase(word);
}

const sentence = (deed: string): string => `${deed.charAt(0).toUpperCase()}${deed.slice(1)} `;

/** Everything somebody said of what they have done. */
function wordsTold({ history, skills, stories, scope, extra }: Interview) {
  const text = JSON.stringify([
    history,
    skills,
    stories,
    scope,
    extra.filter((one) => !saysNo(one)),
  ]);
  return { text, stems: new Set(stemsOf(text)) };
}

/** Whether all that a label says was told, in the same words or by its initials. */
const isTold = (label: string, told: ReturnType<typeof wordsTold>): boolean =>
  isAbbreviated(label, told.text) ||
  stemsOf(label).every((stem) => stem.length < 3 || told.stems.has(stem));

/** "AP" said for "accounts payable". */
function isAbbreviated(label: string, answers: string): boolean {
  const initials = (label.match(/\b\p{L}/gu) ?? []).join('').toUpperCase();
  return initials.length > 1 && new RegExp(`\\b${initials}\\b`, 'u').test(answers);
}

const NO = /^\s*(?:no|nope|not|never)\b/iu;
const saysNo = ({ words }: { words: string }): boolean => NO.test(words);

/** The stems of each clause that says what somebody did not do, or only wishes to. */
function deniedIn(interview: Interview): ReadonlySet<string>[] {
  const refused = interview.extra.filter(saysNo).map(({ question }) => new Set(stemsOf(question)));
  const clauses = cutClauses(interview)
    .filter(({ restrictions }) =>
      restrictions.some(({ kind }) => kind === 'negation' || kind === 'planned'),
    )
    .map(({ text }) => new Set(stemsOf(text)));
  return [...refused, ...clauses];
}

/** Whether one of the things a label names was denied. */
function isDenied(label: string, denied: readonly ReadonlySet<string>[]): boolean {
  return label.split(/,|\bor\b|\//u).some((part) => {
    const stems = stemsOf(part).filter((stem) => stem.length > 2);
    return stems.length > 0 && denied.some((said) => stems.every((stem) => said.has(stem)));
  });
}

/** As much of a label in a question answered before is that question in other words. */
const ASKED_BEFORE = 0.6;

/** Whether a question the person answered, with whatever, was about this. */
function wasAsked(label: string, { extra }: Interview): boolean {
  const stems = stemsOf(label.split(REST)[0] ?? '').filter((stem) => stem.length > 3);
  return extra.some(({ question }) => {
    const asked = new Set(stemsOf(question));
    const shared = stems.filter((stem) => asked.has(stem)).length;
    return shared > 1 && shared >= stems.length * ASKED_BEFORE;
  });
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{Nd}+#]+/gu) ?? []).map((word) => stemmer(word));
}
