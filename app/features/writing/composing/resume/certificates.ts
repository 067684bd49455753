import type { Interview } from '~/features/interview/interview';
import type { CertificateEntry } from '~/features/resume/json-resume';
import { capitalise, mend } from '../words/mend';
import { isoDate } from './iso-date';
import type { Ledger } from './ledger';

/** How a credential stands, read from the words in its date field. */
export type CredentialStatus =
  /** A date alone, or words that say it is valid. */
  | 'held'
  /** Words we cannot tell; they print beside it. */
  | 'unclear'
  | 'expired'
  | 'applied'
  | 'booked'
  | 'progress'
  /** Not begun: only wanted, or studied for without a course. */
  | 'wished';

const EXPIRED =
  /\b(?:expired|is expire|has expired|lapsed|ran out|run out|out of date|no longer valid|validity (?:\p{L}+ )?(?:finished|ended|over)|not (?:renewed|retaken|redone|redo|valid))\b/iu;
const APPLIED =
  /\b(?:applied|application|waiting|pending|awaiting|submitted|sen[dt] (?:off|in|the))\b/iu;
const BOOKED =
  /\b(?<!not )(?:booked|registered|signed up|enrolled|scheduled|sitting (?:it|the|my|in)|starts?\b|starting|due)\b/iu;
const PROGRESS =
  /\b(?:in progress|running|ongoing|current course|cursando|en curso|en cours|in corso|laufend|not (?:yet )?(?:finn?ished|complete\p{L}*)|halfway|half way|outstanding|finishing|(?:module|unit|part|year) \p{N}|\p{N}+ (?:of|out of) \p{N}+)\b/iu;
const WISHED =
  /\b(?:want|wants|wish|hope|hoping|intend|intends|plan|planning|maybe|would|like to|someday|not (?:yet )?booked|thinking|thought of|considering|studying|to do|next year)\b/iu;

/** Reads how a credential stands; what only counts parts done ("4 of 12 units") is in progress. */
export function credentialStatus(date: string): CredentialStatus {
  const said = date.trim();
  if (said === '' || isoDate(said) !== undefined) return 'held';
  if (EXPIRED.test(said)) return 'expired';
  if (BOOKED.test(said)) return 'booked';
  if (PROGRESS.test(said) || /\bstarted\b/iu.test(said)) return 'progress';
  if (APPLIED.test(said)) return 'applied';
  if (WISHED.test(said)) return 'wished';
  return 'unclear';
}

/** The word that keeps a credential from being taken for held, where the person's own do not say it. */
const STATUS_WORDS: Partial<Record<CredentialStatus, readonly [RegExp, string]>> = {
  applied: [/\bapplied|pending\b/iu, 'applied'],
  booked: [/\bbooked|expected|due\b/iu, 'expected'],
  progress: [/\bin progress\b/iu, 'in progress'],
};

/** "failed the first try, rebooked for January": only what is to come is told. */
const withoutFailures = (words: string): string =>
  words
    .split(/,\s*/u)
    .filter((part) => !/\bfail(?:ed|s)?\b/iu.test(part))
    .join(', ');

/**
 * Every credential typed, its words beside it where they are no plain date. What has run out, and
 * what is only wished for, is no credential and stays off the page.
 */
export function writeCertificates(interview: Interview, ledger: Ledger): CertificateEntry[] {
  const certificates: CertificateEntry[] = [];
  interview.skills.certificates.forEach(({ date }, index) => {
    const source = `/skills/certificates/${index}`;
    const at = `/certificates/${certificates.length}`;
    const name = ledger.given(`${source}/name`);
    if (name === undefined) return;
    const status = credentialStatus(date);
    if (status === 'expired' || status === 'wished') {
      ledger.remove(
        `${name.text} (${date.trim()})`,
        status === 'expired' ? 'It has run out.' : 'You do not have it yet.',
      );
      return;
    }
    const issuer = ledger.given(`${source}/issuer`);
    const said = date.trim() === '' ? undefined : ledger.given(`${source}/date`);
    const iso = said && isoDate(said.text);
    const [told, word] = STATUS_WORDS[status] ?? [];
    const words = said === undefined ? '' : withoutFailures(mend(said.text));
    const beside = told === undefined || told.test(words) ? words : `${word ?? ''}: ${words}`;
    const title = capitalise(name.text);
    const shown =
      said !== undefined && iso === undefined
        ? { text: `${title} (${beside})`, evidence: [...name.evidence, ...said.evidence] }
        : { ...name, text: title };
    certificates.push({
      name: ledger.claim(`${at}/name`, shown),
      ...(issuer === undefined ? {} : { issuer: ledger.claim(`${at}/issuer`, issuer) }),
      ...(said === undefined || iso === undefined
        ? {}
        : { date: ledger.claim(`${at}/date`, { text: iso, evidence: said.evidence }) }),
    });
  });
  return certificates;
}
