import { z } from 'zod';

export const flagVariables = z.object({
  /** An Unleash server; unset, flags come from the file that is shipped with us. */
  UNLEASH_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A backend (client) API token. */
  UNLEASH_TOKEN: z.string().min(1).optional(),
  /** Unset: the one the token is for. */
  UNLEASH_ENVIRONMENT: z.string().min(1).optional(),
  /** Takes the place of the file that is shipped with us. */
  FLAGS_FILE: z.string().min(1).optional(),
});

export interface UnleashConfig {
  /** Ends at `/api/`. */
  readonly url: string;
  readonly token: string;
  readonly environment: string;
}

/**
 * Reads where flags come from.
 *
 * @param problems gets a sentence for each variable that is missing or contradicts another.
 * @returns undefined where there is no server.
 */
export function readUnleashConfig(
  env: z.infer<typeof flagVariables>,
  problems: string[],
): UnleashConfig | undefined {
  const { UNLEASH_URL: url, UNLEASH_TOKEN: token, UNLEASH_ENVIRONMENT: environment } = env;
  if (url === undefined) {
    if (token !== undefined) problems.push('UNLEASH_URL: is missing, but UNLEASH_TOKEN is set.');
    return undefined;
  }
  if (token === undefined) {
    problems.push('UNLEASH_TOKEN: is missing. An Unleash server answers nobody without one.');
    return undefined;
  }
  const granted = environmentOf(token);
  if (environment !== undefined && granted !== undefined && granted !== environment) {
    problems.push(`UNLEASH_ENVIRONMENT: is ${environment}, but UNLEASH_TOKEN is for ${granted}.`);
  }
  return {
    url: `${url.replace(/\/+$/, '').replace(/\/api$/, '')}/api/`,
    token,
    environment: environment ?? granted ?? 'development',
  };
}

/** A token says itself what it is for: `project:environment.secret`. */
function environmentOf(token: string): string | undefined {
  return /^[^:]+:([^.]+)\../.exec(token)?.[1];
}
