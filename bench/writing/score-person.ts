import { writeDraft } from '~/command-line/commands/write-draft';
import type { Draft } from '~/features/drafts/draft';
import type { Person, StatedClaim } from '~/features/grounding/testing/person';
import { shows } from '~/features/grounding/testing/shows';
import { judgeClaims } from './judged-claims';
import type { Tally } from './tally';

/** What a credential that is not held has to say beside its name. */
const STATUS = /in progress|booked|applied|expected|pending|due|expired/iu;

/** The bullets that print, wherever they stand. */
const bulletsOf = ({ work = [], volunteer = [], projects = [] }: Draft['resume']): string[] =>
  [...work, ...volunteer, ...projects].flatMap(({ highlights = [] }) => highlights);

/** Whether a text has a name, whose brackets are no pattern. */
const names = (text: string, name: string): boolean =>
  text.toLowerCase().includes(name.toLowerCase()) || isShown(text, name);

/** The same word for word, so that "R" is not found in "Kafka or"; "C++" is no pattern. */
const isShown = (text: string, name: string): boolean =>
  name.includes('++') ? text.includes(name) : shows(text, name);

function scorePage(person: Person, { resume, coverLetter = '', removed }: Draft, tally: Tally) {
  const { basics, ...rest } = resume;
  const page = JSON.stringify({
    summary: basics?.summary,
    label: basics?.label,
    ...rest,
    meta: undefined,
  });
  tally.printed += bulletsOf(resume).length;
  tally.removed += removed.length;
  for (const { fact, show, worth } of person.facts) {
    const printed = show.some((one) => shows(page, one));
    tally.count('facts', printed, worth === 1 ? undefined : `${person.id} LOST ${fact}`);
    if (worth === 3) tally.count('worthMost', printed);
  }
  const skills = JSON.stringify(resume.skills ?? []);
  const keywords = skills + JSON.stringify(resume.languages ?? []);
  for (const skill of person.skills)
    tally.count('skills', names(keywords, skill), `${person.id} SKILL LOST ${skill}`);
  for (const skill of person.notSkills)
    tally.count('wrongSkills', isShown(skills, skill), `${person.id} SKILL WRONG ${skill}`);
  const whole = page + JSON.stringify(coverLetter);
  for (const one of person.mustNot)
    tally.count('forbidden', shows(whole, one), `${person.id} FORBIDDEN ${one}`);
}

function scoreCredentials(person: Person, { resume }: Draft, tally: Tally): void {
  const where = JSON.stringify([resume.certificates ?? [], resume.education ?? []]);
  for (const { name, status, print } of person.credentials) {
    const there = names(where, name);
    const right = print === null ? !there : there && (status === 'held' || STATUS.test(where));
    const note = `${person.id} CREDENTIAL ${name} (${status}) ${there ? 'printed' : 'missing'}`;
    tally.count('credentials', right, note);
  }
}

/** A claim with what makes it true or false, where that is known. */
type Labelled = StatedClaim & { kind?: string; why?: string };

function scoreClaims(
  person: Person,
  claims: readonly Labelled[],
  measure: 'lines' | 'true' | 'false' | 'spliced',
  tally: Tally,
): void {
  const wanted = measure === 'lines' || measure === 'true';
  for (const [{ text, kind = '', why }, { verdict, reason }] of judgeClaims(person, claims)) {
    const right = (verdict === 'supported') === wanted;
    const about = `${person.id} ${measure.toUpperCase()} ${verdict} ${kind}`.trimEnd();
    tally.count(measure, right, `${about}: ${text} [${why ?? reason}]`);
    const refused = verdict === 'unsupported' || verdict === 'contradicted';
    if (measure === 'lines') tally.count('linesRefused', refused);
    if (measure === 'true') tally.count('trueRefused', refused);
  }
}

/** Drafts one person's resume with the built-in writer, has every claim judged, and counts. */
export async function scorePerson(
  person: Person,
  spliced: readonly StatedClaim[],
  tally: Tally,
): Promise<void> {
  const draft = await writeDraft(person.interview, person.interview.target.posting, 'builtin');
  scorePage(person, draft, tally);
  scoreCredentials(person, draft, tally);
  scoreClaims(person, person.lines, 'lines', tally);
  scoreClaims(person, person.trueClaims, 'true', tally);
  scoreClaims(person, person.falseClaims, 'false', tally);
  scoreClaims(person, spliced, 'spliced', tally);
}
