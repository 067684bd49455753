import { isPast } from './inflections';
import { isVerbLike } from './verb-like';
import { monthOf } from './months';
import { FUNCTION_WORDS } from './function-words';
import { wordKey } from './word-key';
import type { Token } from './tokens';

/** Who does what a clause tells: the person, a group with them, somebody else, or no one named. */
export type Agent = 'self' | 'team' | 'other' | 'thing';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(wordKey));

const SELF = set("i i'm i've i'd i'll im ive me myself ich ja yo io je eu ik я");
const TEAM = set(
  "we we're we've we'd we'll us ourselves everyone everybody wir nous nosotros noi nos wij мы",
);
const OTHER = set(
  "he he's he'd she she's she'd they they're they've they'd nobody someone somebody others er sie il elle ils er он она они",
);

/** Nouns of people and bodies that act beside the person. */
const PEOPLE = keys(
  'colleague coworker worker boss manag manager supervisor teammate friend contractor apprentic student patient customer client guest user ' +
    'resident pupil child parent mother father husband wif partner brother sister son daughter consultant engineer developer electrician fitter ' +
    'plumber mechanic technician nurs doctor surgeon teacher trainer mentor director owner chef cook waiter driver operator planner analyst ' +
    'accountant designer architect intern trainee volunteer agency company firm management headquarters hq hr department vendor supplier ' +
    'landlord foreman foreperson lead leader head person man woman guy lad crew consultancy employer programmer programer officer secretary ' +
    'clerk cashier newcomer learner carer caregiver porter baker barista painter carpenter dentist pharmacist midwife paramedic librarian ' +
    'hairdresser gardener farmer solicitor paralegal bricklayer laborer preceptor ' +
    'assistant receptionist inspector auditor neighbor shift predecessor successor sensei professor tutor lecturer team group staff other ' +
    'attendant tester joiner newbie waitress machinist setter welder packer picker roofer plasterer mason investor tenant coachee player ' +
    'trustee delegate attendee editor journalist producer actor dancer musician photographer stewardess ' +
    'lifeguard firefighter constable lawyer attorney barrister counsellor counselor psychologist radiographer optician scientist researcher ' +
    'undergraduate graduate girl boy kid lad baby toddler teenager dispatcher passenger commuter motorist pedestrian stranger visitor ' +
    'tourist traveller traveler applicant candidate dev subcontractor bystander onlooker',
);
/** Several of them are other people: "12 of the groups had started". */
const GROUP = set('team crew group');
const SKIPPED = set(
  'and but so then also because when after before while as if since until though although plus or now later first finally eventually ' +
    'sometimes usually often always today yesterday once again still just well yeah yes ok okay basically actually only mostly mainly',
);
const DETERMINERS = set(
  'a an the my our his her their this that another one two three some both all each other new old',
);
/** What others do with somebody who then has it: "they promoted me to section lead". */
const RAISING =
  /^(?:promot|hir|mov|mak|mad|appoint|elect|nominat|select|choos|chos|pick|nam|invit|award|giv|tak)$/;
const HANDING_ON =
  /^(?:ask|tell|told|persuad|convinc|request|remind|invit|let|instruct|order|hir|pay|paid|get|got|want|need|allow|urg|encourag|expect)$/;

/** The agent a clause names as its subject, or undefined where it names none. */
export function subjectOf(
  clause: readonly Token[],
  opensSentence: boolean,
  known: ReadonlySet<string>,
): Agent | undefined {
  let at = 0;
  while (at < clause.length && SKIPPED.has(clause[at]?.text ?? '')) at += 1;
  const first = clause[at];
  if (first === undefined) return undefined;
  if (first.text === 'who') return 'other';
  if (first.text === 'which') return 'thing';
  if (/^(?:both|all|most|some|many|none)$/.test(first.text) && isPast(clause[at + 1]?.text ?? ''))
    return 'other';
  const early = clause.slice(at, at + 7);
  const verb = early.findIndex(
    ({ text }, index) =>
      isVerbLike(text) &&
      !(index > 0 && /^(?:a|an|the|my|our)$/.test(early[index - 1]?.text ?? '')),
  );
  const pronoun = early.findIndex(
    ({ text }) => SELF.has(text) || TEAM.has(text) || OTHER.has(text),
  );
  if (pronoun !== -1 && (verb === -1 || pronoun < verb)) return pronounAgent(early, pronoun);
  // "stops went from 14 to 3": a plural before a past form is no verb.
  if (verb === 0)
    return !FUNCTION_WORDS.has(first.text) &&
      /[^s]s$/.test(first.text) &&
      isPast(early[1]?.text ?? '')
      ? 'thing'
      : undefined;
  const head = early.slice(0, verb === -1 ? 4 : verb);
  const person = head.findIndex(({ key }) => PEOPLE.has(key));
  if (person !== -1 && verb !== -1 && head.slice(0, person).every((token) => isModifier(token))) {
    if (
      GROUP.has(head[person]?.text ?? '') &&
      /^(?:my|our|the|whole)$/.test(head[person - 1]?.text ?? '')
    )
      return 'team';
    return head.some(({ text }) => text === 'i' || text === 'me') ? 'team' : 'other';
  }
  const second = early[1];
  const named =
    first.capital &&
    !FUNCTION_WORDS.has(first.text) &&
    !known.has(first.key) &&
    second !== undefined &&
    (isPast(second.text) || (second.capital && isPast(early[2]?.text ?? '')));
  if (named && !(opensSentence && isVerbLike(first.text))) return 'other';
  return verb > 0 && !/^(?:in|on|at|for|with|by|from|to|of)$/.test(first.text)
    ? 'thing'
    : undefined;
}

