import { createContext, useContext } from 'react';

/**
 * The nonce of this response's Content-Security-Policy. Given by entry.server around the
 * application; in the browser it stays empty, because browsers hide nonces from scripts.
 */
export const NonceContext = createContext('');

/** The nonce for inline scripts, or undefined where there is none. */
export function useNonce(): string | undefined {
  return useContext(NonceContext) || undefined;
}
