import { Form, useNavigation } from '@remix-run/react';
import { getDesign } from '~/features/templates/designs/designs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { CheckField, ChoiceGroup } from '~/ui/choice';
import { SelectField } from '~/ui/field';
import type { ResumePage } from '../resume-page';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const options = (values: readonly string[]) =>
  values.map((value) => ({ value, label: capital(value) }));

/** How it looks on paper. Another look is printed, read back, and kept as the next version. */
export function LayoutForm({ layout, choices }: Pick<ResumePage, 'layout' | 'choices'>) {
  const printing = useNavigation().formData?.get('intent') === 'layout';
  return (
    <Card title="How it looks">
      <Form method="post" className="stack" id="look">
        <ChoiceGroup
          legend="Design"
          type="radio"
          name="template"
          defaultValue={[layout.template]}
          options={choices.templates.map((name) => ({
            value: name,
            label: capital(name),
            hint: getDesign(name).looks,
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
        <div>
          <Button variant="secondary" name="intent" value="layout" aria-disabled={printing}>
            {printing ? 'Printing …' : 'Print it like this'}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
