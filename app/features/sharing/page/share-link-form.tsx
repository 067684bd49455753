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
  /** A name for it that is not taken, so that nobody has to think of one. */
  proposed: string;
}

const LIFETIME_WORDS = [
  { value: '7', label: 'After 7 days' },
  { value: '30', label: 'After 30 days' },
  { value: '90', label: 'After 90 days' },
  { value: 'never', label: 'When I end it' },
];

/** Makes a link. */
export function ShareLinkForm({ state, latestVersion, proposed }: ShareLinkFormProps) {
  const { field, summary } = bindForm(state, {
    values: { name: proposed, version: 'newest', lifetime: '30' },
  });
  const { defaultValue: ticked, ...download } = field('mayDownload');
  const versions = Array.from({ length: latestVersion }, (_, index) => String(index + 1));
  return (
    <>
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <TextField
          label="Name of the link"
          hint="Who is it for? Only you see this."
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
          hint="Leave it empty for none. We can’t show it to you again."
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
