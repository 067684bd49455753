import { quote, type Evidence } from '~/features/interview/evidence';
import { isHeld } from '../answers/read-sources';
import type { Answers } from '../answers/read-answers';
import { findPhrase } from '../fields/phrase';

const FLUENT = /\b(?:native|fluent|bilingual|mother tongue|first language|c1|c2)\b/iu;
const LIST = /^(?:(?:an?|the) )?\uE001(?:(?:,| and|, and) (?:(?:an?|the) )?\uE001)*\.?$/u;
const HAVING = /^i (?:also )?(have|hold|speak) /u;

/**
 * The typed rows of papers and languages that a sentence lists and says nothing else of: "I have a
 * full driving licence and PASMA.", "I speak Polish."
 *
 * @returns undefined where it says anything else, or of a paper that is not held
 */
export function typedRows(text: string, { interview }: Answers): Evidence[] | undefined {
  const having = HAVING.exec(text.toLowerCase());
  if (having === null) return undefined;
  const rows =
    having[1] === 'speak'
      ? interview.skills.languages.map(({ name, level }, index) => ({
          name: FLUENT.test(level) ? name : '',
          source: `/skills/languages/${index}/name`,
        }))
      : interview.skills.certificates.map((row, index) => ({
          name: isHeld(row) ? row.name : '',
          source: `/skills/certificates/${index}/name`,
        }));
  let rest = text.toLowerCase().slice(having[0].length);
  const evidence: Evidence[] = [];
  for (const { name, source } of rows.sort((a, b) => b.name.length - a.name.length)) {
    const wanted = name.trim().toLowerCase();
    if (wanted === '' || !rest.includes(wanted)) continue;
    rest = rest.replace(wanted, '\uE001');
    evidence.push(quote({ source, text: name }, 0, name.length));
  }
  return LIST.test(rest) ? evidence : undefined;
}

const LACKING =
  /^I (?:have (?:not|never)(?: yet)? (?:worked with|used|had to)|have no(?: experience (?:of|with|in))?|do not (?:have|speak)) (?:an? )?(.+?)(?: yet)?\.?$/iu;

/** The words in which the person denied what a sentence says they lack; undefined for any other. */
export function ownDenial(text: string, answers: Answers): Evidence[] | undefined {
  const lacked = LACKING.exec(text)?.[1];
  if (lacked === undefined) return undefined;
  const thing = lacked.replace(/\s+(?:systems?|experience|skills?)$/iu, '');
  const found = findPhrase(thing, answers.passages, answers, { name: false });
  return found.standing === 'denied' ? found.evidence : undefined;
}
