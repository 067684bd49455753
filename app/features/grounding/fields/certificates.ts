import { fold } from '~/features/language/fold';
import type { IndexedPassage } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import { isHeld } from '../answers/read-sources';
import { sameWord } from '../proof/equal';
import { readLine } from '../proof/units';
import type { Finding } from '../problem';
import { fail, phraseFinding, restsOn } from './findings';
import { findPhrase } from './phrase';
import type { Place } from './place';

/** A certificate without what is said of its state. */
export const bareName = (text: string | undefined): string | undefined =>
  text?.replace(/\s*\([^()]*\)$/u, '');

/** "Certificate IV in Leadership" as notes have it: "Cert IV Leadership". */
const withoutLevelWords = (name: string): string =>
  name.replace(/^(Cert|Dip)(?:ificate|loma) (\S+) in /u, '$1 $2 ');

/** What says less than that it is held, and so needs no words of the person. */
const STATE =
  /\b(?:in progress|booked|applied|expected|expired|pending|until|till|to|from|since|due)\b|[:,]/giu;

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
    const of = [text, bare].find((name) =>
      [name, withoutLevelWords(name)].some(
        (spelled) => findPhrase(spelled, named, answers, { name: true }).standing === 'said',
      ),
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
    // What is left of the person's words must still say that it is not held.
    if (!isHeld(one) && isHeld({ name: '', date: state }))
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
