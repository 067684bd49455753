import { quote } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import type { LetterSentence } from './letter';
import { articleOf, ended, listed, midSentence } from './phrasing';

const MOST_NAMED = 3;
const ONE_OF_MANY = /(?:licen[cs]e|card|certificate|diploma|degree|award|permit|badge)$/iu;
/** A date alone, or none: every other word in that field may say that it is not held. */
const ONLY_A_DATE = /^(?:\p{L}{3,9}\.?\s+)?(?:\p{Nd}{4}(?:[-/]\p{Nd}{1,2})?)?$/u;
const FLUENT = /\b(?:native|fluent|bilingual|mother tongue|first language|c1|c2)\b/iu;

/** What else the posting asks for and the person has by a typed row: papers, and languages. */
export function restOf(
  interview: Interview,
  posting: Posting | null,
  draft: Draft,
): LetterSentence[] {
  const covered = (posting?.requirements ?? []).flatMap(({ id }) => {
    const part = draft.coverage?.parts.find(({ requirementId }) => requirementId === id);
    return part?.status === 'covered' ? part.where : [];
  });
  const namesUnder = (section: 'certificates' | 'languages', key: 'name' | 'language') =>
    covered.flatMap((path) => {
      const [, root, at] = path.split('/');
      const name = root === section ? draft.resume[section]?.[Number(at)]?.[key] : undefined;
      return typeof name === 'string' ? [name.trim().toLowerCase()] : [];
    });
  const papers = namesUnder('certificates', 'name');
  const spoken = namesUnder('languages', 'language');
  return [
    ...sentence(
      'I hold',
      interview.skills.certificates.flatMap(({ name, date }, index) =>
        ONLY_A_DATE.test(date.trim()) && papers.includes(name.trim().toLowerCase())
          ? [{ name, source: `/skills/certificates/${index}/name` }]
          : [],
      ),
      (name) => (ONE_OF_MANY.test(name) ? `${articleOf(name)} ${midSentence(name)}` : name),
    ),
    ...sentence(
      'I speak',
      interview.skills.languages.flatMap(({ name, level }, index) =>
        FLUENT.test(level) && spoken.includes(name.trim().toLowerCase())
          ? [{ name, source: `/skills/languages/${index}/name` }]
          : [],
      ),
      (name) => name.charAt(0).toUpperCase() + name.slice(1),
    ),
  ];
}

function sentence(
  lead: string,
  typed: readonly { name: string; source: string }[],
  called: (name: string) => string,
): LetterSentence[] {
  const named = typed.slice(0, MOST_NAMED);
  if (named.length === 0) return [];
  return [
    {
      text: ended(`${lead} ${listed(named.map(({ name }) => called(name.trim())))}`),
      kind: 'claim',
      evidence: named.map(({ name, source }) => quote({ source, text: name }, 0, name.length)),
    },
  ];
}
