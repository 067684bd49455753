import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField, TextField } from '~/ui/field';
import { LINK_NAME_MAX_LENGTH } from '../link-name';

interface ShareLinkFormProps {
  state: FormState | undefined;
  latestVersion: number;
}

const LIFETIME_WORDS = [
  { value: '7', label: 'After 7 days' },
  { value: '30', label: 'After 30 days' },
  { value: '90', label: 'After 90 days' },
  { value: 'never', label: 'When I end it' },
];

/** Makes a link. */
export function ShareLinkForm({ state, latestVersion }: ShareLinkFormProps) {
  const { field, summary } = bindForm(state, { values: { version: 'newest', lifetime: '30' } });
  const { defaultValue: ticked, ...download } = field('mayDownload');
  const versions = Array.from({ length: latestVersion }, (_, index) => String(index + 1));
  return (
    <>
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <TextField
          label="Name of the link"
          hint="Only you see it: who is it for?"
          width="medium"
          maxLength={LINK_NAME_MAX_LENGTH}
          required
          {...field('name')}
        />
        <div className="field-row">
          <SelectField
            label="Which version"
            {...field('version')}
            options={[
              { value: 'newest', label: 'Always the newest' },
              ...versions.map((version) => ({ value: version, label: `Version ${version}` })),
            ]}
          />
          <SelectField label="When it ends" {...field('lifetime')} options={LIFETIME_WORDS} />
        </div>
        <TextField
          label="Password"
          hint="Leave it empty for none. We keep only a hash of it."
          optional
          type="password"
          autoComplete="new-password"
          width="medium"
          {...field('password')}
        />
        <ChoiceGroup
          legend="Download"
          type="checkbox"
          {...download}
          defaultValue={[ticked]}
          options={[{ value: 'yes', label: 'They may download the PDF' }]}
        />
        <div>
          <Button name="intent" value="make">
            Make the link
          </Button>
        </div>
      </Form>
    </>
  );
}
