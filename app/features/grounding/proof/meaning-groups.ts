import { wordKey } from '~/features/language/word-key';

/**
 * Words that may stand for each other in a line about work, reviewed one group at a time: each pair
 * in a row must be interchangeable without making more of the deed, its size or its credit. General
 * English only; a trade's own words are the person's to choose. A wider thesaurus was tried and is
 * too loose ("led" for "ran"); a missing pair costs the person one press, a wrong one a falsehood.
 */
const VERBS = `
reduce cut lower decrease shorten
raise increase
make create
write draft
fix repair mend
begin start
finish complete
teach train
show demonstrate
check verify
move shift
change alter modify
get obtain receive
ring phone telephone call
answer respond
find discover
choose pick select
buy purchase
give provide
send forward
ask request
tell inform
learn
look watch
keep retain
put place
fit install
set arrange
recieve receive
redo redesign rework
join merge
sort organise
fetch collect
build construct
hold
assist help aid
portion
expo expedite
lead`;

const NOUNS = `
guest diner
customer client
worker employee
staff personnel
colleague coworker teammate
child kid
mother mum
father dad
doctor physician
document doc
picture photo photograph
shop store
company firm business
boss superior
holiday vacation hols
christmas xmas
mistake error
fault defect
exam examination test
transaction txn
medicine medication meds
observation obs
assessment
kitchen
month
info information
reconciliation recon
production prod
application app
advertisement ad advert
maximum max
average avg
temperature temp
number no nr
quantity qty
reference ref
photo pic
laboratory lab
refrigerator fridge
telephone phone
facility
renovation reno
docket
inspection
website site
repository repo
configuration config
administrator admin
specification spec
environment env
development dev
representative rep
manager mgr
engineer eng
professional pro
weekend
licence license
tire tyre
two-week fortnight`;

const OTHERS = `
about around approximately roughly approx circa
inside within
each every
also too
day-to-day daily
weekly week
monthly month
yearly year annual
daily day
alone solo
first initially
later afterwards
just only merely
previously formerly
instead
almost nearly
zero no
various several`;

const GROUPS_OF = new Map<string, Set<number>>();
[VERBS, NOUNS, OTHERS]
  .flatMap((rows) => rows.trim().split('\n'))
  .forEach((row, group) => {
    for (const word of row.split(' ')) {
      const key = wordKey(word);
      GROUPS_OF.set(key, (GROUPS_OF.get(key) ?? new Set()).add(group));
    }
  });

const MEMBERS = new Map<number, string[]>();
for (const [key, groups] of GROUPS_OF)
  for (const group of groups) MEMBERS.set(group, [...(MEMBERS.get(group) ?? []), key]);

/** The keys that may stand for this one. */
export function alike(key: string): string[] {
  return [...(GROUPS_OF.get(key) ?? [])].flatMap((group) => MEMBERS.get(group) ?? []);
}

/** Whether two keys may stand for each other. */
export function sameMeaning(key: string, other: string): boolean {
  const groups = GROUPS_OF.get(other);
  return groups !== undefined && [...(GROUPS_OF.get(key) ?? [])].some((group) => groups.has(group));
}
