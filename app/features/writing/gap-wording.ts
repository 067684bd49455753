import {
  baseOfGerund,
  baseOfThirdPerson,
  formsOf,
  isBase,
  isPast,
} from '~/features/language/verb-forms';
import { isManner } from '~/features/posting/asks';
import { lookUp } from '~/features/posting/lexicon/lexicon';
import type { Requirement } from '~/features/posting/posting';
import { kindOfThing } from './gap-things';
import { articleOf } from './letter/phrasing';
import { isCompound, nameOf, saidOfThem } from './letter/requirement-name';

/** A question about one requirement, and what a "yes" to it becomes. */
export interface Asking {
  question: string;
  /** A line of an entry, or an entry of a section of its own. */
  becomes: 'line' | 'languages' | 'certificates';
  /** What the line begins with. */
  beginning: string;
}

/** What comes behind the first thing of several, or only says how and why it is done. */
export const REST =
  /[,;:(–]| - |\b(?:so that|which|including|where|when|until|while|as required|as needed|in line with|in accordance with|according to|to a high standard|in an? \p{L}+ manner|with (?:dignity|care|respect|compassion|accuracy))\b/iu;
/** How many the employer has: nobody else has done it with just as many. */
const AS_MANY =
  /\s+(?:(?:for|at|within|under|across|over|in|with) (?:an? )?(?:\p{L}+ ){0,3}?[$£€]?|of [$£€])\p{N}.*$|\s+(?:once|twice|one|two|three) (?:times )?(?:a|per|in) .*$/iu;
const COUNTED = /\bof \p{N}+ (?=\p{L})/iu;
/** "Supervise 8 receptionists": as many as they have. */
const HEADS = /^(\p{L}+) \p{N}+ (?=(?:\p{L}+ )?\p{L}+s\b)/u;
/** "Investigate accidents with the operations manager": whoever it is done with there. */
const TOGETHER =
  /^(\p{L}+ (?:\p{L}+ )*?\p{L}{4,}) (?:with|alongside|together with) (?:the|our|your) (?:\p{L}+ ){0,3}(?:managers?|teams?|chef|head|director|partners?|lead|supervisor|colleagues|department)\b.*$/u;
/** Points elsewhere, so that nobody could say whether they have it. */
const VAGUE =
  /^(?:similar|other|another|any|such|related|relevant|evidence|appropriate|part of|(?:an? )?(?:second|additional|community|foreign) (?:\p{L}+ )?languages?|grade \d|\p{L}+ knowledge of|(?:\p{L}+ ){0,2}(?:standard|level) of)\b/iu;
const EXPERIENCE = /^(?:(?:some|proven|prior|previous) )?experience (?:of |in |with )?/iu;
const BACKGROUND = / (?:background|experience|knowledge|skills?)$/iu;
const GRADED =
  /^(?:(?:an?|some|good|strong|solid|sound|basic|advanced|excellent|proven|very|general|previous|relevant) )+(?=\p{L})/iu;
/** School tells these, by the grades somebody typed. */
const SCHOOL = /^(?:maths?|mathematics|english|science|numeracy|literacy)(?: and (?:maths?|english|numeracy|literacy))?$/iu; // prettier-ignore
const REGISTERED = /\b(?:registered|licensed|certified|accredited|chartered|qualified)$/iu;
const ONE_WHO =
  /(?:nurse|driver|accountant|electrician|engineer|technician|teacher|solicitor|lawyer|conveyancer|pharmacist|chartered surveyor|social worker|practitioner|auditor|assessor|instructor|therapist|plumber)$/iu;
/** Longer names are asked for as what one has, not as what one works with. */
const MOST_WORDS = 3;
const SEVERAL_DEEDS = /^\p{L}+, \p{L}+(?: |,)/u;
const LINE = { becomes: 'line', beginning: '' } as const;

/** The question about one requirement; undefined where no sentence can hold it. */
export function askFor(requirement: Requirement): Asking | undefined {
  const { kind } = requirement;
  const given = requirement.label.replace(/\s*\([^()]*\)/gu, '').trim();
  const plain = given.replace(EXPERIENCE, '').replace(BACKGROUND, '');
  if (kind === 'soft' || kind === 'education' || VAGUE.test(plain) || SCHOOL.test(plain))
    return undefined;
  if (kind === 'skill' && isManner(plain)) return undefined;
  const label = kind === 'skill' ? plain.replace(GRADED, '') : plain;
  if (VAGUE.test(label)) return undefined;
  const named = nameOf({ ...requirement, label });
  if (named !== undefined && kind === 'tool')
    return { question: `Have you used ${named.name}?`, becomes: 'line', beginning: `Used ${named.name} to ` }; // prettier-ignore
  if (named !== undefined && kind === 'language') {
    const language = named.name.charAt(0).toUpperCase() + named.name.slice(1);
    return { question: `Do you speak ${language}?`, becomes: 'languages', beginning: language };
  }
  if (kind === 'credential') return askForCredential(requirement, label);
  if (named !== undefined && / background$/iu.test(given))
    return { question: `Do you have ${articleOf(named.name)} ${named.name} background?`, ...LINE };
  const deed = askForDeed(label, kind === 'duty' || plain !== given);
  if (deed !== undefined) return deed;
  // "Log, troubleshoot and escalate incidents": several deeds, and no thing.
  if (kind === 'duty' && SEVERAL_DEEDS.test(label)) return undefined;
  if (named?.shape !== 'thing') return undefined;
  return askForThing(named.name, requirement);
}

function askForCredential(requirement: Requirement, given: string): Asking | undefined {
  // "Car driver with own vehicle": what is asked for is the licence.
  const isDriver = requirement.canonical === 'driving licence' && !/licen[cs]e/iu.test(given);
  const label = isDriver ? requirement.canonical : given;
  const named = nameOf({ ...requirement, label: label.replace(/^be /iu, '') });
  if (named === undefined) return undefined;
  const { name, askedFor } = named;
  const answer = { becomes: 'certificates', beginning: name } as const;
  if (STANDARD.test(name)) return { question: `Have you worked to ${name}?`, ...LINE };
  // "Knowledge of COSHH": it is known, whoever has a certificate in it.
  if (KNOWN.test(requirement.verbatim) && !ONE_OF.test(name))
    return { question: `Do you know about ${name}?`, ...LINE };
  if (REGISTERED.test(name)) return { question: `Are you ${name}?`, ...answer };
  if (ONE_WHO.test(name)) return { question: `Are you ${articleOf(name)} ${name}?`, ...answer };
  return { question: `Do you have ${askedFor}?`, ...answer };
}

/** What somebody did, worded as having done it; undefined for a thing. */
function askForDeed(label: string, isDuty: boolean): Asking | undefined {
  const done = isDuty ? deedOf(label) : pastIn(label);
  return done === undefined
    ? undefined
    : { question: `Have you ${done}?`, becomes: 'line', beginning: sentence(done) };
}

function askForThing(given: string, { label, verbatim }: Requirement): Asking | undefined {
  const [spelling] = lookUp(label);
  const name = asListed(given);
  const thing = kindOfThing(name);
  if (thing === 'held') return { question: `Do you have ${articleOf(name)} ${name}?`, ...LINE };
  if (thing === 'field') return { question: `Have you worked in ${name}?`, ...LINE };
  if (thing === 'place')
    return { question: `Have you worked in ${articleOf(name)} ${name}?`, ...LINE };
  // "Implementation", "production": of everything, and so of nothing.
  if (thing === 'anything' || spelling?.guard === 'generic') return undefined;
  if (KNOWN.test(verbatim)) {
    const the = verbatim.includes(`the ${given}`) ? 'the ' : '';
    return { question: `Do you know about ${the}${name}?`, ...LINE };
  }
  if (thing === 'activity') return { question: `Have you done ${name}?`, ...LINE };
  if (thing === 'one')
    return { question: `Have you worked with ${articleOf(name)} ${name}?`, ...LINE };
  const long = name.split(' ').length > MOST_WORDS || ABSTRACT.test(name);
  const question = long ? `Do you have experience of ${name}?` : `Have you worked with ${name}?`;
  return { question, ...LINE };
}

/** A standard is worked to; a firm holds its certificate. */
const STANDARD = /^(?:ISO|BS|EN|AS|IEC|IATF|GMP|GLP)(?: EN| ISO)* ?\d{0,5}(?::\d{4})?$/u;
const KNOWN = /\b(?:knowledge|understanding|awareness) of\b/iu;
/** What one holds rather than knows about. */
const ONE_OF = /\b(?:licen[cs]e|certificate|card|ticket|check|clearance|degree|diploma|CPC)\b/iu;
/** One has experience of it; nobody works with it. */
const ABSTRACT =
  /(?:tion|ment|ance|ence|ity|ness|ship|response|safety|liaison|relations|affairs|law|legislation|process|principles|methods|techniques|recovery)$/iu;

/** "Costs, quantities, variations": a sentence joins the last with "and". */
const asListed = (name: string): string =>
  /\b(?:and|or)\b/u.test(name) ? name : name.replace(/, (?=[^,]*$)/u, ' and ');

const LONGEST_DEED = 14;
/** A deed cut off at a comma says something only with so many words left. */
const SHORTEST_CUT = 4;
/** A deed of fewer words says too little without what follows its "and". */
const SHORTEST_DEED = 3;
/** Verbs that say how somebody is, or that they go on, rather than what they did. */
const STATES = new Set(['be', 'have', 'continue', 'remain', 'stay', 'become', 'need', 'know', 'understand', 'ensure']); // prettier-ignore
/** What is done is said elsewhere. */
const POINTING = /^(?:them|it|this|these|those|what|whatever|things|everything)$/iu;
/** "Parenting programmes": a name, and nothing done. */
const PROGRAMME =
  /^\p{L}+ing (?:programmes?|programs|systems?|software|tools?|platforms?|packages?|schemes?|languages?)\b/iu;
/** Everybody says so of themselves. */
const GOOD_MANNERS =
  /^(?:build|built|maintain|maintained|develop|developed|foster|keep|kept)\b.*\b(?:relationships?|rapport|safe|clean|tidy|calm|positive|high standards?)\b/iu;

/** "Order stationery and stock, so that …" → "ordered stationery and stock". */
function deedOf(label: string): string | undefined {
  const kept = label.split(REST)[0] ?? '';
  const whole = kept
    .trim()
    .replace(AS_MANY, '')
    .replace(COUNTED, 'of ')
    .replace(HEADS, '$1 ')
    .replace(TOGETHER, '$1')
    .replace(/[.\s]+$/u, '');
  const words = whole.split(/\s+/u);
  const [verb = '', ...given] = words.map((word, at) => (at === 0 ? word.toLowerCase() : word));
  const base = baseOf(verb);
  if (base === undefined || given.length === 0 || STATES.has(base)) return undefined;
  if (POINTING.test(given[0] ?? '')) return undefined;
  if (PROGRAMME.test(whole)) return undefined;
  if (isCompound(verb, given[0] ?? '') || GOOD_MANNERS.test(whole) || /\bus\b/u.test(whole))
    return undefined;
  if (words.length > LONGEST_DEED) return undefined;
  if (label.charAt(kept.length) === ',' && words.length < SHORTEST_CUT) return undefined;
  // "Training of apprentices": what was trained stands behind the "of".
  const rest = verb.endsWith('ing') && given[0] === 'of' ? given.slice(1) : given;
  return saidOfThem([formsOf(base).participle, ...firstOf(rest, verb)].join(' '))
    .replace(/\byour (?:own )?(?=\p{L}+s\b)/giu, '')
    .replace(/\byour (?:own )?(\p{L}+)/giu, (_, noun: string) => `${articleOf(noun)} ${noun}`);
}

/** Of two deeds the first, unless it says too little, or the second speaks of what it did. */
function firstOf(rest: readonly string[], verb: string): readonly string[] {
  const joint = rest.findIndex((one, at) => AND.test(one) && isDoing(rest[at + 1] ?? '', verb));
  if (joint < 0) return rest;
  const base = baseOf((rest[joint + 1] ?? '').toLowerCase());
  const both = base === undefined ? rest : [...rest.slice(0, joint + 1), formsOf(base).participle, ...rest.slice(joint + 2)]; // prettier-ignore
  const tied = rest.slice(joint + 2).some((word) => /^(?:it|them|this)$/u.test(word));
  // "Run stay and play groups": two words of one name.
  const isName = joint === 1 && rest.length === 4 && isVerb((rest[0] ?? '').toLowerCase());
  if (isName) return rest;
  return joint === 0 || (joint < SHORTEST_DEED && tied) ? both : rest.slice(0, joint);
}

/** "Worked on a busy reception before": what somebody has done, as it stands. */
function pastIn(label: string): string | undefined {
  const [first = '', second = ''] = label.toLowerCase().split(/\s+/u);
  if (!isPast(first) || !/^(?:an?|the|in|on|at|with|for|as|under|to|from)$/u.test(second))
    return undefined;
  const kept = (label.split(REST)[0] ?? '').trim();
  return saidOfThem(kept.charAt(0).toLowerCase() + kept.slice(1));
}

const isVerb = (word: string): boolean => isBase(word) || STATES.has(word);

const AND = /^(?:and|or|&)$/u;

const baseOf = (word: string): string | undefined =>
  isBase(word) ? word : (baseOfGerund(word) ?? baseOfThirdPerson(word));

/** Whether a word behind "and" is another deed in the form of the first. */
function isDoing(next: string, first: string): boolean {
  const word = next.toLowerCase();
  return first.endsWith('ing') ? baseOfGerund(word) !== undefined : isBase(word);
}

const sentence = (deed: string): string => `${deed.charAt(0).toUpperCase()}${deed.slice(1)} `;
