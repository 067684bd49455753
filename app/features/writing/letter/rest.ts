import type { Posting, Requirement } from '~/features/posting/posting';
import type { Draft } from '../draft';
import { articleOf, ended, listed, midSentence } from './phrasing';
import { termIn } from './requirement-name';

const MOST_NAMED = 4;
const BEARER =
  /(?:nurse|driver|accountant|electrician|engineer|technician|teacher|assistant|worker|practitioner|therapist)$/iu;
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
      [...under('skills'), ...under('work'), ...under('basics')]
        .map(({ requirement }) => requirement)
        .filter(({ kind }) => kind === 'skill' || kind === 'tool'),
    ),
    ...languagesOf(
      under('languages').map(({ where }) => where[0] ?? ''),
      draft,
    ),
  ];
}

function certificatesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const names = paths.flatMap((path) => {
    const name = resume.certificates?.[Number(path.split('/')[2])]?.name?.trim();
    return name === undefined || name === '' ? [] : [name];
  });
  const distinct = [...new Set(names)].slice(0, MOST_NAMED);
  const bearers = distinct.filter((name) => BEARER.test(name));
  const held = distinct.filter((name) => !bearers.includes(name));
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
  ];
}

function studiesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const entry = resume.education?.[Number(paths[0]?.split('/')[2])];
  const [area, institution, degree] = [entry?.area, entry?.institution, entry?.studyType].map(
    (text) => text?.trim() ?? '',
  );
  if (paths.length === 0 || area === undefined || area === '') return [];
  const at = institution === '' ? '' : ` at ${institution ?? ''}`;
  return [
    [
      ...(degree === '' ? [] : [ended(`I studied ${area} (${degree ?? ''})${at}`)]),
      ended(`I studied ${area}${at}`),
    ],
  ];
}

function skillsOf(requirements: readonly Requirement[]): string[][] {
  const names = [...new Set(requirements.flatMap((item) => termIn(item) ?? []))].slice(
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

function languagesOf(paths: readonly string[], { resume }: Draft): string[][] {
  const names = paths.flatMap((path) => {
    const name = resume.languages?.[Number(path.split('/')[2])]?.language?.trim();
    return name === undefined || name === '' ? [] : [name];
  });
  return names.length === 0 ? [] : [[ended(`I speak ${listed([...new Set(names)])}`)]];
}
