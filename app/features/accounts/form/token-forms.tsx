import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ChoiceGroup } from '~/ui/choice';
import { Day } from '~/ui/day';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { DataTable } from '~/ui/table';
import { SCOPES, SCOPE_NAMES, type Scope } from '../tokens/scopes';
import { LIFETIMES_DAYS } from '../tokens/token-form';

interface TokenListProps {
  tokens: readonly {
    id: string;
    kind: 'personal' | 'refresh';
    name: string;
    scopes: readonly Scope[];
    expiresAt: Date;
    lastUsedAt: Date | null;
  }[];
}

/** Tokens that work, each with a way to end it. */
export function TokenList({ tokens }: TokenListProps) {
  return (
    <DataTable
      caption="Your tokens"
      columns={[
        { key: 'name', label: 'Program' },
        { key: 'may', label: 'It may' },
        { key: 'ends', label: 'Ends' },
        { key: 'used', label: 'Last used' },
        { key: 'revoke', label: 'End it' },
      ]}
      rows={tokens.map(({ id, kind, name, scopes, expiresAt, lastUsedAt }) => ({
        name,
        may: scopes.map((scope) => SCOPES[scope]).join('; '),
        ends: (
          <>
            <Day date={expiresAt} />
            {kind === 'refresh' ? ', if it is not used before' : null}
          </>
        ),
        used: lastUsedAt === null ? 'Not yet' : <Day date={lastUsedAt} />,
        revoke: (
          <Form method="post">
            <input type="hidden" name="token" value={id} />
            <Button
              variant="quiet"
              name="intent"
              value="revoke"
              aria-label={`End the token of ${name}`}
            >
              End
            </Button>
          </Form>
        ),
      }))}
    />
  );
}

/** A token that was just made: it is shown this once. */
export function NewToken({ token, kind }: { token: string; kind: 'personal' | 'refresh' }) {
  return (
    <Notice tone="done" live title="Copy your token now">
      <p>
        <code>{token}</code>
      </p>
      <p>
        It is not shown again.{' '}
        {kind === 'personal' ? (
          <>
            The program sends it as <code>Authorization: Bearer …</code>
          </>
        ) : (
          <>
            The program exchanges it at <code>/api/token/refresh</code>
          </>
        )}
      </p>
    </Notice>
  );
}

/** Asks what a token is for. */
export function TokenForm({ state }: { state: FormState | undefined }) {
  const { field, summary } = bindForm(state);
  const group = (name: string, chosen: readonly string[]) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultValue: defaultValue === '' ? chosen : [defaultValue] };
  };
  return (
    <Card title="Make a token">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <TextField
          label="Which program is it for?"
          {...field('name')}
          width="medium"
          maxLength={120}
        />
        <ChoiceGroup
          legend="What may it do?"
          type="checkbox"
          {...group('scopes', [])}
          options={SCOPE_NAMES.map((value) => ({ value, label: SCOPES[value] }))}
        />
        <ChoiceGroup
          legend="How does the program use it?"
          type="radio"
          {...group('kind', ['personal'])}
          options={[
            { value: 'personal', label: 'It sends this token', hint: 'For a script of your own.' },
            {
              value: 'refresh',
              label: 'It swaps the token for short-lived ones',
              hint: 'For an app that runs all the time. Ends after 7 days without use.',
            },
          ]}
        />
        <ChoiceGroup
          legend="When does it end?"
          hint="For a token the script sends itself."
          type="radio"
          layout="row"
          {...group('days', ['90'])}
          options={LIFETIMES_DAYS.map((value) => ({ value, label: `In ${value} days` }))}
        />
        <div>
          <Button>Make a token</Button>
        </div>
      </Form>
    </Card>
  );
}
