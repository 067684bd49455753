import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import type { CertificateEntry } from '~/features/resume/json-resume';
import { capitalise, mend } from '../words/mend';
import { isPrivate } from '../words/private-matters';
import {
  credentialStatus,
  statusBeside,
  statusInName,
  withoutFailures,
  type CredentialStatus,
} from '~/features/interview/credentials/credential-status';
import { isoDate } from '~/features/interview/credentials/iso-date';
import type { Ledger } from './ledger';
import { toldCredentials } from './told-credentials';

/** Why a credential that was typed is not on the page. */
const LEFT_OUT: Partial<Record<CredentialStatus, string>> = {
  expired: 'It has run out.',
  wished: 'You do not have it yet.',
  denied: 'You do not have it.',
};

/**
 * Every credential typed, its words beside it where they are no plain date, then those told. What
 * has run out, and what is only wished for, is no credential and stays off the page.
 */
export function writeCertificates(
  interview: Interview,
  clauses: readonly Clause[],
  ledger: Ledger,
): CertificateEntry[] {
  const certificates: CertificateEntry[] = [];
  interview.skills.certificates.forEach(({ date }, index) => {
    const source = `/skills/certificates/${index}`;
    const at = `/certificates/${certificates.length}`;
    const name = ledger.given(`${source}/name`);
    if (name === undefined) return;
    const status = credentialStatus(date);
    const leftOut = LEFT_OUT[status] ?? LEFT_OUT[statusInName(name.text)];
    if (leftOut !== undefined) {
      ledger.remove(date.trim() === '' ? name.text : `${name.text} (${date.trim()})`, leftOut);
      return;
    }
    const issuer = ledger.given(`${source}/issuer`);
    const said = date.trim() === '' ? undefined : ledger.given(`${source}/date`);
    const iso = said && isoDate(said.text);
    const words = said === undefined ? '' : withoutFailures(mend(flat(said.text)));
    const beside = statusBeside(status, sayable(words, ledger));
    const title = capitalise(withLevel(name.text));
    const shown =
      said !== undefined && iso === undefined && beside !== ''
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
  for (const { date, ...told } of toldCredentials(interview, clauses)) {
    if (ledger.never.forbids(told.text)) continue;
    const at = `/certificates/${certificates.length}`;
    const iso = isoDate(date);
    certificates.push({
      name: ledger.claim(`${at}/name`, { ...told, text: capitalise(told.text) }),
      ...(iso === undefined ? {} : { date: ledger.claim(`${at}/date`, { ...told, text: iso }) }),
    });
  }
  return certificates;
}

/** "Cert IV Leadership", a level of national frameworks: "Certificate IV in Leadership". */
const withLevel = (name: string): string =>
  name.replace(
    /^(cert\.?|certificate|dip\.?) (I{1,3}|IV|V|[1-5]) (?:in )?(?=\p{L})/iu,
    (_, kind: string, level: string) =>
      `${/^d/iu.test(kind) ? 'Diploma' : 'Certificate'} ${level.toUpperCase()} in `,
  );

/** The words without brackets, since they stand in one; "may" beside a credential is a month. */
const flat = (words: string): string =>
  words
    .replace(/\s*\(\s*/gu, ', ')
    .replace(/\s*\)/gu, '')
    .replace(/\b(?:may|march)\b(?! (?:be|have|not)\b)/gu, capitalise);

/** The parts of a status that speak of nothing the person wants left out. */
const sayable = (words: string, { never }: Ledger): string =>
  words
    .split(/,\s*/u)
    .filter((part) => !never.forbids(part) && !isPrivate(part))
    .join(', ');
