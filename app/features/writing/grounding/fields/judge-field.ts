import { quote, type Evidence } from '~/features/interview/evidence';
import type { HistoryEntry } from '~/features/interview/interview';
import { fold } from '../../language/fold';
import { tokensOf } from '../../language/tokens';
import { wordKey } from '../../language/word-key';
import type { Answers } from '../answers/read-answers';
import type { IndexedPassage } from '../answers/passage-index';
import { checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Finding, Problem } from '../problem';
import { judgeProse } from '../prose/judge-prose';
import { readStatements } from '../../language/statements';
import type { ClaimKind } from '../verdict';
import { CREDENTIAL, GENRE, SENIORITY } from '../words/vocabulary';
import { judgeDate } from './judge-date';
import { nameWords } from './match-history';
import { findPhrase } from './phrase';
import type { Field, ResumeString } from './resume-strings';

/** Where a string stands, and which answer its entry is about. */
export interface Place {
  string: ResumeString;
  /** Undefined where the entry matches none, or is no entry of the history. */
  row: HistoryEntry | undefined;
  /** Whether the entry names an employer, school or title at all. */
  identified: boolean;
  /** The other strings of the entry. */
  siblings: readonly ResumeString[];
}

const GROUP_LABELS = new Set(
  (
    'skill tool software technology technique method language technical soft hard core key professional other general personal computer it digital office ' +
    'programming framework library platform database system equipment machine competency strength area expertise knowledge qualification work practical trade ' +
    'people communication interpersonal clinical care hands-on and further additional'
  )
    .split(' ')
    .map(wordKey),
);

/** Judges one string of a resume by what it says. */
export function judgeField(place: Place, answers: Answers): Finding {
  const { string } = place;
  const general = [
    ...checkUnspeakable(readStatements(string.text).words, answers.never),
    ...(string.field === 'url' || string.field === 'email' || string.field === 'prose'
      ? []
      : checkSurface(string.text, answers.passages)),
  ];
  const finding = byField(place, answers);
  return {
    problems: [...(string.field === 'prose' ? [] : general), ...finding.problems],
    evidence: finding.evidence,
  };
}

