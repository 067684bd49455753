import type { FlagContext } from '~/platform/flags/flags';

/** Who asks, as far as flags may know. Nothing else about a person ever gets there. */
export interface Asker {
  /** A guest's id stays when they sign up; who logs in has the person's. Null: nobody is known. */
  readonly personId: string | null;
  readonly guest: boolean;
  readonly acceptLanguage: string | null;
}

/** The context that flags are asked in. */
export function flagContext(
  { personId, guest, acceptLanguage }: Asker,
  region: string,
): FlagContext {
  return {
    id: personId,
    region,
    language: primaryLanguage(acceptLanguage),
    plan: guest || personId === null ? 'guest' : 'free',
  };
}

/** The first language a browser asks for, without its country; English where it does not say. */
function primaryLanguage(acceptLanguage: string | null): string {
  return /^\s*([a-z]{2,3})\b/i.exec(acceptLanguage ?? '')?.[1]?.toLowerCase() ?? 'en';
}
