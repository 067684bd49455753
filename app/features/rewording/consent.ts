import type { Model } from '~/platform/ai/model';
import type { Vendor } from '~/platform/ai/vendors/vendor';
import { getVendor, VENDORS, type VendorKey } from '~/platform/ai/vendors/vendors';

export type Provider = VendorKey;

/**
 * Version of the words on the consent form. Changing what is sent, what a vendor is called there,
 * or the words means a new version, and everybody is asked anew. A vendor that is added needs none:
 * a yes covers those it named.
 */
export const MODEL_CONSENT_WORDING = '2026-11-21/2';

/** What a person said last, and to which words. */
export interface Consent {
  given: boolean;
  wording: string;
  providers: readonly Provider[];
  at: Date;
}

/** Providers that a person's last word covers; none where they said no, or nothing yet. */
export function providersAllowed(consent: Consent | null): readonly Provider[] {
  if (consent?.given !== true || consent.wording !== MODEL_CONSENT_WORDING) return [];
  return consent.providers;
}

/** What somebody decided, of those who may be asked now: `open` where they have yet to be asked. */
export function decisionOf(
  consent: Consent | null,
  offered: readonly Provider[],
): 'open' | 'given' | 'refused' {
  if (consent?.given === false) return 'refused';
  const allowed = new Set(providersAllowed(consent));
  return offered.some((provider) => allowed.has(provider)) ? 'given' : 'open';
}

/** A model and who gets the words, as a person reads it who is asked to agree. */
export function describeModel(
  { provider, model }: Pick<Model, 'provider' | 'model'>,
  vendors: readonly Vendor[] = VENDORS,
): { name: string; by: string; model: string } {
  const { name, by } = getVendor(provider, vendors);
  return { name, by, model };
}
