import { Form } from '@remix-run/react';
import { useRef, useState } from 'react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { DataTable } from '~/ui/table';
import { useScripted } from '~/ui/use-scripted';
import { fetchOptions, hasPasskeys } from './passkey-browser';

interface PasskeyListProps {
  passkeys: readonly { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
}

/** Passkeys, each with a way to remove it. */
export function PasskeyList({ passkeys }: PasskeyListProps) {
  return (
    <DataTable
      caption="Your passkeys"
      columns={[
        { key: 'name', label: 'Device' },
        { key: 'added', label: 'Added' },
        { key: 'used', label: 'Last used' },
        { key: 'remove', label: 'Remove it' },
      ]}
      rows={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        name,
        added: <Day date={createdAt} />,
        used: lastUsedAt === null ? 'Not yet' : <Day date={lastUsedAt} />,
        remove: (
          <Form method="post">
            <input type="hidden" name="passkey" value={id} />
            <Button variant="quiet" name="intent" value="remove" aria-label={`Remove ${name}`}>
              Remove
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

const NOT_MADE = 'No passkey was made. Nothing was changed.';

/** Has the browser make a passkey and sends it. Without scripts a browser makes none. */
export function AddPasskey({ name, state }: { name: string; state: FormState | undefined }) {
  const { field, summary } = bindForm(state, { values: { name } });
  const form = useRef<HTMLFormElement>(null);
  const response = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const usable = useScripted() && hasPasskeys();

  async function make() {
    setProblem('');
    try {
      const options = await fetchOptions('/account/passkeys/options');
      if (options === undefined) {
        // It is to be shown first who is here.
        location.assign('/account/confirm?returnTo=/account/passkeys');
        return;
      }
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
      const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
      if (response.current !== null) response.current.value = JSON.stringify(made.toJSON());
      form.current?.submit();
    } catch {
      setProblem(NOT_MADE);
    }
  }

  return (
    <Card title="Add a passkey">
      <ErrorSummary errors={summary} />
      {usable ? null : <p>To make a passkey, turn on JavaScript and use an up-to-date browser.</p>}
      <form method="post" className="stack" ref={form} onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="response" ref={response} />
        <TextField label="What do you call this device?" {...field('name')} width="medium" />
        <p role="status">{problem}</p>
        <div>
          <Button type="button" disabled={!usable} onClick={() => void make()}>
            Add a passkey
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Logs in, or shows who is here, by a passkey; there only where the browser has them. */
export function ShowPasskey({ returnTo, label }: { returnTo: string; label: string }) {
  const form = useRef<HTMLFormElement>(null);
  const response = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  if (!(useScripted() && hasPasskeys())) return null;

  async function show() {
    setProblem('');
    try {
      const options = await fetchOptions('/log-in/passkey');
      if (options === undefined) throw new Error('Nothing to sign');
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
      const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
      if (response.current !== null) response.current.value = JSON.stringify(shown.toJSON());
      form.current?.submit();
    } catch {
      setProblem('No passkey was shown. You can log in another way.');
    }
  }

  return (
    <form
      method="post"
      action="/log-in/passkey"
      ref={form}
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="response" ref={response} />
      <Button type="button" variant="secondary" onClick={() => void show()}>
        {label}
      </Button>
      <p role="status">{problem}</p>
    </form>
  );
}
