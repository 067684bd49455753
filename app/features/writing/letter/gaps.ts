import { quote, type Evidence } from '~/features/interview/evidence';
import type { Requirement } from '~/features/posting/posting';
import type { Draft } from '../draft';
import type { Answers } from '../grounding/answers/read-answers';
import type { WriterInput } from '../writer';
import type { LetterSentence } from './letter';
import { stemmer } from 'stemmer';
import { ended } from './phrasing';
import { nameOf, saidToThem, type RequirementName } from './requirement-name';
import { supportedSentence } from './supported-sentence';

/** Something the posting asks for that the resume does not show. */
export interface Gap extends RequirementName {
  requirement: Requirement;
}

/** The gaps a letter could be honest about, what is required first. */
export function gapsOf({ posting }: Pick<WriterInput, 'posting'>, draft: Draft): Gap[] {
  const status = new Map(draft.coverage?.parts.map((part) => [part.requirementId, part.status]));
  const printed = stemsOf(draft.claims.map(({ text }) => text).join('\n'));
  return (posting?.requirements ?? [])
    .filter(
      ({ id, label }) =>
        status.get(id) === 'gap' && ![...stemsOf(label)].every((stem) => printed.has(stem)),
    )
    .flatMap((requirement) => {
      const name = nameOf(requirement);
      return name === undefined ? [] : [{ requirement, ...name }];
    })
    .sort((a, b) => Number(b.requirement.must) - Number(a.requirement.must));
}

/** Those a letter may name: that one is not punctual, nobody writes. */
export function gapsToName(input: Pick<WriterInput, 'posting'>, draft: Draft): Gap[] {
  return gapsOf(input, draft).filter(({ requirement }) => requirement.kind !== 'soft');
}

/** "Do the roster" prints what "rostering" asks for, though it is not counted as covered. */
function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}+#]+/gu) ?? [];
  return new Set(words.map((word) => stemmer(word)));
}

/** Where the person themselves said that they have not done it. */
export function denialOf({ requirement }: Gap, answers: Answers): Evidence | undefined {
  const names = [requirement.label, requirement.canonical, ...requirement.aliases]
    .map((name) => name.toLowerCase().replace(/\s+(?:systems?|experience|skills?)$/u, ''))
    .filter((name) => name.length > 1);
  const denial = answers.denials.find(({ passage, start, end }) => {
    const said = passage.text.slice(start, end).toLowerCase();
    return names.some((name) => said.includes(name));
  });
  return denial === undefined ? undefined : quote(denial.passage, denial.start, denial.end);
}

/**
 * The honest line about a gap the person chose to name. It rests on their words where they said it
 * in an answer, and else on their choosing it: then it is a sentence of their own.
 */
export function gapLine(gap: Gap, answers: Answers): LetterSentence {
  const text = ended(`${lacking(gap)} yet`);
  const denial = denialOf(gap, answers);
  const said = denial === undefined ? undefined : supportedSentence([text], answers, [denial]);
  return said ?? { text, kind: 'own', evidence: denial === undefined ? [] : [denial] };
}

function lacking({ requirement: { kind, label }, shape, name, askedFor }: Gap): string {
  if (shape === 'deed') return `I have not had to ${saidToThem(name)}`;
  if (shape === 'doing') return `I have no experience of ${saidToThem(name)}`;
  if (kind === 'tool') return `I have not used ${name}`;
  if (kind === 'language') return `I do not speak ${name}`;
  if (
    kind === 'credential' ||
    kind === 'education' ||
    /licen[cs]e|certificate|degree/iu.test(label)
  )
    return `I do not have ${askedFor}`;
  return askedFor === name ? `I have not worked with ${name}` : `I have no ${askedFor}`;
}
