import { stemmer } from 'stemmer';
import { irregularBase, isBase } from './inflections';

/** Nouns and verbs of one family that Porter's stemmer leaves apart: `other other … base`. */
const FAMILIES = `
found find
leadership heading headed lead
sale sales sell
growth grow
payment pay
delivery deliver
maintenance maintain
analysis analyze
response respond
diagnosis diagnostic diagnose
reduction reduce
supervision supervize
advice advize
assembly assemble
mentorship mentor
safety safely safe
accuracy accurate
children child
meds medicine medication drug
registration registered register
coloured colouring color
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

const FAMILY_OF = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      const base = words.pop() ?? '';
      return words.map((word) => [word, base] as const);
    }),
);

const DEED_OF = new Map(
  DOERS.trim()
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([doer, deed]) => doer !== deed),
);

/**
 * What the words of one family share, in the loose sense of coverage: "taught" and "teaching" →
 * `teach`, "maintenance" and "maintained" → `maintain`. Whoever does a deed is another word than
 * the deed ("driver" is not "drive"). For what two forms of one word share, see `wordKey`.
 */
export function stemOf(folded: string): string {
  if (APART.has(folded) || DEED_OF.has(folded)) return folded;
  const family = FAMILY_OF.get(folded);
  // "Lay" is a verb of its own, and the past of another.
  return stemmer(family ?? (isBase(folded) ? folded : (irregularBase(folded) ?? folded)));
}

/** The stem of what somebody of this name does: `driver` → `drive`; undefined for other words. */
export function deedOfDoer(folded: string): string | undefined {
  const deed = DEED_OF.get(folded);
  return deed === undefined ? undefined : stemOf(deed);
}
