import { stemOf } from '~/features/language/stems';
import { SYNONYMS } from '~/features/language/synonyms';

/** What is told for what is asked, beyond synonyms: lines of `asked: told, told`. */
interface Entailments {
  /** Saying the one says at least the other, and not the other way round. */
  atLeast: string;
  /** A part of it, a weaker hand in it, or something that goes with it. */
  near: string;
}

// prettier-ignore
const DEEDS: Entailments = {
  atLeast: `
train: teach
tutor: teach
mentor: tutor
supervize: oversee, manage, lead, direct, run
oversee: supervize, manage, lead, direct, run
lead: manage, direct, run, supervize, chair
manage: direct
run: lead, manage, organize, host
chair: lead
maintain: care, service
care: nurse
prepare: cook, make, bake
handle: resolve, process, manage, answer
process: handle
administer: give, dispense
coordinate: organize, lead, manage
organize: run, host
analyze: evaluate
assess: evaluate
operate: run
communicate: liaise
schedule: plan
plan: schedule
participate: run, lead, organize
fix: solve`,
  near: `
train: supervize, lead, explain, welcome
teach: train, tutor, explain, mark
supervize: train, teach, coordinate, explain
lead: coordinate, train, teach
manage: lead, supervize, oversee, run, coordinate, organize, handle
direct: manage, lead
run: coordinate, supervize
chair: run, host
clean: wash, tidy
inspect: test, review, audit
test: check, inspect
maintain: repair, clean, check
write: edit, update, prepare, review
handle: record, log, take, deal
deal: handle, serve, service, resolve, answer, help
respond: reply, answer, handle, deal
control: count, check, monitor, manage, track
investigate: review, check, find, trace
recruit: hire, interview, induct
process: enter, record, check, sort
prepare: plan
cook: prepare, make
deliver: transport, bring, drive
explain: train, teach, present
present: explain, show
improve: change
assess: check, review, test
analyze: review, check
design: draw, plan
build: assemble, improve
negotiate: agree
schedule: book
book: schedule
buy: order
order: buy
communicate: talk, speak, meet, explain
liaise: talk, speak, meet, communicate
serve: greet, help
reply: sort
care: carer
document: paperwork`,
};

/** The same of people and things. */
// prettier-ignore
const NAMES: Entailments = {
  atLeast: `
staff: team, crew, people
developer: engineer, programmer
inventory: stock
stock: inventory
meal: dish
carer: nurse
people: staff, team, crew`,
  near: `
staff: starter, apprentice, worker, assistant, carer, nurse
starter: staff, apprentice, intern
apprentice: starter, student, junior
trainee: student, starter, intern
junior: apprentice, trainee, starter
child: pupil, student
pupil: child
customer: guest, visitor, passenger, shopper
guest: customer, visitor
patient: resident
resident: patient, tenant
van: truck, lorry, car
food: meal, dish
meal: food
dish: meal
machine: equipment
engineer: developer
appointment: booking
feedback: complaint, review
complaint: feedback, refund
incident: accident, near-miss
consumable: stock, supply
supplies: stock, order`,
};

/** Doing these is answering for others: nothing but these says so. */
const RANKS = new Set(['supervize', 'oversee', 'lead', 'manage', 'direct', 'chair'].map(stemOf));

const TEACHING = new Set(
  ['train', 'guide', 'mentor', 'coach', 'instruct', 'induct', 'onboard', 'teach', 'tutor'].map(
    stemOf,
  ),
);

/** What a weaker hand in anything is called. */
const SIDELINES = ['attend', 'participate', 'join', 'assist', 'help', 'support'].map(stemOf);

interface Answers {
  /** Bases that say it. */
  full: Set<string>;
  /** Bases that say a part of it. */
  near: Set<string>;
}

/** Deeds and things; how often and how much is read as numbers are. */
const SAME = SYNONYMS.filter(({ kind }) => kind !== 'other');

