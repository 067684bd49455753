/** Whether this browser makes passkeys and reads their JSON (WebAuthn level 3). */
export const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

/**
 * Asks one of our pages for what a passkey is to be made from, or to sign.
 *
 * @returns undefined where the page leads somewhere else first. @throws where it refuses.
 */
export async function fetchOptions(path: string): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ intent: 'options' }),
    redirect: 'manual',
  });
  if (answer.type === 'opaqueredirect') return undefined;
  if (!answer.ok) throw new Error(`Answered ${answer.status}`);
  return answer.json();
}
