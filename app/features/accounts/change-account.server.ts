import { z } from 'zod';
import { Failure, NotFound } from '~/platform/failure';
import { type FormState } from '~/platform/http/bind-form';
import { readFields, showAgain } from '~/platform/http/form-state';
import { displayName } from './display-name';
import type { AccountDependencies } from './account-dependencies.server';
import { changePassword, changePasswordForm, rename, WeakPassword } from './passwords.server';
import { endOtherSessions, revokeSession } from './end-sessions.server';
import type { Actor } from './sessions.server';

/** What the account page's forms do. */
const intent = z.enum(['rename', 'password', 'end-session', 'end-others']);

/** What came of it: a form to show again, or a word for what was done. */
export type AccountChange =
  | { refused: FormState; failure?: Failure; done?: never; session?: never }
  /** `session` is the token of the one that took the place of theirs. */
  | { refused?: never; failure?: never; done: string; session?: string };

/** Somebody at a browser. */
type Here = Actor & { userAgent: string | null };

const SECRET = ['current', 'password'];

/**
 * Does what one of the account page's forms asks for.
 *
 * @param actor with the browser they are at.
 * @throws {NotFound} for a form that is not the page's, or another person's session.
 */
export async function changeAccount(
  dependencies: AccountDependencies,
  actor: Here,
  form: FormData,
): Promise<AccountChange> {
  const { personId, sessionId, email } = actor;
  const wanted = intent.safeParse(form.get('intent'));
  if (!wanted.success || email === null) throw new NotFound('This form');
  switch (wanted.data) {
    case 'rename': {
      const fields = readFields(form, z.object({ name: displayName }), { form: 'rename' });
      if (fields.refused) return fields;
      rename(dependencies, personId, fields.value.name);
      return { done: 'renamed' };
    }
    case 'password':
      return changeOwnPassword(dependencies, { ...actor, email }, form);
    case 'end-session': {
      const id = form.get('session');
      revokeSession(dependencies, personId, typeof id === 'string' ? id : '');
      return { done: 'ended' };
    }
    case 'end-others':
      endOtherSessions(dependencies, personId, sessionId);
      return { done: 'ended' };
  }
}

async function changeOwnPassword(
  dependencies: AccountDependencies,
  actor: Here & { email: string },
  form: FormData,
): Promise<AccountChange> {
  const options = { form: 'password', secret: SECRET };
  const fields = readFields(form, changePasswordForm, options);
  if (fields.refused) return fields;
  try {
    const { userAgent } = actor;
    const session = await changePassword(dependencies, actor, { ...fields.value, userAgent });
    return { done: 'password', session };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const field = error instanceof WeakPassword ? 'password' : 'current';
    return { refused: showAgain(form, { [field]: error.message }, options), failure: error };
  }
}