const isModifier = ({ text }: Token): boolean => DETERMINERS.has(text) || !isVerbLike(text);

function pronounAgent(tokens: readonly Token[], at: number): Agent {
  const word = tokens[at]?.text ?? '';
  if (OTHER.has(word)) return 'other';
  if (TEAM.has(word)) return 'team';
  const before = tokens.slice(0, at);
  const after = tokens.slice(at + 1, at + 4);
  const joins = before.at(-1)?.text === 'and' && before.some(({ key }) => PEOPLE.has(key));
  const joined = after[0]?.text === 'and' && after.some(({ key }) => PEOPLE.has(key));
  return joins || joined ? 'team' : 'self';
}

/**
 * Where inside a clause the deed passes to somebody else (`asked the vendor to fix`), comes back
 * (`my boss asked me to fix`), or is said to be another's after all (`was rewired by the contractor`).
 *
 * @returns the agent of each token, given the clause's subject
 */
export function agentsWithin(clause: readonly Token[], subject: Agent): Agent[] {
  const agents = clause.map(() => subject);
  clause.forEach(({ key }, index) => {
    if (RAISING.test(key) && clause[index + 1]?.text === 'me') agents.fill('self', index);
    if (!HANDING_ON.test(key)) return;
    const receiver = clause[index + 1];
    const to = clause.findIndex(
      ({ text }, at) => at > index + 1 && at <= index + 5 && text === 'to',
    );
    if (receiver === undefined || to === -1) return;
    const next: Agent = receiver.text === 'me' ? 'self' : receiver.text === 'us' ? 'team' : 'other';
    for (let at = to + 1; at < agents.length; at += 1) agents[at] = next;
  });
  const by = clause.findIndex(
    ({ text }, index) => text === 'by' && isPast(clause[index - 1]?.text ?? ''),
  );
  if (by !== -1) {
    const doer = clause.slice(by + 1, by + 4);
    const mine = doer.some(({ text }) => text === 'me' || text === 'myself');
    const foreign = doer.some(
      ({ key, text, capital }, index) =>
        PEOPLE.has(key) ||
        /^(?:him|her|them|someone|others)$/.test(text) ||
        (capital && index < 2 && doer[0]?.kind === 'word' && monthOf(text) === undefined),
    );
    if (mine || foreign) agents.fill(mine ? 'self' : 'other', 0, by);
  }
  return agents;
}

/** "cyclist", "fireman", "mum": who somebody is, by how the word is made. */
const BY_FORM =
  /(?<!(?:^|check|play|wish|short|black|white|wait|price|pick|task|mailing)l)ist$|(?:ician|man|woman|mum|mom|dad|granny|lady|lad|boy|girl|kid)$/iu;
const NO_PERSON =
  /^(?:wrist|mist|twist|fist|assist|consist|resist|exist|persist|insist|enlist|german|human|roman|talisman)$/iu;

/** Whether a word as written, in the singular, names somebody. */
export const isPersonWord = (word: string): boolean =>
  isPersonNoun(wordKey(word.toLowerCase())) || (BY_FORM.test(word) && !NO_PERSON.test(word));

/** Whether the key names somebody in a role ("supervisor", "customer") or a body of people. */
export function isPersonNoun(key: string): boolean {
  return PEOPLE.has(key);
}
