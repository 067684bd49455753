import { quote } from '~/features/interview/evidence';
import { fold } from '~/features/language/fold';
import { readStatements } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import { wordKey } from '~/features/language/word-key';
import type { IndexedPassage } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import type { Finding } from '../problem';
import { CREDENTIAL, GENRE, SENIORITY } from '../words/vocabulary';
import { sameWords } from './contact';
import { fail, phraseFinding, restsOn } from './findings';
import type { Place } from './place';
import { findPhrase } from './phrase';

const GROUP_LABELS = new Set(
  (
    'skill tool software technology technique method language technical soft hard core key professional other general personal computer it digital office ' +
    'programming framework library platform database system equipment machine competency strength area expertise knowledge qualification work practical trade ' +
    'people communication interpersonal clinical care hands-on and further additional'
  )
    .split(' ')
    .map(wordKey),
);

/** Whether the name of a group of skills is a mere label. */
export function isGroupLabel(text: string): boolean {
  return tokensOf(text).every(({ key }) => GROUP_LABELS.has(key));
}

/** A skill must be said somewhere, not denied, not only wished for. */
export function skill(
  text: string,
  answers: Answers,
  passages: readonly IndexedPassage[],
): Finding {
  const usable = passages.filter(({ wish, source }) => !wish && !source.startsWith('/person/'));
  const words = readStatements(text).words.filter(({ empty }) => !empty);
  const denial = answers.denials.find((denied) => {
    const content = denied.words.filter(({ key }) => !GENRE.has(key));
    return content.length > 0 && content.every(({ key }) => words.some((word) => word.key === key));
  });
  if (denial !== undefined)
    return fail(
      'contradicted',
      'tool',
      `You said “${denial.passage.text.slice(denial.start, denial.end)}”.`,
      [quote(denial.passage, denial.start, denial.end)],
    );
  const finding = phraseFinding(
    withoutLevel(text, answers),
    usable,
    'tool',
    'skill',
    answers,
    false,
  );
  const rank = words.some(({ key }) => SENIORITY.has(key) || CREDENTIAL.has(key));
  return rank
    ? {
        ...finding,
        problems: finding.problems.map((problem) => ({
          ...problem,
          kind: words.some(({ key }) => CREDENTIAL.has(key)) ? 'credential' : 'seniority',
        })),
      }
    : finding;
}

/** "PHP (good)" where the person gave that level for PHP is judged as "PHP". */
function withoutLevel(text: string, answers: Answers): string {
  const [, name, level] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  if (name === undefined || level === undefined) return text;
  const given = answers.interview.skills.items.findIndex((item) => sameWords(item.level, level));
  const items = answers.interview.skills.items.flatMap((item, index) =>
    given !== -1 && sameWords(item.level, level) ? [`/skills/items/${index}/name`] : [],
  );
  const named = answers.passages.filter(({ source }) => items.includes(source));
  return findPhrase(name, named, answers, { name: false }).standing === 'said' ? name : text;
}

/** A level must be the one given for the same skill or language. */
export function level({ string, siblings }: Place, answers: Answers): Finding {
  const { skills } = answers.interview;
  const subject = siblings.filter(
    ({ field }) => field === 'language' || field === 'skillGroup' || field === 'skill',
  );
  const lists: [string, { name: string; level: string }[]][] = [
    ['languages', skills.languages],
    ['items', skills.items],
  ];
  for (const [list, items] of lists) {
    for (const [index, item] of items.entries()) {
      if (!subject.some(({ text }) => sameWords(text, item.name)) || item.level === '') continue;
      const given = answers.passages.filter(
        ({ source }) => source === `/skills/${list}/${index}/level`,
      );
      return findPhrase(string.text, given, answers, { name: true }).standing === 'said'
        ? restsOn(given)
        : fail(
            'unsupported',
            'seniority',
            `You gave the level “${item.level}”.`,
            given.map((passage) => quote(passage, 0, passage.text.length)),
          );
    }
  }
  const told = answers.passages.filter(
    ({ source, text }) =>
      /^\/(?:skills|extra|history|stories)/.test(source) &&
      subject.some((named) => fold(text).includes(fold(named.text))),
  );
  const said = findPhrase(string.text, told, answers, { name: true });
  return said.standing === 'said'
    ? { problems: [], evidence: said.evidence }
    : fail('unsupported', 'seniority', `Your answers do not give the level “${string.text}”.`);
}

/** The issuer must belong to the certificate beside it. */
export function issuer({ string, siblings }: Place, answers: Answers): Finding {
  const name = siblings.find(({ field }) => field === 'certificate')?.text;
  const at = answers.interview.skills.certificates.findIndex(
    (certificate) =>
      name !== undefined &&
      findPhrase(
        name,
        answers.passages.filter(({ text }) => text === certificate.name),
        answers,
        { name: true },
      ).standing === 'said',
  );
  const passages = answers.passages.filter(({ source, text }) =>
    at >= 0
      ? source.startsWith(`/skills/certificates/${at}/`)
      : /^\/(?:skills\/(?:words|items)|history|extra)/.test(source) &&
        name !== undefined &&
        fold(text).includes(fold(name)),
  );
  return phraseFinding(string.text, passages, 'organisation', 'issuer', answers, true);
}
