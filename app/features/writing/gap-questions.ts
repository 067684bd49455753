import { literalPattern } from '~/features/language/literal-pattern';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Interview } from '~/features/interview/interview';
import { alternativesOf } from '~/features/posting/coverage/alternatives';
import type { Coverage, Posting, Requirement } from '~/features/posting/posting';
import { stemmer } from 'stemmer';
import { type Asking, askFor, REST } from './gap-wording';

/** A question about something a posting asks for that nothing somebody said shows. */
export interface GapAsked extends Asking {
  requirement: Requirement;
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
      const known =
        isTold(label, told) ||
        isThingTold(requirement, told) ||
        isDenied(label, denied) ||
        wasAsked(label, interview);
      return known && !answered ? [] : [{ requirement, ...asking }];
    })
    .toSorted(
      ({ requirement: a }, { requirement: b }) =>
        Number(b.must) - Number(a.must) || weightOf(b) - weightOf(a),
    );
  const alternatives = alternativesOf(posting.requirements);
  const single = asked.flatMap((one) => askedOnce(one, asked, alternatives) ?? []);
  const duties = asked.flatMap(({ requirement }) => requirement.kind === 'duty' ? [requirement] : []); // prettier-ignore
  const questions = new Set<string>();
  return single
    .filter(
      ({ requirement: one }) => one.kind !== 'skill' || !duties.some((duty) => isInside(one, duty)),
    ) // prettier-ignore
    .filter(({ question }) => !questions.has(question) && questions.add(question));
}

/**
 * Of alternatives one question is enough: "Do you have IOSH or NEBOSH?"; and none about what only
 * stands as an example in the brackets of another.
 */
function askedOnce(
  given: GapAsked,
  all: readonly GapAsked[],
  alternatives: readonly (readonly Requirement[])[],
): GapAsked | undefined {
  const { requirement } = given;
  const example = all.some(
    ({ requirement: other }) =>
      other.kind === requirement.kind &&
      isInside(requirement, other) &&
      new RegExp(`\\([^()]*${literalPattern(requirement.label)}[^()]*\\)`, 'u').test(
        other.verbatim,
      ),
  );
  if (example) return undefined;
  const group = alternatives.find((one) => one.includes(requirement)) ?? [];
  const both = all.filter(
    (other) => group.includes(other.requirement) && other.becomes === given.becomes,
  );
  if (both.length < 2) return given;
  if (both[0] !== given) return undefined;
  const label = both.map((one) => one.requirement.label).join(' or ');
  return { ...given, ...(askFor({ ...requirement, label }) ?? {}) };
}

const isInside = (one: Requirement, other: Requirement): boolean =>
  one !== other && one.start >= other.start && one.end <= other.end;

/** How long is told by the dates somebody typed. */
const isTypedField = ({ years, label, kind }: Requirement): boolean =>
  kind === 'education' || years !== null || /\b(?:\d+\+?|two|three|four|five) (?:or more )?years?\b|\bone year/iu.test(label); // prettier-ignore

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

/** Whether all that a duty is about was told, whatever was done with it: "completion statements". */
function isThingTold({ kind, label }: Requirement, told: ReturnType<typeof wordsTold>): boolean {
  const things = stemsOf(label.split(REST)[0] ?? '')
    .slice(1)
    .filter((stem) => stem.length > 3);
  return kind === 'duty' && things.length > 1 && things.every((stem) => told.stems.has(stem));
}

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
