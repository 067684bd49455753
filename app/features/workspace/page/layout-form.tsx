import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { getDesign } from '~/features/templates/designs/designs';
import type { TemplateName } from '~/features/templates/template';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { SelectField } from '~/ui/field';
import { useScripted } from '~/ui/use-scripted';
import type { ResumePage } from '../resume-page';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: capital(value) }));

type Looks = Pick<ResumePage, 'id' | 'layout' | 'look' | 'isTried' | 'choices' | 'isEditable'>;

/** The address of the person's own first page in a design. */
function pictureOf(
  { id, layout: { paper, accent, density }, look }: Looks,
  template: TemplateName,
) {
  const asked = new URLSearchParams({ template, paper, accent, density, look });
  return `/resumes/${id}/design?${asked.toString()}`;
}

/**
 * How it looks on paper: tried on the page, then printed, read back, and kept as the next version.
 * With JavaScript the page changes with the choice.
 */
export function LayoutForm(looks: Looks) {
  const { layout, choices, isTried, isEditable } = looks;
  const printing = useNavigation().formData?.get('intent') === 'layout';
  const submit = useSubmit();
  const scripted = useScripted();
  return (
    <Card title="How it looks">
      <Form
        method="post"
        className="stack"
        id="look"
        preventScrollReset
        onChange={({ currentTarget }) => {
          if (!isEditable) return;
          const asked = new FormData(currentTarget);
          asked.set('panel', 'design');
          submit(asked, { method: 'get', replace: true, preventScrollReset: true });
        }}
      >
        <ChoiceGroup
          legend="Design"
          type="radio"
          name="template"
          layout="pictures"
          defaultValue={[layout.template]}
          options={choices.templates.map((name) => ({
            value: name,
            label: capital(name),
            hint: getDesign(name).looks,
            picture: pictureOf(looks, name),
          }))}
        />
        <div className="field-row">
          <SelectField
            label="Paper"
            name="paper"
            defaultValue={layout.paper}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'Letter' },
            ]}
          />
          <SelectField
            label="Colour"
            name="accent"
            defaultValue={layout.accent}
            options={options(choices.accents)}
          />
          <SelectField
            label="Spacing"
            name="density"
            defaultValue={layout.density}
            options={options(['airy', 'normal', 'dense'])}
          />
        </div>
        <CheckField
          label="Fit on one page"
          hint="Type gets smaller down to a readable minimum; nothing is cut."
          name="fitOnePage"
          value="true"
          defaultChecked={layout.fitOnePage}
        />
        {isTried ? (
          <p className="small">The page shows this look. The PDF has the one before.</p>
        ) : null}
        <div className="line-tools">
          <Button variant="secondary" name="intent" value="layout" aria-disabled={printing}>
            {printing ? 'Printing …' : 'Print it like this'}
          </Button>
          {scripted || !isEditable ? null : (
            <Button variant="quiet" formMethod="get" name="panel" value="design">
              Show it on the page
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
