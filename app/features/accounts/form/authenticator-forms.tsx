import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { CodeField } from './code-field';

/** Where there is no authenticator, and none is being set up. */
export function BeginAuthenticator() {
  return (
    <Card title="Set up an authenticator">
      <p>You need an authenticator app. Most phones and password managers come with one.</p>
      <Form method="post">
        <Button name="intent" value="begin">
          Set it up
        </Button>
      </Form>
    </Card>
  );
}

interface SetupProps {
  /** Opens the application on a telephone. */
  uri: string;
  /** For typing it in. */
  typedKey: string;
  /** As a source of an image. */
  picture: string;
  state: FormState | undefined;
}

/** What the application reads, and the field for its first code. */
export function AuthenticatorSetup({ uri, typedKey, picture, state }: SetupProps) {
  const { field, summary } = bindForm(state, { form: 'confirm' });
  return (
    <Card title="Set up your authenticator">
      <ErrorSummary errors={summary} />
      <p>Scan this code with your authenticator app:</p>
      <img src={picture} width={200} height={200} alt="The key below, for a camera" />
      <p>
        Or <a href={uri}>open it on this device</a>, or type this key in: <code>{typedKey}</code>
      </p>
      <Form method="post" className="stack">
        <CodeField hint="The six digits your app shows now." {...field('code')} />
        <div>
          <Button name="intent" value="confirm">
            Turn it on
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Codes that are shown once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Notice tone="done" live title="Keep these recovery codes">
      <p>
        Each opens your account once if you lose the authenticator. They are not shown again: print
        them, or put them into your password manager.
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where there is an authenticator. */
export function AuthenticatorThere({ since, codesLeft }: { since: Date; codesLeft: number }) {
  return (
    <Card title="Your authenticator">
      <p>
        Log-ins ask for its code since <Day date={since} />.{' '}
        {codesLeft === 1 ? 'One recovery code is left.' : `${codesLeft} recovery codes are left.`}
      </p>
      <Form method="post" className="row">
        <Button variant="secondary" name="intent" value="new-codes">
          Make new recovery codes
        </Button>
        <Button variant="danger" name="intent" value="remove">
          Remove the authenticator
        </Button>
      </Form>
    </Card>
  );
}
