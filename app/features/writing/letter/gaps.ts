import { quote, type Evidence } from '~/features/interview/evidence';
import type { Requirement } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import type { Answers } from '~/features/grounding/answers/read-answers';
import type { WriterInput } from '~/features/drafts/writer';
import { stemmer } from 'stemmer';
import { nameOf, type RequirementName } from './requirement-name';

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
