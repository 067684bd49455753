import { baseOf } from './word-forms';

/** Words that say the same of what somebody did; each line, in any direction. */
// prettier-ignore
const SAME = `
train, guide, mentor, coach, instruct, induct, onboard
repair, fix, mend
diagnose, troubleshoot, investigate
clean, sanitize
check, inspect, examine, verify
write, draft
answer, reply, respond
help, assist, support, aid
record, log, document
build, develop, create
reduce, cut, lower, decrease
buy, purchase
greet, welcome
hire, recruit
monitor, track, observe, watch
arrange, organize
resolve, solve, settle
install, mount, fit
staff, colleague, employee, coworker, personnel
starter, joiner
apprentice, trainee
student, pupil, learner
customer, client
supplier, vendor
shop, store
lorry, truck
fault, breakdown, defect, bug
medication, drug
booking, reservation
rota, roster
telephone, phone
budget, cost
`;

/** `asked: told, told`: saying the one says at least the other, and not the other way round. */
// prettier-ignore
const AT_LEAST = `
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
fix: solve
staff: team, crew, people
developer: engineer, programmer
inventory: stock
stock: inventory
meal: dish
carer: nurse
`;

/** `asked: told, told`: a part of it, a weaker hand in it, or something that goes with it. */
// prettier-ignore
const NEAR = `
train: supervize, lead, explain, welcome
teach: train, tutor, explain, mark
supervize: train, teach, coordinate
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
handle: record, log, take
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
staff: starter, apprentice, worker, assistant, carer, nurse
care: carer
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
document: paperwork
engineer: developer
appointment: booking
`;

/** Doing these is answering for others: nothing but these says so. */
const RANKS = new Set(['supervize', 'oversee', 'lead', 'manage', 'direct', 'chair'].map(baseOf));

const TEACHING = new Set(
  ['train', 'guide', 'mentor', 'coach', 'instruct', 'induct', 'onboard', 'teach', 'tutor'].map(
    baseOf,
  ),
);

/** What a weaker hand in anything is called. */
const SIDELINES = ['attend', 'participate', 'join', 'assist', 'help', 'support'].map(baseOf);

/** The words of the tables that are things or people; the others are deeds. */
// prettier-ignore
const NAMES = new Set(
  'staff colleague employee coworker personnel starter joiner apprentice trainee student pupil learner customer client supplier vendor shop store lorry truck fault breakdown defect bug medication drug booking reservation rota roster telephone phone budget cost developer inventory stock meal carer junior child guest patient resident van food dish machine engineer appointment'
    .split(' ')
    .map(baseOf),
);

interface Answers {
  /** Bases that say it. */
  full: Set<string>;
  /** Bases that say a part of it. */
  near: Set<string>;
}

function readTables(): ReadonlyMap<string, Answers> {
  const table = new Map<string, Answers>();
  const groups = new Map<string, readonly string[]>();
  for (const line of SAME.trim().split('\n')) {
    const group = line.split(', ').map(baseOf);
    for (const base of group) {
      groups.set(base, group);
      table.set(base, { full: new Set(group), near: new Set() });
    }
  }
  const sameAs = (base: string) => groups.get(base) ?? [base];
  // What says "train" says "mentor": a line holds for every word that says the same as its own.
  const add = (side: keyof Answers, asked: string, told: readonly string[]) => {
    for (const base of sameAs(asked)) {
      const answers = table.get(base) ?? { full: new Set(), near: new Set() };
      table.set(base, answers);
      for (const word of told) answers[side].add(word);
    }
  };
  for (const { asked, told } of readLines(AT_LEAST)) add('full', asked, told);
  for (const { asked, told } of readLines(NEAR)) add('near', asked, told.flatMap(sameAs));
  return table;
}

/** The lines of a table, as bases. */
function readLines(text: string): { asked: string; told: string[] }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [asked = '', told = ''] = line.split(': ');
      return { asked: baseOf(asked), told: told.split(', ').map(baseOf) };
    });
}

const TABLE = readTables();

/** Whether the base is a deed known here, so that another deed in its place is another thing. */
export const isDeed = (base: string): boolean =>
  RANKS.has(base) || (TABLE.has(base) && !NAMES.has(base));

/** Whether doing this is teaching somebody. */
export const isTeaching = (base: string): boolean => TEACHING.has(base);

/** Whether doing this is answering for others. */
export const isRank = (base: string): boolean => RANKS.has(base);

/** Whether the base is of people or things that are known here. */
export const isName = (base: string): boolean => NAMES.has(base);

/** A told word that says what is asked, that says part of it, or neither. */
export function answerTo(asked: string, told: ReadonlySet<string>): 'full' | 'near' | undefined {
  const helping = asked.endsWith(HELPED);
  const base = helping ? asked.slice(0, -HELPED.length) : asked;
  const { full, near } = TABLE.get(base) ?? { full: new Set<string>(), near: new Set<string>() };
  const same = [base, ...full];
  if (same.some((word) => told.has(word))) return 'full';
  if (same.some((word) => told.has(word + HELPED))) return helping ? 'full' : 'near';
  if ([...near].some((word) => told.has(word))) return 'near';
  if (isDeed(base) && !told.has(base + UNDERGONE) && SIDELINES.some((word) => told.has(word)))
    return 'near';
  return undefined;
}

/** Ends the base of a deed that somebody helped with. */
export const HELPED = '~';
/** Ends the base of a deed that was done to somebody, or by another. */
export const UNDERGONE = '<';