const groups = new Map<string, Set<string>>();
for (const { words } of SAME) {
  const stems = words.map(stemOf);
  for (const stem of stems) groups.set(stem, new Set([...(groups.get(stem) ?? []), ...stems]));
}
const sameAs = (stem: string): readonly string[] => [...(groups.get(stem) ?? [stem])];

const TABLE = new Map<string, Answers>(
  [...groups].map(([stem, same]) => [stem, { full: new Set(same), near: new Set() }]),
);
for (const { atLeast, near } of [DEEDS, NAMES]) {
  for (const { asked, told } of readLines(atLeast)) add('full', asked, told);
  for (const { asked, told } of readLines(near)) add('near', asked, told.flatMap(sameAs));
}

/** What says "train" says "mentor": a line holds for every word that says the same as its own. */
function add(side: keyof Answers, asked: string, told: readonly string[]): void {
  for (const stem of sameAs(asked)) {
    const answers = TABLE.get(stem) ?? { full: new Set(), near: new Set() };
    TABLE.set(stem, answers);
    for (const word of told) answers[side].add(word);
  }
}

/** The lines of a table, as stems. */
function readLines(text: string): { asked: string; told: string[] }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [asked = '', told = ''] = line.split(': ');
      return { asked: stemOf(asked), told: told.split(', ').map(stemOf) };
    });
}

/** The stems that are things or people; the others of the table are deeds. */
const NAMED: ReadonlySet<string> = new Set([
  ...SAME.flatMap(({ kind, words }) => (kind === 'verb' ? [] : words.map(stemOf))),
  ...[NAMES.atLeast, NAMES.near].flatMap((lines) => readLines(lines).map(({ asked }) => asked)),
]);

/** Whether the base is a deed known here, so that another deed in its place is another thing. */
export const isDeed = (base: string): boolean =>
  RANKS.has(base) || (TABLE.has(base) && !NAMED.has(base));

/** Whether doing this is teaching somebody. */
export const isTeaching = (base: string): boolean => TEACHING.has(base);

/** Whether doing this is answering for others. */
export const isRank = (base: string): boolean => RANKS.has(base);

/** Whether the base is of people or things that are known here. */
export const isName = (base: string): boolean => NAMED.has(base);

/** Ends the base of a deed that somebody helped with. */
export const HELPED = '~';
/** Ends the base of a deed that was done to somebody, or by another. */
export const UNDERGONE = '<';

/** The table as it is asked for every word of every passage. */
const PREPARED = new Map(
  [...TABLE].map(([base, { full, near }]) => {
    const same = [...new Set([base, ...full])];
    return [base, { same, helped: same.map((word) => word + HELPED), near: [...near] }] as const;
  }),
);

/** The words of which one must be told for any of those asked to be said. */
export function wordsThatAnswer(asked: readonly string[]): ReadonlySet<string> {
  return new Set(
    asked.flatMap((word) => {
      const helping = word.endsWith(HELPED);
      const base = helping ? word.slice(0, -HELPED.length) : word;
      const { same, helped } = PREPARED.get(base) ?? { same: [base], helped: [base + HELPED] };
      return helping ? [...same, ...helped] : same;
    }),
  );
}

/** A told word that says what is asked, that says part of it, or neither. */
export function answerTo(asked: string, told: ReadonlySet<string>): 'full' | 'near' | undefined {
  const helping = asked.endsWith(HELPED);
  const base = helping ? asked.slice(0, -HELPED.length) : asked;
  if (told.has(base)) return 'full';
  const known = PREPARED.get(base);
  const isTold = (word: string): boolean => told.has(word);
  if (known?.same.some(isTold) === true) return 'full';
  if (known === undefined ? told.has(base + HELPED) : known.helped.some(isTold))
    return helping ? 'full' : 'near';
  if (known?.near.some(isTold) === true) return 'near';
  if (isDeed(base) && !told.has(base + UNDERGONE) && SIDELINES.some(isTold)) return 'near';
  return undefined;
}
