import type { Model } from '~/platform/ai/model';

export type Provider = Model['provider'];

/** Who is asked, in the words a person reads. */
export const PROVIDERS: Readonly<Record<Provider, { name: string; by: string }>> = {
  vertex: { name: 'Gemini', by: 'Google, by Vertex AI' },
  huggingface: { name: 'A model on Hugging Face', by: 'Hugging Face and the host it uses' },
};

/**
 * Version of the words on the consent form. Changing what is sent, to whom, or the words means a
 * new version, and everybody is asked anew.
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
