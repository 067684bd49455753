import { fold } from '~/features/language/fold';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import type { IndexedPassage } from '../answers/passage-index';
import { checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Finding } from '../problem';
import { judgeProse } from '../prose/judge-prose';
import { readStatements } from '~/features/language/statements';
import type { ClaimKind } from '../verdict';
import { CREDENTIAL, SENIORITY } from '../words/vocabulary';
import { bareAddress, country, exact, profile, sameWords } from './contact';
import { degree, score } from './degree';
import { fail, phraseFinding, restsOn } from './findings';
import type { Place } from './place';
import { judgeDate } from './judge-date';
import { nameWords } from './match-history';
import { findPhrase } from './phrase';
import { certificate, issuer } from './certificates';
import { isGroupLabel, level, skill } from './skills';

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
      return judgeProse(string.text, row?.id ?? null, answers, place.proof);
    }
    case 'name':
      return sameWords(string.text, interview.person.name)
        ? restsOn(sources(/^\/person\/name$/))
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
      return label(place, answers);
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
      return degree(place, answers);
    case 'score':
      return score(place, answers);
    case 'skill':
      return skill(string.text, answers, passages);
    case 'skillGroup':
      return isGroupLabel(string.text) ? restsOn([]) : skill(string.text, answers, passages);
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
      return certificate(string.text, answers);
    case 'issuer':
      return issuer(place, answers);
  }
}

/** A headline is a title the person has, or as much as their words say. */
function label(place: Place, answers: Answers): Finding {
  const held = title(place, answers, /^\/history\/\d+\/title$/);
  return held.problems.length === 0
    ? held
    : judgeProse(place.string.text, null, answers, place.proof);
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