function byField(place: Place, answers: Answers): Finding {
  const { string, row, identified } = place;
  const { interview, passages } = answers;
  const sources = (pattern: RegExp): IndexedPassage[] =>
    passages.filter(({ source }) => pattern.test(source));
  const phrase = (pattern: RegExp, kind: ClaimKind, what: string, name = true): Finding =>
    phraseFinding(string.text, sources(pattern), kind, what, answers, name);
  const rowSource = row === undefined ? '/none' : `/history/${interview.history.indexOf(row)}`;
  switch (string.field) {
    case 'prose': {
      const listed = /^\/(?:work|volunteer|education|projects)\//.test(string.path);
      if (listed && row === undefined && identified)
        return fail(
          'unclear',
          'organisation',
          'This entry is not one of those in your answers, so nothing in it can be checked.',
        );
      return judgeProse(string.text, row?.id ?? null, answers);
    }
    case 'name':
      return sameWords(string.text, interview.person.name)
        ? from(sources(/^\/person\/name$/))
        : fail('unsupported', 'other', 'It is not the name you gave.');
    case 'email':
      return exact(
        string.text,
        sources(/^\/person\/email$/),
        (text) => text.trim().toLowerCase(),
        'other',
        'e-mail address',
      );
    case 'phone':
      return exact(
        string.text,
        sources(/^\/person\/phone$/),
        (text) => text.replace(/[^\p{Nd}+]/gu, ''),
        'other',
        'telephone number',
      );
    case 'url':
      return exact(
        string.text,
        sources(/^\/person\/links\//),
        bareAddress,
        'other',
        'address on the web',
      );
    case 'profile':
      return profile(string.text, sources(/^\/person\/links\//));
    case 'country':
      return country(string.text, sources(/\/location$/));
    case 'place':
      return phrase(
        row === undefined ? /^\/person\/location$/ : new RegExp(`^${rowSource}/location$`),
        'other',
        'place',
      );
    case 'label':
      return title(place, answers, /^\/history\/\d+\/title$/);
    case 'title':
      return string.path.startsWith('/projects/')
        ? phrase(/^\/(?:history\/\d+\/(?:title|organisation|words)|stories\/)/, 'title', 'project')
        : row === undefined
          ? title(place, answers, /^\/history\/\d+\/title$/)
          : title(place, answers, new RegExp(`^${rowSource}/title$`));
    case 'organisation':
      return organisation(place, answers, rowSource);
    case 'start':
    case 'end':
    case 'date':
      return judgeDate(place, answers);
    case 'degree':
      return phrase(new RegExp(`^${rowSource}/(?:title|words)$`), 'credential', 'qualification');
    case 'score':
      return phrase(new RegExp(`^${rowSource}/`), 'credential', 'result');
    case 'skill':
      return skill(string.text, answers, passages);
    case 'skillGroup':
      return tokensOf(string.text).every(({ key }) => GROUP_LABELS.has(key))
        ? from([])
        : skill(string.text, answers, passages);
    case 'level':
      return level(place, answers);
    case 'language':
      return phrase(
        /^\/(?:skills\/(?:languages\/\d+\/name|words|items)|history|stories|extra)/,
        'other',
        'language',
      );
    case 'fluency':
      return level(place, answers);
    case 'certificate':
      return phrase(
        /^\/(?:skills\/(?:certificates\/\d+\/name|words|items\/\d+\/name)|history\/\d+\/(?:title|words)|extra|stories)/,
        'credential',
        'certificate',
      );
    case 'issuer':
      return issuer(place, answers);
  }
}

const from = (passages: readonly IndexedPassage[]): Finding => ({
  problems: [],
  evidence: passages.slice(0, 1).map((passage) => quote(passage, 0, passage.text.length)),
});

const fail = (
  verdict: Problem['verdict'],
  kind: ClaimKind,
  reason: string,
  against: Evidence[] = [],
): Finding => ({
  problems: [{ verdict, kind, reason, against }],
  evidence: [],
});

function phraseFinding(
  text: string,
  passages: readonly IndexedPassage[],
  kind: ClaimKind,
  what: string,
  answers: Answers,
  name: boolean,
): Finding {
  const { standing, word, evidence } = findPhrase(text, passages, answers, { name });
  if (standing === 'said') return { problems: [], evidence };
  if (standing === 'denied' || standing === 'withdrawn')
    return fail('contradicted', kind, `Your answers say otherwise about “${word}”.`);
  if (standing === 'planned')
    return fail('unsupported', kind, `You wrote “${word}” as something planned or wished.`);
  const number = /^\p{Nd}/u.test(word) && kind === 'other';
  return fail(
    'unsupported',
    number ? 'number' : kind,
    `Your answers do not give the ${what} “${word}”.`,
  );
}

function exact(
  text: string,
  passages: readonly IndexedPassage[],
  bare: (text: string) => string,
  kind: ClaimKind,
  what: string,
): Finding {
  const known = passages.filter((passage) => bare(passage.text) === bare(text));
  return known.length > 0
    ? from(known)
    : fail('unsupported', kind, `It is not the ${what} you gave.`);
}

const bareAddress = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/+$/, '');

function profile(text: string, links: readonly IndexedPassage[]): Finding {
  const wanted = fold(text).replace(/[^\p{L}\p{Nd}]/gu, '');
  const known = links.filter((link) =>
    fold(link.text)
      .replace(/[^\p{L}\p{Nd}]/gu, '')
      .includes(wanted),
  );
  return wanted !== '' && known.length > 0
    ? from(known)
    : fail('unsupported', 'other', `“${text}” is in none of the links you gave.`);
}

function country(code: string, places: readonly IndexedPassage[]): Finding {
  let name = code;
  try {
    name = new Intl.DisplayNames('en', { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    // No region code: compared as it is.
  }
  const wanted = [
    fold(name),
    fold(code),
    ...(code.toUpperCase() === 'GB' ? ['uk', 'england', 'scotland', 'wales', 'great britain'] : []),
    ...(code.toUpperCase() === 'US' ? ['usa'] : []),
  ];
  const known = places.filter(({ text }) =>
    wanted.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(fold(text))),
  );
  return known.length > 0
    ? from(known)
    : fail('unsupported', 'other', 'Your answers do not name this country.');
}

function sameWords(text: string, other: string): boolean {
  const [mine, theirs] = [
    tokensOf(text).map((token) => token.text),
    tokensOf(other).map((token) => token.text),
  ];
  return mine.length > 0 && mine.join(' ') === theirs.join(' ');
}

function title({ string, row }: Place, answers: Answers, pattern: RegExp): Finding {
  const titles = answers.passages.filter(({ source }) => pattern.test(source));
  const kindOf = (word: string): ClaimKind => {
    const keys = tokensOf(word).map(({ key }) => key);
    return keys.some((key) => SENIORITY.has(key))
      ? 'seniority'
      : keys.some((key) => CREDENTIAL.has(key))
        ? 'credential'
        : 'title';
  };
  const named = findPhrase(string.text, titles, answers, {
    name: true,
    idle: (key) => key === 'at',
  });
  if (named.standing === 'said') return { problems: [], evidence: named.evidence };
  const promoted = answers.passages.filter(
    ({ source, row: about, text }) =>
      /\/(?:words|result|action|situation)$/.test(source) &&
      (row === undefined || about === row.id) &&
      /\b(?:promoted|became|made me|worked as|as an?|title|acting)\b/i.test(text) &&
      fold(text).includes(fold(string.text)),
  );
  const said = findPhrase(string.text, promoted, answers, { name: true });
  if (said.standing === 'said') return { problems: [], evidence: said.evidence };
  return fail(
    'unsupported',
    kindOf(named.word),
    `Your answers do not give you the title “${string.text}”${titles[0] === undefined ? '' : ` (you wrote “${titles[0].text}”)`}.`,
  );
}

function organisation(
  { string, row, siblings }: Place,
  answers: Answers,
  rowSource: string,
): Finding {
  const { passages } = answers;
  const given = passages.filter(({ source }) => source === `${rowSource}/organisation`);
  const bare = nameWords(string.text).join(' ');
  const whole = findPhrase(string.text, given, answers, { name: true });
  if (whole.standing === 'said') return { problems: [], evidence: whole.evidence };
  const known = findPhrase(
    bare,
    passages.filter(({ source }) => source === `${rowSource}/organisation`),
    answers,
    { name: true },
  );
  if (known.standing === 'said') return { problems: [], evidence: known.evidence };
  if (row === undefined && siblings.length <= 1) {
    const any = findPhrase(
      bare,
      passages.filter(({ source }) => /^\/history\/\d+\/organisation$/.test(source)),
      answers,
      { name: true },
    );
    if (any.standing === 'said') return { problems: [], evidence: any.evidence };
  }
  return fail(
    'unsupported',
    'organisation',
    `Your answers do not name “${string.text}”${row === undefined ? '' : ` as the place of this entry (you wrote “${row.organisation}”)`}.`,
  );
}

function skill(text: string, answers: Answers, passages: readonly IndexedPassage[]): Finding {
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
function level({ string, siblings }: Place, answers: Answers): Finding {
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
        ? from(given)
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
function issuer({ string, siblings }: Place, answers: Answers): Finding {
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

export type { Field };
