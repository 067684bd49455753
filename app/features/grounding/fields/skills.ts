import { quote } from '~/features/interview/evidence';
import { fold } from '~/features/language/fold';
import { readStatements } from '~/features/language/statements';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { tokensOf } from '~/features/language/tokens';
import { wordKey } from '~/features/language/word-key';
import type { IndexedPassage } from '../answers/passage-index';
import { isPlainDenial } from '../answers/denials';
import type { Answers } from '../answers/read-answers';
import { isHeld } from '../answers/read-sources';
import { isInitialism } from '../proof/equal';
import type { Finding } from '../problem';
import { CREDENTIAL, GENRE, SENIORITY } from '../words/vocabulary';
import { sameWords } from './contact';
import { fail, phraseFinding, restsOn } from './findings';
import type { Place } from './place';
import { isListed } from './listed';
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
    if (ANSWERS_NO.test(denied.passage.text.slice(denied.start, denied.end))) return false;
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
  const finding = named(text, answers, usable);
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

/** The skill as it stands, else its name and what stands in brackets behind it, each by itself. */
function named(text: string, answers: Answers, usable: readonly IndexedPassage[]): Finding {
  const whole = phraseFinding(text, usable, 'tool', 'skill', answers, false);
  if (whole.problems.length === 0) return whole;
  if (answers.language === 'en' && isListed(text, answers.interview.skills.words))
    return restsOn(wordsOf(answers));
  const [, name, inside] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
  if (name === undefined || inside === undefined) return whole;
  // "Patient administration system (PAS)" is what the person calls PAS.
  if (
    isInitialism(
      inside,
      readStatements(name).words.filter(({ empty }) => !empty),
    )
  )
    return named(inside, answers, usable);
  const bare = named(name, answers, usable);
  if (bare.problems.length > 0) return bare;
  return isRemark(inside, name, answers, usable) ? bare : whole;
}

const wordsOf = ({ passages }: Answers): IndexedPassage[] =>
  passages.filter(({ source }) => source === '/skills/words');

/** Whether each part of a bracket is the level given for that skill, or was said beside its name. */
function isRemark(
  inside: string,
  name: string,
  answers: Answers,
  usable: readonly IndexedPassage[],
): boolean {
  const { items } = answers.interview.skills;
  const meant = new Set(canonicalsOf(name));
  const beside = usable
    .flatMap(({ text }) => text.split(/[\n;]|\.(?=\s|$)/u))
    .filter(
      (said) =>
        isListed(name, said) || canonicalsOf(said).some((canonical) => meant.has(canonical)),
    );
  return inside
    .split(/[;,]/u)
    .every(
      (part) =>
        items.some((item) => sameWords(item.level, part) && isSameSkill(item.name, name)) ||
        beside.some((said) => isWithin(part, said)),
    );
}

const canonicalsOf = (text: string): string[] =>
  findTerms(text, { context: 'list' }).map(({ canonical }) => canonical);

const isSameSkill = (one: string, other: string): boolean =>
  sameWords(one, other) || fold(one).startsWith(fold(other)) || fold(other).startsWith(fold(one));

/** "No. Excel register only": the answer is no, and what follows is what there is. */
const ANSWERS_NO = /^\W*(?:no|nope|none|never|nah)\s*[.!]\s*\S/iu;

/** Whether a text has these words in this order. */
function isWithin(part: string, text: string): boolean {
  const join = (words: string): string =>
    ` ${tokensOf(words)
      .map(({ text: word }) => word)
      .join(' ')} `;
  return join(text).includes(join(part));
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
