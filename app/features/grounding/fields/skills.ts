import { quote } from '~/features/interview/evidence';
import { fold } from '~/features/language/fold';
import { readStatements } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import { wordKey } from '~/features/language/word-key';
import type { IndexedPassage } from '../answers/passage-index';
import { isPlainDenial } from '../answers/denials';
import type { Answers } from '../answers/read-answers';
import { isHeld } from '../answers/read-sources';
import { isInitialism, sameWord } from '../proof/equal';
import { readLine } from '../proof/units';
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
  const { certificates } = answers.interview.skills;
  const lacking = certificates.flatMap((one, index) =>
    isHeld(one) ? [] : [`/skills/certificates/${index}/`],
  );
  const usable = passages.filter(
    ({ wish, source }) =>
      !wish &&
      !source.startsWith('/person/') &&
      !lacking.some((certificate) => source.startsWith(certificate)),
  );
  const words = readStatements(text).words.filter(({ empty }) => !empty);
  const denial = answers.denials.find((denied) => {
    if (!/^\/(?:skills|extra)\//.test(denied.passage.source) || !isPlainDenial(denied))
      return false;
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
  // "Patient administration system (PAS)" is what the person calls PAS.
  if (
    isInitialism(
      level,
      readStatements(name).words.filter(({ empty }) => !empty),
    )
  )
    return level;
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

/** A certificate without what is said of its state. */
export const bareName = (text: string | undefined): string | undefined =>
  text?.replace(/\s*\([^()]*\)$/u, '');

const STATE =
  /\b(?:in progress|booked|applied|expected|expired|held|pending|until|till|to|from|since|valid|due)\b|[:,]/giu;

/**
 * A certificate the person typed prints with what they wrote of it in brackets; one they do not hold,
 * never without.
 */
export function certificate(text: string, answers: Answers): Finding {
  const bare = bareName(text) ?? text;
  const state = text.slice(bare.length).replace(/[()]/g, '').trim();
  const { certificates } = answers.interview.skills;
  for (const [index, one] of certificates.entries()) {
    const named = answers.passages.filter(
      ({ source }) => source === `/skills/certificates/${index}/name`,
    );
    const of = [text, bare].find(
      (name) => findPhrase(name, named, answers, { name: true }).standing === 'said',
    );
    if (of === undefined) continue;
    const said = of === bare && of !== text ? state.replace(STATE, ' ') : '';
    const about = answers.passages.filter(({ source }) =>
      source.startsWith(`/skills/certificates/${index}/`),
    );
    const stated =
      readLine(said, answers.language).units.length === 0 ||
      findPhrase(said, about, answers, { name: false }).standing === 'said' ||
      isPart(said, about);
    if (!stated) return fail('unsupported', 'credential', `You wrote “${one.date}” of it.`);
    if (!isHeld(one) && state === '')
      return fail('unsupported', 'credential', `You wrote “${one.date}” of it.`);
    return restsOn(named);
  }
  return phraseFinding(
    text,
    answers.passages.filter(({ source }) =>
      /^\/(?:skills\/(?:words|items\/\d+\/name)|history\/\d+\/(?:title|words)|extra|stories)/.test(
        source,
      ),
    ),
    'credential',
    'certificate',
    answers,
    true,
  );
}

/** Every telling word of it stands in what is said about the certificate. */
function isPart(said: string, about: readonly IndexedPassage[]): boolean {
  const units = about.flatMap(({ text }) => readLine(text, 'en').units);
  return readLine(said, 'en').units.every((unit) =>
    units.some((other) => sameWord(unit.word, other.word) !== undefined),
  );
}

/** The issuer must belong to the certificate beside it. */
export function issuer({ string, siblings }: Place, answers: Answers): Finding {
  const name = bareName(siblings.find(({ field }) => field === 'certificate')?.text);
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
