import type { Model } from '~/platform/ai/model';
import type { Vendor } from '~/platform/ai/vendors/vendor';
import { getVendor, VENDORS } from '~/platform/ai/vendors/vendors';

/**
 * Whom a yes is about, as it is kept: the provider, and where its host is a choice of whoever runs
 * this, that choice, so that the words go nowhere else unasked.
 */
export type Recipient = string;

export const recipientOf = ({ provider, host, readsNames }: Omit<Model, 'answer'>): Recipient =>
  [provider, host ?? [], readsNames === true ? 'with names' : []].flat().join(' ');

/**
 * Version of the words on the consent form. Changing what is sent, what a vendor is called there,
 * or the words means a new version, and everybody is asked anew. A vendor that is added needs none:
 * a yes covers those it named.
 */
export const MODEL_CONSENT_WORDING = '2026-11-30/2';

/** What a person said last, and to which words. */
export interface Consent {
  given: boolean;
  wording: string;
  recipients: readonly Recipient[];
  at: Date;
}

/** Those whom a person's last word covers; none where they said no, or nothing yet. */
export function recipientsAllowed(consent: Consent | null): readonly Recipient[] {
  if (consent?.given !== true || consent.wording !== MODEL_CONSENT_WORDING) return [];
  return consent.recipients;
}

/** What somebody decided, of those who may be asked now: `open` where they have yet to be asked. */
export function decisionOf(
  consent: Consent | null,
  offered: readonly Recipient[],
): 'open' | 'given' | 'refused' {
  if (consent?.given === false) return 'refused';
  const allowed = new Set(recipientsAllowed(consent));
  return offered.some((recipient) => allowed.has(recipient)) ? 'given' : 'open';
}

/** A model and who gets the words, as a person reads it who is asked to agree. */
export function describeModel(
  { provider, model, host, readsNames }: Omit<Model, 'answer'>,
  vendors: readonly Vendor[] = VENDORS,
): { name: string; by: string; model: string } {
  const { name, by } = getVendor(provider, vendors);
  const at = host === undefined ? '' : `, at ${host}`;
  const names = readsNames === true ? '; names of people and employers go there as they are' : '';
  return { name, by: `${by}${at}${names}`, model };
}
