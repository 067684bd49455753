import type { Posting, Requirement } from '../posting';

/** A posting that asks for nothing but this: named `r1`, `r2`, …, musts and tools unless told. */
export function postingOf(
  requirements: readonly Partial<Requirement>[],
  { title = null }: Partial<Pick<Posting, 'title'>> = {},
): Posting {
  return {
    ...{ title, company: null, location: null, language: 'en', seniority: null, years: null },
    dropped: [],
    requirements: requirements.map((given, index) => {
      const { canonical = '', label = canonical } = given;
      return {
        ...{ id: `r${index + 1}`, label, canonical, aliases: [], verbatim: label },
        ...{ start: 0, end: label.length, kind: 'tool', must: true, years: null },
        ...given,
      };
    }),
  };
}
