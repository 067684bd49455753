import { stemmer } from 'stemmer';

/** Forms that the stemmer does not bring together: `other other … base`. */
// prettier-ignore
const FORMS = `
taught teaching teach
led leading leadership lead
wrote written writing write
drove driven driving drive
built building build
made making make
ran running run
sold sale sales selling sell
bought buy
kept keeping keep
grew grown growth grow
held holding hold
taken took taking take
brought bring
chose chosen choose
dealt deal
found finding find
fed feed
spoke spoken speak
gave given giving give
paid payment pay
met meeting meet
hung hang
sewed sewn sew
laid lay
cut cutting cut
fitted fitting fit
oversaw overseen oversee
shown showed showing show
went gone going go
delivery deliver
maintenance maintain
analysis analyze
response respond
diagnosis diagnostic diagnose
reduction reduce
supervision supervize
advice advize
assembly assemble
mentorship mentoring mentor
coaching coach
safety safely safe
accuracy accurate
children child
replied reply
planned planning plan
procurement procure
meds medicine medication drug
headed heading lead
coloured colouring color
raized raizing raise
troubleshot troubleshoot
catalogued cataloguing catalog
`;

/** Whom a doer's name makes do what: `driver drive`. A customer does not custom. */
// prettier-ignore
const DOERS = `
driver drive, welder weld, cleaner clean, teacher teach, trainer train, painter paint, baker bake, packer pack,
picker pick, fitter fit, plasterer plaster, roofer roof, gardener garden, writer write, designer design,
developer develop, programmer program, tester test, operator operate, inspector inspect, supervisor supervize,
instructor instruct, translator translate, editor edit, manager manage, leader lead, director direct, coach coach,
mentor mentor, tutor tutor, planner plan, buyer buy, seller sell, carer care, cook cook, recruiter recruit,
head lead, organizer organize, coordinator coordinate, installer install, printer print, sewer sew, analyst analyze
`;

/** Words whose stems would fall together with those of others: a community does not communicate. */
const APART = new Set(
  'assistant community customer engine general important executive medical personal police university opera organ organic international'.split(
    ' ',
  ),
);

const BASES = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      const base = words.pop() ?? '';
      return words.map((word) => [word, base] as const);
    }),
);

const DEEDS = new Map(
  DOERS.trim()
    .split(/,\s+/)
    .map((pair) => {
      const [doer = '', deed = ''] = pair.split(' ');
      return [doer, deed] as const;
    }),
);

/** The word all forms of a folded word share: "taught" and "teaching" → `teach`. */
export function baseOf(folded: string): string {
  const deed = DEEDS.get(folded);
  if (APART.has(folded) || (deed !== undefined && deed !== folded)) return folded;
  return stemmer(BASES.get(folded) ?? folded);
}

/** The base of what somebody of this name does: `driver` → `drive`; undefined for other words. */
export function deedOf(folded: string): string | undefined {
  const deed = DEEDS.get(folded);
  return deed === undefined || deed === folded ? undefined : baseOf(deed);
}
