import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';

/** Leads to what an account is entered with, beside its password. */
export function WaysIn({ email, hasAuthenticator }: { email: string; hasAuthenticator: boolean }) {
  return (
    <>
      <Card title="Your address">
        <p>{email}</p>
        <div>
          <LinkButton to="/account/email" variant="quiet">
            Change it
          </LinkButton>
        </div>
      </Card>
      <Card title="Second step at log-in">
        <p>
          {hasAuthenticator
            ? 'Log-ins ask for a code of your authenticator.'
            : 'Ask for a code from your phone too, so that a stolen password is not enough.'}
        </p>
        <div>
          <LinkButton to="/account/authenticator" variant="quiet">
            {hasAuthenticator ? 'Codes, or remove it' : 'Set it up'}
          </LinkButton>
        </div>
      </Card>
      <Card title="Passkeys">
        <p>Log in with your finger, face or the PIN of your device.</p>
        <div>
          <LinkButton to="/account/passkeys" variant="quiet">
            Your passkeys
          </LinkButton>
        </div>
      </Card>
      <Card title="Programs">
        <p>Let a script or an app use your account.</p>
        <div>
          <LinkButton to="/account/tokens" variant="quiet">
            Tokens for programs
          </LinkButton>
        </div>
      </Card>
    </>
  );
}
