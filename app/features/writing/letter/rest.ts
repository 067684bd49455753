import type { Posting, Requirement } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import { articleOf, ended, listed, midSentence, withArticle } from './phrasing';
import { termIn } from './requirement-name';

const MOST_NAMED = 4;
const BEARER =
  /(?:nurse|driver|accountant|electrician|engineer|technician|teacher|assistant|worker|practitioner|therapist)$/iu;
const COURSE = /(?:course|training)$/iu;
const ONE_OF_MANY = /(?:licen[cs]e|card|certificate|diploma|degree|award|permit|badge)$/iu;

/** What else the posting asks for and the resume has: wordings of each sentence, the best first. */
export function restOf(
  posting: Posting | null,
  draft: Draft,
  shown: ReadonlySet<string>,
): string[][] {
  const covered = (posting?.requirements ?? []).flatMap((requirement) => {
    const part = draft.coverage?.parts.find(
      ({ requirementId }) => requirementId === requirement.id,
    );
    return part?.status === 'covered' && !shown.has(requirement.id)
      ? [{ requirement, where: part.where }]
      : [];
  });
  const under = (section: string) =>
    covered.filter(({ where }) => where[0]?.startsWith(`/${section}/`) ?? false);
  return [
    ...certificatesOf(
      under('certificates').map(({ where }) => where[0] ?? ''),
      draft,
    ),
    ...studiesOf(
      under('education').map(({ where }) => where[0] ?? ''),
      draft,
    ),
    ...skillsOf(
      [...under('skills'), ...under('work'), ...under('basics')].filter(
        ({ requirement: { kind } }) => kind === 'skill' || kind === 'tool',
      ),
      draft,
    ),
    ...languagesOf(
      under('languages').map(({ where }) => where[0] ?? ''),
      draft,
    ),
  ];
}

interface Covered {
  requirement: Requirement;
  where: readonly string[];
}

function certificatesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const names = paths.flatMap((path) => {
    const name = resume.certificates?.[Number(path.split('/')[2])]?.name?.trim();
    return name === undefined || name === '' ? [] : [name];
  });
  const distinct = [...new Set(names)].slice(0, MOST_NAMED);
  const bearers = distinct.filter((name) => BEARER.test(name));
  const courses = distinct.filter((name) => COURSE.test(name));
  const held = distinct.filter((name) => !bearers.includes(name) && !courses.includes(name));
  return [
    ...(bearers.length === 0
      ? []
      : [[ended(`I am ${listed(bearers.map((name) => `${articleOf(name)} ${name}`))}`)]]),
    ...(held.length === 0
      ? []
      : [
          [
            ended(
              `I have ${listed(held.map((name) => (ONE_OF_MANY.test(name) ? `${articleOf(name)} ${midSentence(name)}` : name)))}`,
            ),
            ended(`I have ${listed(held)}`),
          ],
        ]),
    ...courses.map((name) => [ended(`I took the ${name}`), ended(`I have ${name}`)]),
  ];
}

function studiesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const entry = resume.education?.[Number(paths[0]?.split('/')[2])];
  const [area, institution, degree] = [entry?.area, entry?.institution, entry?.studyType].map(
    (text) => text?.trim() ?? '',
  );
  if (paths.length === 0 || area === undefined || area === '') return [];
  const at = institution === '' ? '' : ` at ${withArticle(institution ?? '')}`;
  const plain = degree?.replace(/\s*\(([^()]*)\)/gu, ' $1');
  return [
    [
      ...(degree === '' ? [] : [ended(`I studied ${area} (${plain ?? ''})${at}`)]),
      ended(`I studied ${area}${at}`),
    ],
  ];
}

function skillsOf(covered: readonly Covered[], draft: Draft): string[][] {
  const names = [...new Set(covered.flatMap((item) => skillNameOf(item, draft) ?? []))].slice(
    0,
    MOST_NAMED,
  );
  if (names.length === 0) return [];
  return [
    [
      ended(`I also have experience with ${listed(names)}`),
      ...names.map((name) => ended(`I also have experience with ${name}`)),
    ],
  ];
}

/** As the posting calls it; "three-phase" is whole only in the resume's "Three-phase motors". */
function skillNameOf({ requirement, where }: Covered, { resume }: Draft): string | undefined {
  const [, section, at, , index] = (where[0] ?? '').split('/');
  const printed =
    section === 'skills' ? resume.skills?.[Number(at)]?.keywords?.[Number(index)] : undefined;
  const whole = printed?.toLowerCase().startsWith(`${requirement.label.toLowerCase()} `);
  return whole === true && /^[\p{L} -]+$/u.test(printed ?? '')
    ? midSentence(printed ?? '')
    : termIn(requirement);
}

function languagesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const names = paths.flatMap((path) => {
    const name = resume.languages?.[Number(path.split('/')[2])]?.language?.trim();
    return name === undefined || name === '' ? [] : [name];
  });
  return names.length === 0 ? [] : [[ended(`I speak ${listed([...new Set(names)])}`)]];
}
