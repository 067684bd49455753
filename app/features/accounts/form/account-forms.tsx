import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { SHORTEST_PASSWORD } from '../password-length';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';

type State = FormState | undefined;

/** Changes what one is called. */
export function NameForm({ name, state }: { name: string; state: State }) {
  const { field, summary } = bindForm(state, { form: 'rename', values: { name } });
  return (
    <Card title="Your name">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack" preventScrollReset>
        <TextField
          label="What should we call you?"
          optional
          {...field('name')}
          width="medium"
          autoComplete="name"
          maxLength={120}
        />
        <div>
          <Button variant="secondary" name="intent" value="rename">
            Save
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Changes one's password. */
export function PasswordForm({ email, state }: { email: string; state: State }) {
  const { field, summary } = bindForm(state, { form: 'password' });
  return (
    <Card title="Your password">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack" preventScrollReset>
        <EmailField defaultValue={email} readOnly />
        <PasswordField
          label="Current password"
          {...field('current')}
          autoComplete="current-password"
        />
        <PasswordField
          label="New password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Your other sessions end when you change it.`}
          {...field('password')}
          autoComplete="new-password"
        />
        <div>
          <Button variant="secondary" name="intent" value="password">
            Change the password
          </Button>
        </div>
      </Form>
    </Card>
  );
}
